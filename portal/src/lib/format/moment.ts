import type { Language } from '../language/language';

/** Every time a person reads is Vietnam's, wherever the browser stands. */
const TIME_ZONE = 'Asia/Ho_Chi_Minh';
const OFFSET_MS = 7 * 3_600_000;
const DAY_MS = 86_400_000;

const moments: Record<Language, Intl.DateTimeFormat> = {
  vi: clock('vi-VN', false),
  en: clock('en-GB', false),
};
const exactMoments: Record<Language, Intl.DateTimeFormat> = {
  vi: clock('vi-VN', true),
  en: clock('en-GB', true),
};

function clock(locale: string, seconds: boolean): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, {
    timeZone: TIME_ZONE,
    hourCycle: 'h23',
    ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' },
    ...(seconds && { second: '2-digit' }),
  });
}

/** An instant, to the minute: `00:00 18/06/2024` or `18/06/2024, 00:00`. */
export function formatMoment(instant: string, language: Language): string {
  return moments[language].format(new Date(instant));
}

/** An instant, to the second. */
export function formatExactMoment(instant: string, language: Language): string {
  return exactMoments[language].format(new Date(instant));
}

/** A date of the law, `14/06/2024` in both languages: it has no time and no time zone. */
export function formatDate(date: string): string {
  return date.split('-').reverse().join('/');
}

/** The last day before one: spans of units end on the day on which they no longer hold. */
export function dayBefore(date: string): string {
  return new Date(Date.parse(date) - DAY_MS).toISOString().slice(0, 10);
}

/**
 * The last day of a due moment that falls on midnight is the day before: people say "by 17/06", the service says
 * `2024-06-17T17:00:00Z`, which is 00:00 on 18/06 in Vietnam.
 */
export function formatDue(instant: string, language: Language): string {
  const due = new Date(instant);
  const minuteBefore = new Date(due.getTime() - 60_000);
  return formatMoment(isMidnight(due) ? minuteBefore.toISOString() : instant, language);
}

function isMidnight(moment: Date): boolean {
  return (moment.getTime() + OFFSET_MS) % DAY_MS === 0;
}
