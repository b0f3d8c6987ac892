import { resolve } from '$app/paths';
import type { ScopeAddress } from '../api/client';
import type { Basis } from '../api/types';

/** The address of a board in the portal; what is usual is left out of it. */
export function boardAddress({ form, period, unit, structure }: ScopeAddress, basis: Basis = 'SUBMITTED'): string {
  const query = new URLSearchParams();
  if (structure !== 'THEN') query.set('structure', structure);
  if (basis !== 'SUBMITTED') query.set('basis', basis);
  const path = resolve('/board/[form]/[period]/[unit]', { form, period, unit });
  return query.size > 0 ? `${path}?${query}` : path;
}
