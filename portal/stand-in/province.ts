import type {
  Scope,
  TotalChanged,
  ChildScope,
  Counts,
  Line,
  ProvedReport,
  ReportState,
  Structure,
  Totals,
  UnitAtDate,
} from '$lib/api/types';
import form from './form.json' with { type: 'json' };
import directory from './units.json' with { type: 'json' };

type Values = Record<string, number | string | null>;

interface Report {
  state: ReportState;
  onTime: boolean;
  accepted: boolean;
  version: number;
  values: Values;
}

const ROOT = 'tinh-ha-tinh';
const CODES = form.indicators.map(({ code }) => code);
const PERIOD = { form: 'TT-CCHC', period: '2024-H1' };

/**
 * A small model of the services for browser tests: Hà Tĩnh's real units, and totals added up anew each time. Not the
 * product: the real services are tried from outside by the system tests.
 */
export class Province {
  readonly reports = new Map<string, Report>();
  private readonly parents = new Map<string, string | null>();
  /** Where the report of each unit of the period counts today. */
  private readonly today = new Map(directory.then.map(({ unit, today }) => [unit, today ?? ROOT]));
  private readonly units = {
    then: directory.then.map(({ unit, name, kind, parent, code }): UnitAtDate => ({ unit, name, kind, parent, code })),
    now: structuredClone(directory.now) as UnitAtDate[],
  };
  private sequence = 1;

  constructor({ flat = false } = {}) {
    for (const unit of this.units.then) {
      this.parents.set(unit.unit, flat && unit.parent !== null ? ROOT : unit.parent);
      if (unit.kind === 'COMMUNE' || unit.kind === 'DEPARTMENT') this.reports.set(unit.unit, due());
    }
  }

  submit(unit: string, values: Values, more: Partial<Report> = {}): void {
    const before = this.reports.get(unit) ?? due();
    this.reports.set(unit, { ...before, state: 'SUBMITTED', version: before.version + 1, values, ...more });
  }

  giveBack(unit: string): void {
    this.reports.set(unit, { ...(this.reports.get(unit) ?? due()), state: 'RETURNED', values: {} });
  }

  /** The scopes that a unit's report counts in, nearest first. */
  scopesOf(unit: string, structure: Structure): string[] {
    if (structure === 'NOW') {
      const today = this.today.get(unit) ?? ROOT;
      return today === ROOT ? [ROOT] : [today, ROOT];
    }
    const parent = this.parents.get(unit);
    return parent ? [unit, ...this.scopesOf(parent, structure)] : [unit];
  }

  childrenOf(unit: string, structure: Structure): UnitAtDate[] {
    if (structure === 'NOW') return this.units.now.filter(({ parent }) => parent === unit);
    return this.units.then.filter((one) => this.parents.get(one.unit) === unit);
  }

  unit(unit: string, structure: Structure): UnitAtDate | undefined {
    const known = structure === 'NOW' ? this.units.now : this.units.then;
    return known.find((one) => one.unit === unit);
  }

  all(): readonly UnitAtDate[] {
    return this.units.then;
  }

  totals(unit: string, structure: Structure): Totals {
    const children = this.childrenOf(unit, structure).map((child) => this.child(child.unit, structure));
    const total = { parent: this.parentOf(unit, structure), ...this.figures(unit, structure) };
    return { ...PERIOD, structure, unit, total, children };
  }

  /** The record that the stream sends of a scope. */
  scope(unit: string, structure: Structure): TotalChanged {
    return { parent: this.parentOf(unit, structure), ...this.child(unit, structure) };
  }

  private child(unit: string, structure: Structure): ChildScope {
    return { unit, ...this.figures(unit, structure) };
  }

  private parentOf(unit: string, structure: Structure): string | null {
    return (structure === 'NOW' ? this.unit(unit, structure)?.parent : this.parents.get(unit)) ?? null;
  }

  private figures(unit: string, structure: Structure): Scope {
    const within = this.within(unit, structure);
    const lines = Object.fromEntries(CODES.map((code) => [code, line(within, code)]));
    const asOf = within.some(([, { version }]) => version > 0) ? '2024-06-10T02:00:07Z' : null;
    return { sequence: this.sequence++, asOf, counts: count(within.map(([, report]) => report)), lines };
  }

  proved(unit: string, structure: Structure): ProvedReport[] {
    return this.within(unit, structure)
      .filter(([, report]) => inForce(report))
      .map(([id, { version, accepted }]) => {
        return { report: reportOf(id), unit: id, version, accepted, submittedAt: '2024-06-10T02:00:07Z' };
      });
  }

  within(unit: string, structure: Structure): [string, Report][] {
    return [...this.reports].filter(([id]) => this.scopesOf(id, structure).includes(unit));
  }
}

export const reportOf = (unit: string): string => `TT-CCHC.2024-H1.${unit}`;

export function inForce({ state }: Report): boolean {
  return state === 'SUBMITTED' || state === 'ACCEPTED';
}

function due(): Report {
  return { state: 'DUE', onTime: true, accepted: false, version: 0, values: {} };
}

function count(reports: Report[]): Counts {
  const sent = reports.filter(inForce);
  const onTime = sent.filter((report) => report.onTime).length;
  const returned = reports.filter(({ state }) => state === 'RETURNED').length;
  const accepted = sent.filter((report) => report.accepted).length;
  return { expected: reports.length, submitted: sent.length, onTime, late: sent.length - onTime, returned, accepted };
}

function line(within: [string, Report][], code: string): Line {
  const sent = within.map(([, report]) => report).filter(inForce);
  return {
    expected: within.length,
    submitted: sum(sent, code),
    accepted: sum(
      sent.filter((r) => r.accepted),
      code,
    ),
  };
}

/** Digits beyond a double come as text and stay text; they are not added up here. */
function sum(reports: Report[], code: string): Line['submitted'] {
  const values = reports.map(({ values }) => values[code] ?? null).filter((value) => value !== null);
  const exact = values.find((value) => typeof value === 'string');
  const total = values.length === 0 ? null : (exact ?? values.reduce((a, b) => Number(a) + Number(b), 0));
  return { reported: values.length, total };
}
