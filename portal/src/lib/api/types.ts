import type { Decimal } from './exact-json';

/** What the services answer, as far as the portal reads it. `npm run contracts` holds it against their documents. */
export type Structure = 'THEN' | 'NOW';
export type Basis = 'SUBMITTED' | 'ACCEPTED';
export type ReportState = 'DUE' | 'DRAFT' | 'SUBMITTED' | 'RETURNED' | 'ACCEPTED' | 'CORRECTION_REQUESTED';

export interface Page<Item> {
  items: Item[];
  next: string | null;
}

export interface FoundUnit {
  unit: string;
  name: string;
  kind: string;
  parent: string | null;
  code: string | null;
  from: string;
  to: string | null;
  successor: { unit: string; from: string } | null;
}

/** A unit through all its time, oldest span first. */
export interface WholeUnit {
  unit: string;
  spans: { from: string; to: string | null; name: string }[];
}

export type Role = 'PREPARER' | 'APPROVER' | 'REVIEWER' | 'ANALYST' | 'ADMINISTRATOR';

/** A role held at a unit; at `*` it is held everywhere. */
export interface Right {
  role: Role;
  unit: string;
  /** The unit that stands for it today. */
  countsAt: string;
}

/** The person who asks, and what they may do. */
export interface Me {
  rights: Right[];
}

export interface UnitAtDate {
  unit: string;
  name: string;
  kind: string;
  parent: string | null;
  code: string | null;
}

export interface Period {
  form: string;
  period: string;
  formVersion: number;
  window: { from: string; to: string };
  structureDate: string;
  dueAt: string;
  /** Other due times of some kinds of units. */
  dueAtByKind: Record<string, string>;
  state: 'OPENING' | 'OPEN' | 'CLOSED';
}

export interface Bilingual {
  vi: string;
  en: string;
}

export interface Indicator {
  code: string;
  number: string;
  parent?: string | null;
  name: Bilingual;
  unitOfMeasure: string;
}

export interface FormVersion {
  form: string;
  version: number;
  title: Bilingual;
  indicators: Indicator[];
}

export interface Counts {
  expected: number;
  submitted: number;
  onTime: number;
  late: number;
  returned: number;
  accepted: number;
}

export interface Sum {
  reported: number;
  total: Decimal | null;
}

export interface Line {
  expected: number;
  submitted: Sum;
  accepted: Sum;
}

/** One scope's total: the unit of the board itself, or one of its children. */
export interface Scope {
  sequence: number;
  asOf: string | null;
  counts: Counts;
  lines: Record<string, Line>;
}

export interface ChildScope extends Scope {
  unit: string;
}

export interface Totals {
  form: string;
  period: string;
  structure: Structure;
  unit: string;
  total: Scope & { parent: string | null };
  children: ChildScope[];
}

/** The record that the stream sends when a scope changed. */
export interface TotalChanged extends ChildScope {
  parent: string | null;
}

export interface MissingReport {
  report: string;
  unit: string;
  receivingUnit: string | null;
  state: ReportState;
  dueAt: string;
  overdue: boolean;
}

export interface Missing extends Page<MissingReport> {
  missing: number;
}

export interface ProvedReport {
  report: string;
  unit: string;
  version: number;
  accepted: boolean;
  submittedAt: string;
}

export interface Proof {
  basis: Basis;
  settled: boolean;
  /** Null where it is not settled. */
  agrees: boolean | null;
  reports: ProvedReport[];
}
