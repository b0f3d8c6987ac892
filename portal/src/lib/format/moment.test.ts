import { expect, test } from 'vitest';
import { dayBefore, formatDate, formatDue, formatExactMoment, formatMoment } from './moment';

test('instants are shown on the clock of Vietnam', () => {
  expect(formatMoment('2024-06-17T17:30:00Z', 'vi')).toBe('00:30 18/06/2024');
  expect(formatMoment('2024-06-17T17:30:00Z', 'en')).toBe('18/06/2024, 00:30');
});

test('an exact moment has its seconds', () => {
  expect(formatExactMoment('2024-06-10T02:00:07.123Z', 'vi')).toBe('09:00:07 10/06/2024');
});

test('a date of the law is not shifted by any time zone', () => {
  expect(formatDate('2024-06-14')).toBe('14/06/2024');
});

test('a due time of midnight is the last minute of the day that people name', () => {
  expect(formatDue('2024-06-17T17:00:00Z', 'vi')).toBe('23:59 17/06/2024');
  expect(formatDue('2026-11-22T10:00:00Z', 'vi')).toBe('17:00 22/11/2026');
});

test('a span that ends on the first of July held until the thirtieth of June', () => {
  expect(dayBefore('2025-07-01')).toBe('2025-06-30');
  expect(dayBefore('2025-01-01')).toBe('2024-12-31');
});
