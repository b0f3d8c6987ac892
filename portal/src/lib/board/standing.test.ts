import { expect, test } from 'vitest';
import type { ChildScope, TotalChanged, Totals } from '../api/types';
import { applyChanges, type Change } from './standing';

const counts = (expected: number, submitted: number) => {
  return { expected, submitted, onTime: submitted, late: 0, returned: 0, accepted: 0 };
};
const scope = (sequence: number, expected = 1, submitted = 0) => {
  return { sequence, asOf: null, counts: counts(expected, submitted), lines: {} };
};
const child = (unit: string, sequence: number, expected = 1, submitted = 0): ChildScope => {
  return { unit, ...scope(sequence, expected, submitted) };
};
const changed = (unit: string, sequence: number, expected = 1, submitted = 1): TotalChanged => {
  return { parent: 'huyen', ...child(unit, sequence, expected, submitted) };
};
const snapshot = (sequence: number, ...children: ChildScope[]): Change => {
  const address = { form: 'TT-CCHC', period: '2024-H1', structure: 'THEN', unit: 'huyen' } as const;
  const totals: Totals = { ...address, total: { parent: 'tinh', ...scope(sequence, 2) }, children };
  return { kind: 'snapshot', totals };
};
const standingAfter = (...changes: Change[]) => applyChanges(null, changes);

test('the first snapshot is the standing, and nothing in it has moved', () => {
  const { standing, moved } = standingAfter(snapshot(5, child('a', 1), child('b', 2)));
  expect(standing?.total.sequence).toBe(5);
  expect([...(standing?.children.keys() ?? [])]).toEqual(['a', 'b']);
  expect(moved.size).toBe(0);
});

test('a newer child replaces the one before and has moved', () => {
  const { standing, moved } = standingAfter(snapshot(5, child('a', 1)), { kind: 'child', scope: changed('a', 2) });
  expect(standing?.children.get('a')?.counts.submitted).toBe(1);
  expect([...moved]).toEqual(['a']);
});

test('a record that comes twice or late changes nothing', () => {
  const first = standingAfter(snapshot(5, child('a', 3)));
  const again: Change[] = [
    { kind: 'child', scope: changed('a', 3) },
    { kind: 'child', scope: changed('a', 2) },
    { kind: 'total', scope: changed('huyen', 5) },
  ];
  const { standing, moved } = applyChanges(first.standing, again);
  expect(standing).toBe(first.standing);
  expect(moved.size).toBe(0);
});

test('of several records of one scope the newest stands', () => {
  const { standing } = standingAfter(
    snapshot(5),
    { kind: 'total', scope: changed('huyen', 7, 2, 2) },
    { kind: 'total', scope: changed('huyen', 6, 2, 1) },
  );
  expect(standing?.total.counts.submitted).toBe(2);
});

test('a scope of which nothing is expected any more is dropped', () => {
  const { standing } = standingAfter(snapshot(5, child('a', 1)), { kind: 'child', scope: changed('a', 2, 0, 0) });
  expect(standing?.children.size).toBe(0);
});

test('a child that now stands under another unit is dropped', () => {
  const moved: Change = { kind: 'child', scope: { ...changed('a', 2), parent: 'tinh' } };
  expect(standingAfter(snapshot(5, child('a', 1)), moved).standing?.children.size).toBe(0);
});

test('a second snapshot drops who is gone and tells who moved', () => {
  const first = standingAfter(snapshot(5, child('a', 1), child('b', 2))).standing;
  const { standing, moved } = applyChanges(first, [snapshot(9, child('b', 3), child('c', 1))]);
  expect([...(standing?.children.keys() ?? [])]).toEqual(['b', 'c']);
  expect([...moved]).toEqual(['b', 'c']);
});

test('a change before any snapshot waits for the snapshot', () => {
  expect(standingAfter({ kind: 'child', scope: changed('a', 2) }).standing).toBeNull();
});

test('an untouched child stays the same object, so its row is not drawn again', () => {
  const before = standingAfter(snapshot(5, child('a', 1), child('b', 1))).standing;
  const after = applyChanges(before, [{ kind: 'child', scope: changed('a', 2) }]).standing;
  expect(after?.children.get('b')).toBe(before?.children.get('b'));
});
