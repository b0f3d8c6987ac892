import { expect, test } from 'vitest';
import { parseExactly } from './exact-json';

test('numbers that a double holds stay numbers', () => {
  expect(parseExactly('{"a":0,"b":-12.5,"c":[9007199254740991]}')).toEqual({ a: 0, b: -12.5, c: [9007199254740991] });
});

test('numbers that a double would change keep their digits', () => {
  expect(parseExactly('[9007199254740993,0.1000000000000000055,12.50,123456789012345678901234567890]')).toEqual([
    '9007199254740993',
    '0.1000000000000000055',
    '12.50',
    '123456789012345678901234567890',
  ]);
});

test('digits inside text are left alone, escapes included', () => {
  const value = { 'key 12.50': 'said "9007199254740993" \\ 1.0', next: ['\\', '1.50'] };
  expect(parseExactly(JSON.stringify(value))).toEqual(value);
});

test('null stays null and is never zero', () => {
  expect(parseExactly('{"total":null}')).toEqual({ total: null });
});

test('what is not JSON is refused', () => {
  expect(() => parseExactly('<html>')).toThrow(SyntaxError);
  expect(() => parseExactly('{"a":01}')).toThrow(SyntaxError);
});
