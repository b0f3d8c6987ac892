import type { Language } from '../language/language';

const HALVES = {
  vi: { H1: '6 tháng đầu năm', H2: '6 tháng cuối năm' },
  en: { H1: 'First half of', H2: 'Second half of' },
};
const QUARTERS: Record<string, string> = { Q1: 'I', Q2: 'II', Q3: 'III', Q4: 'IV' };

/** The name that people give a period: `2024-H1` is "6 tháng đầu năm 2024". What is not known is shown as it is. */
export function periodTitle(period: string, language: Language): string {
  const [year = '', kind = ''] = period.split('-');
  const vietnamese = language === 'vi';
  if (kind === 'H1' || kind === 'H2') return `${HALVES[language][kind]} ${year}`;
  if (kind in QUARTERS) return vietnamese ? `Quý ${QUARTERS[kind]}/${year}` : `Quarter ${QUARTERS[kind]} of ${year}`;
  if (/^M\d\d$/.test(kind)) return vietnamese ? `Tháng ${kind.slice(1)}/${year}` : `${month(kind)} ${year}`;
  if (kind === '9M') return vietnamese ? `9 tháng năm ${year}` : `Nine months of ${year}`;
  return kind === 'Y' ? `${vietnamese ? 'Năm' : 'Year'} ${year}` : period;
}

function month(kind: string): string {
  return new Date(Date.UTC(2000, Number(kind.slice(1)) - 1)).toLocaleString('en-GB', {
    month: 'long',
    timeZone: 'UTC',
  });
}
