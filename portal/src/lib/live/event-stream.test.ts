import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ServerEvent } from './event-reader';
import { EventStream, SILENCE_MS, type Connection } from './event-stream';

/** One connection that the stream opened: what it asked, and a pen to write what the server says. */
class Line {
  private pen: ReadableStreamDefaultController<Uint8Array> | undefined;
  readonly answer: Response;

  constructor(readonly asked: Headers) {
    this.answer = new Response(new ReadableStream<Uint8Array>({ start: (pen) => (this.pen = pen) }));
  }

  say(text: string): void {
    this.pen?.enqueue(new TextEncoder().encode(text));
  }

  end(): void {
    this.pen?.close();
  }
}

let lines: Line[];
let refusal: Response | Error | null;
/** When the token of the lines asked for from now on is due. */
let dueAt: number;
let stream: EventStream;
const events: ServerEvent[] = [];
const connections: [Connection, string | null][] = [];

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(Math, 'random').mockReturnValue(1);
  lines = [];
  refusal = null;
  dueAt = Infinity;
  events.length = connections.length = 0;
  stream = new EventStream(
    '/api/stream',
    () => ({ 'accept-language': 'vi' }),
    {
      event: (event) => events.push(event),
      connection: (connection, reason) => connections.push([connection, reason && reason.name]),
    },
    async (from, init) => ({ answer: await answer(from, init), dueAt }),
  );
});
afterEach(() => {
  stream.close();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

async function answer(_: string, { headers }: RequestInit): Promise<Response> {
  const line = new Line(new Headers(headers));
  lines.push(line);
  if (refusal instanceof Error) throw refusal;
  return refusal ?? line.answer;
}

const settle = () => vi.advanceTimersByTimeAsync(0);
const states = () => connections.map(([connection]) => connection);

async function opened(): Promise<Line> {
  stream.open();
  await settle();
  return lines[0] as Line;
}

async function say(line: Line | undefined, text: string) {
  line?.say(text);
  await settle();
}

test('it asks in the language of the person, with no resume id at first', async () => {
  const line = await opened();
  expect(line.asked.get('accept-language')).toBe('vi');
  expect(line.asked.has('last-event-id')).toBe(false);
});

test('it is live once the server has said something', async () => {
  const line = await opened();
  expect(states()).toEqual(['connecting']);
  await say(line, 'id: 1\nevent: snapshot\ndata: {}\n\n');
  expect(states()).toEqual(['connecting', 'live']);
  expect(events).toEqual([{ name: 'snapshot', data: '{}', id: '1' }]);
});

test('a line that ends is opened again after the wait that the server asked for, and resumed', async () => {
  const line = await opened();
  await say(line, 'retry: 200\nid: 2-41\ndata: a\n\n');
  line.end();
  await settle();
  expect(states().at(-1)).toBe('offline');
  await vi.advanceTimersByTimeAsync(199);
  expect(lines).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(lines[1]?.asked.get('last-event-id')).toBe('2-41');
});

test('a line that ends with its token is followed by another, and nobody is told', async () => {
  dueAt = Date.now() + 1_000;
  const line = await opened();
  await say(line, 'id: 2-41\ndata: a\n\n');
  await vi.advanceTimersByTimeAsync(1_000);
  dueAt = Infinity;
  line.end();
  await settle();
  expect(lines[1]?.asked.get('last-event-id')).toBe('2-41');
  await say(lines[1], 'data: b\n\n');
  expect(new Set(states())).toEqual(new Set(['connecting', 'live']));
});

test('a line that ends with its token and finds no server is offline', async () => {
  dueAt = Date.now() + 1_000;
  const line = await opened();
  await say(line, 'data: a\n\n');
  await vi.advanceTimersByTimeAsync(1_000);
  refusal = new TypeError('failed to fetch');
  line.end();
  await settle();
  expect(connections.at(-1)).toEqual(['offline', 'Unreachable']);
  expect(lines).toHaveLength(2);
});

test('silence makes it stale and opens another line; any sign of life prevents both', async () => {
  const line = await opened();
  await say(line, 'id: 7\ndata: a\n\n');
  await vi.advanceTimersByTimeAsync(SILENCE_MS - 1);
  await say(line, 'event: heartbeat\ndata: {}\n\n');
  await vi.advanceTimersByTimeAsync(SILENCE_MS - 1);
  expect(states()).toEqual(['connecting', 'live']);
  await vi.advanceTimersByTimeAsync(1);
  expect(states()).toEqual(['connecting', 'live', 'stale']);
  expect(lines[1]?.asked.get('last-event-id')).toBe('7');
  await say(lines[1], ': hello\n\n');
  expect(states().at(-1)).toBe('live');
});

test('a line that was left says nothing any more', async () => {
  const line = await opened();
  await say(line, 'data: a\n\n');
  await vi.advanceTimersByTimeAsync(SILENCE_MS);
  await say(line, 'data: late\n\n');
  expect(events.map(({ data }) => data)).toEqual(['a']);
});

test('a server that never answers is offline, not stale', async () => {
  await opened();
  await vi.advanceTimersByTimeAsync(SILENCE_MS);
  expect(connections.at(-1)).toEqual(['offline', 'Unreachable']);
});

test('refusals are told with their problem, and asked again ever more slowly, at most every half minute', async () => {
  refusal = problem();
  await opened();
  expect(connections.at(-1)).toEqual(['offline', 'Refused']);
  for (const wait of [1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000]) {
    const before = lines.length;
    refusal = problem();
    await vi.advanceTimersByTimeAsync(wait - 1);
    expect(lines).toHaveLength(before);
    await vi.advanceTimersByTimeAsync(1);
    expect(lines).toHaveLength(before + 1);
  }
});

test('a network that is back, or a person who asks, ends the waiting', async () => {
  refusal = new TypeError('failed to fetch');
  await opened();
  expect(connections.at(-1)).toEqual(['offline', 'Unreachable']);
  refusal = null;
  stream.retryNow();
  await settle();
  await say(lines[1], 'data: a\n\n');
  expect(states().at(-1)).toBe('live');
});

test('a network that is known to be lost is told at once', async () => {
  await say(await opened(), 'data: a\n\n');
  stream.lost();
  expect(connections.at(-1)).toEqual(['offline', 'Unreachable']);
});

test('a closed stream opens no line and tells nothing', async () => {
  const line = await opened();
  stream.close();
  line.end();
  stream.retryNow();
  stream.lost();
  await vi.advanceTimersByTimeAsync(10 * SILENCE_MS);
  expect(lines).toHaveLength(1);
  expect(states()).toEqual(['connecting']);
});

function problem(): Response {
  const body = JSON.stringify({ type: 'urn:hopluu:problem:service-unavailable', status: 503 });
  return new Response(body, { status: 503, headers: { 'content-type': 'application/problem+json' } });
}
