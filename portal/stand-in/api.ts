import type { Structure } from '$lib/api/types';
import { fold } from '$lib/format/fold';
import form from './form.json' with { type: 'json' };
import { inForce, reportOf, type Province } from './province';

export interface Answer {
  status: number;
  body: unknown;
}

export const PERIOD = {
  form: 'TT-CCHC',
  period: '2024-H1',
  formVersion: 1,
  window: { from: '2023-12-15', to: '2024-06-14' },
  structureDate: '2024-06-14',
  dueAt: '2024-06-17T17:00:00Z',
  dueAtByKind: { DEPARTMENT: '2024-06-20T17:00:00Z' },
  state: 'OPEN',
};

/** Texts as the services word them, in both languages. */
const PROBLEMS = {
  vi: { title: 'Không có tổng này', detail: 'Đơn vị không có báo cáo trong kỳ và cơ cấu này.' },
  en: { title: 'No such total', detail: 'The unit has no report in this period and structure.' },
};

/** What the four services answer to the portal's reads, from the small model. */
export class Api {
  periods: unknown[] = [PERIOD];
  provinces = true;
  proof = { settled: true, agrees: true };

  constructor(readonly province: Province) {}

  answer(url: URL, language: string): Answer {
    const [, , area = '', ...rest] = url.pathname.split('/').map(decodeURIComponent);
    if (area === 'periods') return ok({ items: this.periods, next: null });
    if (area === 'forms') return ok(rest[1] === 'versions' ? form : PERIOD);
    if (area === 'units') return this.units(rest, url.searchParams, language);
    if (area === 'totals') return this.totals(rest, url.searchParams, language);
    return problem(404, 'not-found', language);
  }

  private units([unit, view]: string[], query: URLSearchParams, language: string): Answer {
    if (unit === undefined) return this.found(query);
    if (view === undefined && !query.has('date')) return this.whole(unit, language);
    const date = query.get('date');
    const structure: Structure = date === '2024-06-14' ? 'THEN' : 'NOW';
    const known = this.province.unit(unit, structure);
    if (!known) return problem(404, 'unit-not-valid', language);
    if (view === undefined) return ok(known);
    if (view === 'children') return list(this.province.childrenOf(unit, structure));
    if (view === 'subtree') return list(this.province.all());
    return list(known.parent ? [...this.ancestors(known.parent, structure)] : []);
  }

  private whole(unit: string, language: string): Answer {
    const then = this.province.unit(unit, 'THEN');
    const now = this.province.unit(unit, 'NOW');
    const name = (now ?? then)?.name;
    if (name === undefined) return problem(404, 'unknown-unit', language);
    const from = then ? '2020-01-01' : '2025-07-01';
    return ok({ unit, spans: [{ from, to: now ? null : '2025-07-01', name }], successor: null });
  }

  private *ancestors(unit: string, structure: Structure): Generator<unknown> {
    const known = this.province.unit(unit, structure);
    if (known) yield known;
    if (known?.parent) yield* this.ancestors(known.parent, structure);
  }

  private found(query: URLSearchParams): Answer {
    if (!this.provinces) return list([]);
    const wanted = fold(query.get('search') ?? '');
    const units = this.province
      .all()
      .filter(({ name, kind }) => fold(name).includes(wanted) && kind === (query.get('kind') ?? kind))
      .map((unit) => ({ ...unit, from: '2020-01-01', to: unit.kind === 'COMMUNE' ? '2025-07-01' : null }));
    return ok({ items: units.slice(0, 20), next: units.length > 20 ? 'more' : null });
  }

  private totals([, , unit = '', view]: string[], query: URLSearchParams, language: string): Answer {
    const structure: Structure = query.get('structure') === 'NOW' ? 'NOW' : 'THEN';
    if (!this.province.unit(unit, structure)) return problem(404, 'unknown-total', language);
    if (view === 'missing') return this.missing(unit, structure);
    if (view === 'proof') return ok({ ...this.proof, reports: this.province.proved(unit, structure) });
    return ok(this.province.totals(unit, structure));
  }

  private missing(unit: string, structure: Structure): Answer {
    const owed = this.province.within(unit, structure).filter(([, report]) => !inForce(report));
    const items = owed.map(([id, { state }]) => {
      const receivingUnit = this.province.unit(id, 'THEN')?.parent;
      return { report: reportOf(id), unit: id, receivingUnit, state, dueAt: PERIOD.dueAt, overdue: true };
    });
    return ok({ items, next: null, missing: items.length });
  }
}

export function problem(status: number, code: string, language: string): Answer {
  const texts = PROBLEMS[language === 'en' ? 'en' : 'vi'];
  return { status, body: { type: `urn:hopluu:problem:${code}`, status, ...texts, correlationId: 'b7c1' } };
}

const ok = (body: unknown): Answer => ({ status: 200, body });
const list = (items: readonly unknown[]): Answer => ok({ items, next: null });
