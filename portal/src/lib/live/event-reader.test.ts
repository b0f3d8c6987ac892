import { expect, test } from 'vitest';
import { EventReader } from './event-reader';

const read = (...pieces: string[]) => {
  const reader = new EventReader();
  return pieces.flatMap((piece) => [...reader.read(piece)]);
};

test('an event has its name, its data and its id', () => {
  expect(read('id: 2-41\nevent: child\ndata: {"unit":"xa-cuong-gian"}\n\n')).toEqual([
    { name: 'child', data: '{"unit":"xa-cuong-gian"}', id: '2-41' },
  ]);
});

test('pieces may be cut anywhere, and lines may end in any of the three ways', () => {
  const stream = 'id: 7\r\nevent: total\r\ndata: {"a":1}\r\n\r\nevent: heartbeat\rdata: {}\r\r';
  const whole = read(`${stream}:\n`);
  expect(whole).toEqual([
    { name: 'total', data: '{"a":1}', id: '7' },
    { name: 'heartbeat', data: '{}', id: '7' },
  ]);
  expect(read(...`${stream}:\n`)).toEqual(whole);
});

test('an event without an id keeps the last one', () => {
  expect(read('id: 1\ndata: a\n\nevent: heartbeat\ndata: b\n\n').map((event) => event.id)).toEqual(['1', '1']);
});

test('a resumed stream starts from the id that it resumed', () => {
  expect([...new EventReader('2-41').read('data: a\n\n')]).toEqual([{ name: 'message', data: 'a', id: '2-41' }]);
});

test('several data lines are one text', () => {
  expect(read('data: a\ndata:b\ndata\n\n')[0]?.data).toBe('a\nb\n');
});

test('comments, unknown fields and events without data are passed over', () => {
  expect(read(': hello\n\nevent: empty\n\nunknown: x\ndata: a\n\n')).toEqual([
    { name: 'message', data: 'a', id: null },
  ]);
});

test('an event that the connection cut off is not delivered', () => {
  expect(read('event: total\ndata: {"half":')).toEqual([]);
});

test('the wait that the server asks for is kept for the caller', () => {
  const reader = new EventReader();
  expect([...reader.read('retry: 2000\n\nretry: soon\n\n')]).toEqual([]);
  expect(reader.retry).toBe(2000);
});
