import { ancestors, children, formVersion, period, unitAt, type Asking, type ScopeAddress } from '../api/client';
import { Refused, type Problem } from '../api/problem';
import type { FormVersion, Period, UnitAtDate } from '../api/types';

/** What stands around the totals and does not move with them: names, period and form. Null is what did not come. */
export interface BoardFacts {
  period: Period | null;
  form: FormVersion | null;
  unit: UnitAtDate | null;
  ancestors: UnitAtDate[];
  children: UnitAtDate[] | null;
  /** Why the unit or the period is not to be had, if the service said so. */
  problem: Problem | null;
  complete: boolean;
}

/**
 * Each part comes from its own service and may fail alone: totals under bare identifiers are better than none.
 * Units are named as on the period's structure date, or as they are today.
 */
export async function loadFacts(scope: ScopeAddress, asking: Asking): Promise<BoardFacts> {
  const today = scope.structure === 'NOW';
  const knownPeriod = attempt(period(scope.form, scope.period, asking));
  const date = today ? null : ((await knownPeriod).value?.structureDate ?? null);
  const named = today || date !== null;
  const nothing = { value: null, problem: null };
  const [periodPart, formPart, unitPart, ancestorsPart, childrenPart] = await Promise.all([
    knownPeriod,
    knownPeriod.then(({ value }) => (value ? attempt(formVersion(scope.form, value.formVersion, asking)) : nothing)),
    named ? attempt(unitAt(scope.unit, date, asking)) : nothing,
    named ? attempt(ancestors(scope.unit, date, asking)) : nothing,
    named ? attempt(children(scope.unit, date, asking)) : nothing,
  ]);
  const parts = [periodPart, formPart, unitPart, ancestorsPart, childrenPart];
  return {
    period: periodPart.value,
    form: formPart.value,
    unit: unitPart.value,
    ancestors: ancestorsPart.value ?? [],
    children: childrenPart.value,
    problem: periodPart.problem ?? unitPart.problem,
    complete: parts.every(({ value }) => value !== null),
  };
}

interface Part<Value> {
  value: Value | null;
  problem: Problem | null;
}

async function attempt<Value>(asked: Promise<Value>): Promise<Part<Value>> {
  try {
    return { value: await asked, problem: null };
  } catch (cause) {
    return { value: null, problem: cause instanceof Refused ? cause.problem : null };
  }
}
