import { me, wholeUnit, type Asking } from '../api/client';
import { Refused, type Problem } from '../api/problem';
import type { Role } from '../api/types';

/** A unit that a right is held at, from its first day to its last. */
export interface OwnUnit {
  unit: string;
  name: string;
  from: string;
  to: string | null;
}

export interface OwnRight {
  role: Role;
  /** Null: everywhere. */
  unit: OwnUnit | null;
  /** The unit that the right was given at, where another stands for it today. */
  givenAt: OwnUnit | null;
}

export const EVERYWHERE = '*';

/** What the person may do and where, in words. */
class OwnRights {
  rights = $state.raw<OwnRight[] | null>(null);
  failure = $state.raw<{ problem: Problem | null } | null>(null);
  /** The units of the rights, each once, in the order of the rights. */
  readonly units = $derived(distinct((this.rights ?? []).map(({ unit }) => unit).filter((unit) => unit !== null)));
  readonly everywhere = $derived(this.rights?.some(({ unit }) => unit === null) ?? false);

  /** Whether a right is held at the unit itself, or everywhere. */
  reaches(unit: string): boolean {
    return (
      this.everywhere ||
      this.rights?.some((right) => [right.unit, right.givenAt].some((at) => at?.unit === unit)) === true
    );
  }

  async load(asking: Asking): Promise<void> {
    try {
      this.rights = await read(asking);
      this.failure = null;
    } catch (cause) {
      if (!asking.signal?.aborted) this.failure = { problem: cause instanceof Refused ? cause.problem : null };
    }
  }
}

export const own = new OwnRights();

async function read(asking: Asking): Promise<OwnRight[]> {
  const { rights } = await me(asking);
  const ids = new Set(rights.flatMap(({ unit, countsAt }) => [unit, countsAt]).filter((id) => id !== EVERYWHERE));
  const units = new Map(await Promise.all([...ids].map(async (id) => [id, await named(id, asking)] as const)));
  return rights.map(({ role, unit, countsAt }) => ({
    role,
    unit: units.get(countsAt) ?? null,
    givenAt: unit === countsAt ? null : (units.get(unit) ?? null),
  }));
}

/** A unit whose name cannot be had goes by its identifier. */
async function named(unit: string, asking: Asking): Promise<OwnUnit> {
  const { spans } = await wholeUnit(unit, asking).catch(() => ({ spans: [] }));
  const last = spans.at(-1);
  return { unit, name: last?.name ?? unit, from: spans[0]?.from ?? '', to: last?.to ?? null };
}

function distinct(units: OwnUnit[]): OwnUnit[] {
  return [...new Map(units.map((one) => [one.unit, one])).values()];
}
