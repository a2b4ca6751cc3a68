import { type Language, translateCount } from '../i18n/translate.js';

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** A length of time in the largest unit that tells enough: "40 seconds", "3 minutes", "2 hours". */
export function formatDuration(seconds: number, language: Language): string {
  const whole = Math.max(1, Math.round(seconds));
  if (whole < 90) return translateCount(language, 'time.seconds', whole);
  if (whole < 90 * MINUTE) return translateCount(language, 'time.minutes', Math.round(whole / MINUTE));
  return translateCount(language, 'time.hours', Math.round(whole / HOUR));
}

/** Elapsed time as a clock shows it: "0:07", "12:30", "1:02:30". */
export function formatElapsed(ms: number): string {
  const total = Math.max(0, Math.floor(ms / 1000));
  const seconds = String(total % MINUTE).padStart(2, '0');
  const minutes = Math.floor(total / MINUTE) % 60;
  const hours = Math.floor(total / HOUR);
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${seconds}` : `${minutes}:${seconds}`;
}

/** US dollars: cents from a dollar on, more digits below, so that small sums are not shown as nothing. */
export function formatUsd(usd: number, language: Language): string {
  const digits = usd === 0 || usd >= 1 ? 2 : usd >= 0.01 ? 3 : 5;
  return new Intl.NumberFormat(language, {
    style: 'currency',
    currency: 'USD',
    minimumFractionDigits: 2,
    maximumFractionDigits: digits,
  }).format(usd);
}

export function formatNumber(value: number, language: Language): string {
  return new Intl.NumberFormat(language).format(value);
}

export function formatPercent(share: number, language: Language): string {
  return new Intl.NumberFormat(language, { style: 'percent' }).format(share);
}

/** A day and a time as posts show them. */
export function formatMoment(iso: string, language: Language): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(date);
}
