import { expect, test } from 'vitest';
import { digestOf } from './digest';

const report = (unit: string, version: number) => {
  return { report: `TT-CCHC.2024-H1.${unit}`, unit, version, accepted: false, submittedAt: '2024-06-10T02:00:00Z' };
};

test('the order of the reports does not matter', async () => {
  expect(await digestOf([report('a', 1), report('b', 2)])).toBe(await digestOf([report('b', 2), report('a', 1)]));
});

test('another version is another code', async () => {
  expect(await digestOf([report('a', 1)])).not.toBe(await digestOf([report('a', 2)]));
});

test('it is short enough to read out', async () => {
  expect(await digestOf([])).toBe('e3b0c-44298-fc1c1');
});
