import type { ChildScope, UnitAtDate } from '../api/types';
import { fold } from '../format/fold';
import { missingIn } from './child-status';

export const SORTS = ['TREE', 'MISSING', 'NAME'] as const;
export const SHOWS = ['ALL', 'MISSING', 'LATE', 'RETURNED', 'COMPLETE'] as const;
export type Sort = (typeof SORTS)[number];
export type Show = (typeof SHOWS)[number];

export interface ChildRow {
  scope: ChildScope;
  name: string;
  /** Empty where the directory does not name the unit. */
  kind: string;
  place: number;
}

const vietnamese = new Intl.Collator('vi', { numeric: true });

/** The children that owe reports, with their names, in the directory's order; an unnamed one goes by its identifier. */
export function childRows(scopes: ReadonlyMap<string, ChildScope>, units: readonly UnitAtDate[] | null): ChildRow[] {
  const places = new Map(units?.map((unit, place) => [unit.unit, { name: unit.name, kind: unit.kind, place }]));
  const rows = [...scopes.values()].map((scope) => {
    return { scope, ...(places.get(scope.unit) ?? { name: scope.unit, kind: '', place: Infinity }) };
  });
  return rows.sort((a, b) => inDirectory(a, b));
}

export function arrange(rows: readonly ChildRow[], text: string, show: Show, sort: Sort): ChildRow[] {
  const wanted = fold(text);
  const kept = rows.filter((row) => isShown(row, show) && (wanted === '' || fold(row.name).includes(wanted)));
  return sort === 'TREE' ? kept : kept.sort(sort === 'NAME' ? byName : byMissing);
}

function isShown({ scope: { counts } }: ChildRow, show: Show): boolean {
  switch (show) {
    case 'ALL':
      return true;
    case 'MISSING':
      return missingIn(counts) > 0;
    case 'LATE':
      return counts.late > 0;
    case 'RETURNED':
      return counts.returned > 0;
    case 'COMPLETE':
      return missingIn(counts) === 0;
  }
}

const byName = (a: ChildRow, b: ChildRow) => vietnamese.compare(a.name, b.name);

const byMissing = (a: ChildRow, b: ChildRow) =>
  missingIn(b.scope.counts) - missingIn(a.scope.counts) || inDirectory(a, b);

const inDirectory = (a: ChildRow, b: ChildRow) => (a.place === b.place ? byName(a, b) : a.place - b.place);
