import type { Period } from '../api/types';

/** The period that people most likely want: the newest that is open, else the newest of all. */
export function newestPeriod(periods: readonly Period[]): Period | null {
  const newestFirst = byNewest(periods);
  return newestFirst.find(({ state }) => state === 'OPEN') ?? newestFirst[0] ?? null;
}

export function byNewest(periods: readonly Period[]): Period[] {
  return [...periods].sort((a, b) => b.window.to.localeCompare(a.window.to) || a.period.localeCompare(b.period));
}
