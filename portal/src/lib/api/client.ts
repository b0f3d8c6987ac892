import { parseExactly } from './exact-json';
import { PATIENCE_MS } from './patience';
import { refusal, Unreachable } from './problem';
import type { FormVersion, FoundUnit, Me, Missing, Page, Period, Proof, UnitAtDate } from './types';
import type { Basis, Structure, Totals, WholeUnit } from './types';
import type { Language } from '../language/language';
import { ask } from '../sign-in/ask';

/** Which total: the parts of its address. */
export interface ScopeAddress {
  form: string;
  period: string;
  unit: string;
  structure: Structure;
}

/** Which part of a long list: how many at most, and after which. */
export interface Part {
  limit: number;
  cursor: string | null;
}

/** How to ask: in whose language, and until when. */
export interface Asking {
  language: Language;
  signal?: AbortSignal;
}

type Query = Record<string, string | number | null | undefined>;

/** As many of a list as a service gives at once. */
export const MOST = 500;

/** An address under /api with its parts escaped and its empty query fields left out. */
export function address(parts: readonly string[], query: Query = {}): string {
  const fields = Object.entries(query).filter(([, value]) => value != null && value !== '');
  const search = new URLSearchParams(fields.map(([name, value]) => [name, String(value)])).toString();
  return `/api/${parts.map(encodeURIComponent).join('/')}${search && `?${search}`}`;
}

/** One GET in the person's name; throws `Refused` with the problem, or `Unreachable`, be it for a silence. */
export async function get<Body>(from: string, { language, signal }: Asking): Promise<Body> {
  const headers = { accept: 'application/json', 'accept-language': language };
  const unreachable = (cause: unknown) => {
    throw signal?.aborted ? cause : new Unreachable('', { cause });
  };
  const { answer } = await ask(from, { headers, ...(signal && { signal }) }, PATIENCE_MS).catch(unreachable);
  if (!answer.ok) throw await refusal(answer);
  return parseExactly(await answer.text().catch(unreachable)) as Body;
}

async function all<Item>(parts: readonly string[], query: Query, asking: Asking): Promise<Item[]> {
  const items: Item[] = [];
  let cursor: string | null = null;
  do {
    const page: Page<Item> = await get(address(parts, { ...query, cursor }), asking);
    items.push(...page.items);
    cursor = page.next;
  } while (cursor);
  return items;
}

export const me = (asking: Asking): Promise<Me> => get(address(['me']), asking);

export const periods = (asking: Asking): Promise<Period[]> => all(['periods'], {}, asking);

export const period = (form: string, id: string, asking: Asking): Promise<Period> =>
  get(address(['forms', form, 'periods', id]), asking);

export const formVersion = (form: string, version: number, asking: Asking): Promise<FormVersion> =>
  get(address(['forms', form, 'versions', String(version)]), asking);

export const provinces = (asking: Asking): Promise<Page<FoundUnit>> =>
  get(address(['units'], { kind: 'PROVINCE' }), asking);

export const searchUnits = (search: string, asking: Asking): Promise<Page<FoundUnit>> =>
  get(address(['units'], { search, limit: 20 }), asking);

export const wholeUnit = (unit: string, asking: Asking): Promise<WholeUnit> => get(address(['units', unit]), asking);

/** The unit as it was on a date, or as it is today. */
export const unitAt = (unit: string, date: string | null, asking: Asking): Promise<UnitAtDate> =>
  date ? get(address(['units', unit], { date }), asking) : unitToday(unit, asking);

export const children = (unit: string, date: string | null, asking: Asking): Promise<UnitAtDate[]> =>
  all(['units', unit, 'children'], { date, limit: MOST }, asking);

export const ancestors = (unit: string, date: string | null, asking: Asking): Promise<UnitAtDate[]> =>
  all(['units', unit, 'ancestors'], { date, limit: MOST }, asking);

export const subtree = (unit: string, date: string | null, asking: Asking): Promise<UnitAtDate[]> =>
  all(['units', unit, 'subtree'], { date, limit: MOST }, asking);

export const totals = (scope: ScopeAddress, asking: Asking): Promise<Totals> => get(totalsAddress(scope), asking);

export const missing = (scope: ScopeAddress, part: Part, asking: Asking): Promise<Missing> =>
  get(totalsAddress(scope, 'missing', { ...part }), asking);

export const proof = (scope: ScopeAddress, basis: Basis, asking: Asking): Promise<Proof> =>
  get(totalsAddress(scope, 'proof', { basis }), asking);

export const streamAddress = (scope: ScopeAddress): string => totalsAddress(scope, 'stream');

function totalsAddress({ form, period, unit, structure }: ScopeAddress, view?: string, query: Query = {}): string {
  return address(['totals', form, period, unit, ...(view ? [view] : [])], { structure, ...query });
}

/** Today is Vietnam's today. */
function unitToday(unit: string, asking: Asking): Promise<UnitAtDate> {
  const date = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date());
  return get(address(['units', unit], { date }), asking);
}
