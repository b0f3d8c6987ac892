import { expect, test } from 'vitest';
import type { ChildScope, UnitAtDate } from '../api/types';
import { arrange, childRows } from './child-rows';
import { childStatus } from './child-status';

const counts = (expected: number, submitted: number, more = {}) => {
  return { expected, submitted, onTime: submitted, late: 0, returned: 0, accepted: 0, ...more };
};
const scope = (unit: string, expected: number, submitted: number, more = {}): [string, ChildScope] => {
  return [unit, { unit, sequence: 1, asOf: null, counts: counts(expected, submitted, more), lines: {} }];
};
const unit = (id: string, name: string): UnitAtDate => {
  return { unit: id, name, kind: 'DISTRICT', parent: 'tinh-ha-tinh', code: null };
};

const units = [unit('loc-ha', 'Huyện Lộc Hà'), unit('duc-tho', 'Huyện Đức Thọ'), unit('can-loc', 'Huyện Can Lộc')];
const scopes = new Map([
  scope('can-loc', 18, 18),
  scope('duc-tho', 16, 4, { returned: 1 }),
  scope('loc-ha', 12, 11, { late: 2 }),
]);
const rows = childRows(scopes, units);
const names = (arranged: { name: string }[]) => arranged.map(({ name }) => name.replace('Huyện ', ''));

test('rows stand in the order of the directory', () => {
  expect(names(rows)).toEqual(['Lộc Hà', 'Đức Thọ', 'Can Lộc']);
});

test('a unit that the directory does not name goes last, under its identifier', () => {
  expect(names(childRows(scopes, units.slice(0, 1)))).toEqual(['Lộc Hà', 'can-loc', 'duc-tho']);
  expect(names(childRows(scopes, null))).toEqual(['can-loc', 'duc-tho', 'loc-ha']);
});

test('most missing goes first', () => {
  expect(names(arrange(rows, '', 'ALL', 'MISSING'))).toEqual(['Đức Thọ', 'Lộc Hà', 'Can Lộc']);
});

test('names are sorted by the Vietnamese alphabet, where Đ follows D and precedes L', () => {
  expect(names(arrange(rows, '', 'ALL', 'NAME'))).toEqual(['Can Lộc', 'Đức Thọ', 'Lộc Hà']);
});

test('the filter needs no diacritics', () => {
  expect(names(arrange(rows, 'duc', 'ALL', 'TREE'))).toEqual(['Đức Thọ']);
});

test.each([
  ['ALL', ['Lộc Hà', 'Đức Thọ', 'Can Lộc']],
  ['MISSING', ['Lộc Hà', 'Đức Thọ']],
  ['LATE', ['Lộc Hà']],
  ['RETURNED', ['Đức Thọ']],
  ['COMPLETE', ['Can Lộc']],
] as const)('%s shows %j', (show, expected) => {
  expect(names(arrange(rows, '', show, 'TREE'))).toEqual(expected);
});

test.each([
  [counts(1, 0), false, 'WAITING'],
  [counts(1, 0), true, 'OVERDUE'],
  [counts(1, 0, { returned: 1 }), true, 'RETURNED'],
  [counts(3, 1, { returned: 1 }), true, 'PARTIAL'],
  [counts(3, 3, { accepted: 2 }), true, 'COMPLETE'],
  [counts(3, 3, { accepted: 3 }), false, 'ACCEPTED'],
] as const)('%j, past due %s, is %s', (given, isPastDue, expected) => {
  expect(childStatus(given, isPastDue)).toBe(expected);
});
