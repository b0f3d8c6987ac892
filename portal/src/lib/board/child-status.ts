import type { Counts } from '../api/types';

/** Where one child stands, from worst to best; each has its own colour, sign and words. */
export type ChildStatus = 'OVERDUE' | 'RETURNED' | 'WAITING' | 'PARTIAL' | 'COMPLETE' | 'ACCEPTED';

export function childStatus(counts: Counts, isPastDue: boolean): ChildStatus {
  if (counts.accepted >= counts.expected) return 'ACCEPTED';
  if (counts.submitted >= counts.expected) return 'COMPLETE';
  if (counts.submitted > 0) return 'PARTIAL';
  if (counts.returned > 0) return 'RETURNED';
  return isPastDue ? 'OVERDUE' : 'WAITING';
}

/** Reports that are owed and have no version in force: what was returned counts among them. */
export const missingIn = (counts: Counts): number => counts.expected - counts.submitted;
