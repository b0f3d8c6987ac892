import { subtree, type Asking, type ScopeAddress } from '../api/client';
import type { BoardFacts } from './board-facts';

/**
 * The names of the units whose reports a scope holds, as on the structure date: in today's structure too, a report
 * keeps the name under which it was owed, so the whole tree of that date is asked, not the one below today's unit.
 */
export async function namesOfReports(
  scope: ScopeAddress,
  facts: BoardFacts,
  asking: Asking,
): Promise<ReadonlyMap<string, string>> {
  const date = facts.period?.structureDate ?? null;
  const root = facts.ancestors.at(-1)?.unit ?? scope.unit;
  try {
    const units = await subtree(scope.structure === 'NOW' ? root : scope.unit, date, asking);
    return new Map([...ownName(facts), ...units.map((unit): [string, string] => [unit.unit, unit.name])]);
  } catch {
    return new Map(ownName(facts));
  }
}

function ownName({ unit }: BoardFacts): [string, string][] {
  return unit ? [[unit.unit, unit.name]] : [];
}
