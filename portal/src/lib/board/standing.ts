import type { ChildScope, Scope, TotalChanged, Totals } from '../api/types';

/** What a board shows of the totals: its unit's own scope, and its children's by unit. */
export interface Standing {
  unit: string;
  total: Scope;
  children: ReadonlyMap<string, ChildScope>;
}

/** One message of the stream, or of the plain read. */
export type Change =
  | { kind: 'snapshot'; totals: Totals }
  | { kind: 'total'; scope: TotalChanged }
  | { kind: 'child'; scope: TotalChanged };

/** A standing after some changes, with the children that moved. */
export interface Moved {
  standing: Standing | null;
  moved: ReadonlySet<string>;
}

/** Applies changes in their order. A scope only moves forward in its sequence: what comes late or twice is ignored. */
export function applyChanges(before: Standing | null, changes: readonly Change[]): Moved {
  const moved = new Set<string>();
  let standing = before;
  for (const change of changes) standing = applyOne(standing, change, moved);
  return { standing, moved };
}

function applyOne(standing: Standing | null, change: Change, moved: Set<string>): Standing | null {
  if (change.kind === 'snapshot') return fromSnapshot(standing, change.totals, moved);
  if (!standing) return standing;
  const { scope } = change;
  if (change.kind === 'total') return isNewer(scope, standing.total) ? { ...standing, total: scope } : standing;
  if (!isNewer(scope, standing.children.get(scope.unit))) return standing;
  moved.add(scope.unit);
  return { ...standing, children: withChild(standing, scope) };
}

/** A snapshot is the whole truth of its moment: a child that it does not name is gone. */
function fromSnapshot(before: Standing | null, totals: Totals, moved: Set<string>): Standing {
  const counted = totals.children.filter((child) => child.counts.expected > 0);
  if (before) {
    for (const child of counted) if (isNewer(child, before.children.get(child.unit))) moved.add(child.unit);
  }
  return { unit: totals.unit, total: totals.total, children: new Map(counted.map((child) => [child.unit, child])) };
}

/** A child of which nothing is expected any more has left the board, and so has one that stands under another unit now. */
function withChild({ unit, children }: Standing, child: TotalChanged): ReadonlyMap<string, ChildScope> {
  const next = new Map(children);
  if (child.counts.expected > 0 && child.parent === unit) next.set(child.unit, child);
  else next.delete(child.unit);
  return next;
}

function isNewer(scope: Scope, known: Scope | undefined): boolean {
  return known === undefined || scope.sequence > known.sequence;
}
