import type { FoundUnit, Structure } from '../api/types';

/** Under which structure of a period a unit is likely found: where it stood then, else where it stands today. */
export function structureOf({ from, to }: FoundUnit, structureDate: string): Structure {
  const stoodThen = from <= structureDate && (to === null || structureDate < to);
  return stoodThen || to !== null ? 'THEN' : 'NOW';
}
