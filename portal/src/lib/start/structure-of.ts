import type { Structure } from '../api/types';

interface Lifetime {
  from: string;
  to: string | null;
}

/** Under which structure of a period a unit is likely found: where it stood then, else where it stands today. */
export function structureOf({ from, to }: Lifetime, structureDate: string): Structure {
  const stoodThen = from <= structureDate && (to === null || structureDate < to);
  return stoodThen || to !== null ? 'THEN' : 'NOW';
}
