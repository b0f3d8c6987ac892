import { expect, test, vi } from 'vitest';
import * as client from '../api/client';
import type { Missing } from '../api/types';
import { MissingReports } from './missing-reports.svelte';

const SCOPE = { form: 'TT-CCHC', period: '2024-H1', unit: 'tinh-ha-tinh', structure: 'THEN' } as const;

/** Answers in the order that a test chooses. */
function answers(): ((...reports: string[]) => Promise<void>)[] {
  const given: ((...reports: string[]) => Promise<void>)[] = [];
  vi.spyOn(client, 'missing').mockImplementation(
    () =>
      new Promise((resolve) => {
        given.push(async (...reports) => {
          resolve({ items: reports.map((report) => ({ report })), next: reports.at(-1) } as Missing);
          await new Promise(setImmediate);
        });
      }),
  );
  return given;
}

const shown = (reports: MissingReports) => reports.items.map(({ report }) => report);

test('a second press for more does not show the same reports twice', async () => {
  const given = answers();
  const reports = new MissingReports(SCOPE);
  void reports.refresh();
  await given[0]?.('a', 'b');
  void reports.more();
  void reports.more();
  await given[1]?.('c');
  await given[2]?.('c');
  expect(shown(reports)).toEqual(['a', 'b', 'c']);
});

test('more of a list that was read again meanwhile is not added to the new one', async () => {
  const given = answers();
  const reports = new MissingReports(SCOPE);
  void reports.refresh();
  await given[0]?.('a', 'b');
  void reports.more();
  void reports.refresh();
  await given[2]?.('b', 'c');
  await given[1]?.('c', 'd');
  expect(shown(reports)).toEqual(['b', 'c']);
});
