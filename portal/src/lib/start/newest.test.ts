import { expect, test } from 'vitest';
import type { FoundUnit, Period } from '../api/types';
import { byNewest, newestPeriod } from './newest';
import { structureOf } from './structure-of';

const period = (id: string, to: string, state: Period['state']): Period => {
  const window = { from: '2023-12-15', to };
  return { form: 'TT-CCHC', period: id, formVersion: 1, window, structureDate: to, dueAt: '', dueAtByKind: {}, state };
};
const half = period('2024-H1', '2024-06-14', 'OPEN');
const third = period('2024-Q3', '2024-09-14', 'CLOSED');
const quarter = period('2024-Q1', '2024-03-14', 'OPEN');

test('the newest open period is preferred to a newer closed one', () => {
  expect(newestPeriod([quarter, third, half])).toBe(half);
});

test('with none open the newest stands', () => {
  expect(newestPeriod([third])).toBe(third);
  expect(newestPeriod([])).toBeNull();
});

test('periods are listed newest first', () => {
  expect(byNewest([quarter, third, half])).toEqual([third, half, quarter]);
});

const unit = (from: string, to: string | null): FoundUnit => {
  return { unit: 'xa', name: 'Xã', kind: 'COMMUNE', parent: null, code: null, successor: null, from, to };
};

test('a unit that stood on the structure date is shown in the structure of the period', () => {
  expect(structureOf(unit('2020-01-01', '2025-07-01'), '2024-06-14')).toBe('THEN');
});

test('a unit that came later is shown in the structure of today', () => {
  expect(structureOf(unit('2025-07-01', null), '2024-06-14')).toBe('NOW');
});

test('the day on which a span ends is no longer in it', () => {
  expect(structureOf(unit('2025-07-01', null), '2025-06-30')).toBe('NOW');
  expect(structureOf(unit('2025-07-01', null), '2025-07-01')).toBe('THEN');
});
