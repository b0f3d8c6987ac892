import type { ScopeAddress } from '../api/client';
import type { Period } from '../api/types';
import type { OwnUnit } from '../sign-in/own-rights.svelte';
import { structureOf } from './structure-of';

/** The board of a person's unit in a period, under the structure in which the unit is found there. */
export function boardOf({ form, period, structureDate }: Period, unit: OwnUnit): ScopeAddress {
  return { form, period, unit: unit.unit, structure: structureOf(unit, structureDate) };
}
