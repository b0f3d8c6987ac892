import { afterEach, expect, test, vi } from 'vitest';
import * as client from '../api/client';
import type { Missing } from '../api/types';
import { MissingReports } from './missing-reports.svelte';

const SCOPE = { form: 'TT-CCHC', period: '2024-H1', unit: 'tinh-ha-tinh', structure: 'THEN' } as const;

afterEach(() => vi.restoreAllMocks());

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

test('what was opened by more stays open when the list is read again', async () => {
  const given = answers();
  const reports = new MissingReports(SCOPE);
  const hundred = (page: string) => Array.from({ length: 100 }, (_, line) => `${page}-${line}`);
  void reports.refresh();
  await given[0]?.(...hundred('a'));
  void reports.more();
  await given[1]?.(...hundred('b'));
  void reports.refresh();
  await given[2]?.(...Array.from({ length: 600 }, (_, line) => `c-${line}`));
  void reports.refresh();
  const asked = vi.mocked(client.missing).mock.calls.map(([, part]) => part);
  expect(asked).toEqual([
    { limit: 100, cursor: null },
    { limit: 100, cursor: 'a-99' },
    { limit: 200, cursor: null },
    { limit: 500, cursor: null },
  ]);
});
