import { expect, test } from 'vitest';
import { formatNumber, formatShare } from './number';

test('Vietnamese groups by dots and marks the fraction by a comma', () => {
  expect(formatNumber(1234.5, 'vi')).toBe('1.234,5');
  expect(formatNumber(1234567, 'vi')).toBe('1.234.567');
});

test('English groups by commas and marks the fraction by a dot', () => {
  expect(formatNumber(1234.5, 'en')).toBe('1,234.5');
});

test('small numbers, zero and negative numbers are written plainly', () => {
  expect(formatNumber(0, 'vi')).toBe('0');
  expect(formatNumber(999, 'vi')).toBe('999');
  expect(formatNumber(-1000, 'vi')).toBe('−1.000');
});

test('numbers beyond double precision keep every digit', () => {
  expect(formatNumber('9007199254740993.10', 'vi')).toBe('9.007.199.254.740.993,10');
});

test('a share is 100 % only when nothing is missing', () => {
  expect(formatShare(9999, 10000, 'vi')).toBe('99,9 %');
  expect(formatShare(10, 10, 'vi')).toBe('100 %');
});

test('a share is 0 % only when nothing is there', () => {
  expect(formatShare(1, 10000, 'en')).toBe('0.1 %');
  expect(formatShare(0, 0, 'en')).toBe('0 %');
});
