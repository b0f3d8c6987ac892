import type { Decimal } from '../api/exact-json';
import type { Language } from '../language/language';

const MARKS = { vi: { group: '.', point: ',' }, en: { group: ',', point: '.' } } as const;

/** `1.234,5` in Vietnamese, `1,234.5` in English, of the very digits that came; never through a double. */
export function formatNumber(value: Decimal, language: Language): string {
  const [, sign = '', whole = '', fraction] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(String(value)) ?? [];
  if (whole === '') return String(value);
  const { group, point } = MARKS[language];
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  return (sign && '−') + grouped + (fraction === undefined ? '' : point + fraction);
}

/** A share of a whole as a percentage that says 100 only when nothing is missing and 0 only when nothing is there. */
export function formatShare(part: number, whole: number, language: Language): string {
  const percent = whole === 0 ? 0 : (part / whole) * 100;
  const rounded = part >= whole ? Math.round(percent) : Math.min(99.9, Math.round(percent * 10) / 10);
  return `${formatNumber(part > 0 && rounded === 0 ? 0.1 : rounded, language)} %`;
}
