// Dates of the contract are ISO strings; months are YYYY-MM. Europe/Paris is the zone of every deadline.

const MONTHS = [
  'janv.', 'févr.', 'mars', 'avr.', 'mai', 'juin',
  'juill.', 'août', 'sept.', 'oct.', 'nov.', 'déc.',
] as const; // prettier-ignore
const LONG_MONTHS = [
  'janvier', 'février', 'mars', 'avril', 'mai', 'juin',
  'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre',
] as const; // prettier-ignore

function parts(date: string): { year: string; month: number; day: number } {
  const [year = '', month = '1', day = '1'] = date.slice(0, 10).split('-');
  return { year, month: Number(month) - 1, day: Number(day) };
}

/** Whether a text is a day of the calendar: "2026-02-31" is none. */
export function isDay(text: string): boolean {
  const instant = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(text);
}

const ordinal = (day: number) => (day === 1 ? '1er' : String(day));

/** "2026-11-12" → "12 nov. 2026". */
export function formatDate(date: string): string {
  const { year, month, day } = parts(date);
  return `${ordinal(day)}\u00a0${MONTHS[month]}\u00a0${year}`;
}

/** "2026-11-23" → "23 novembre 2026". */
export function formatLongDate(date: string): string {
  const { year, month, day } = parts(date);
  return `${ordinal(day)}\u00a0${LONG_MONTHS[month]}\u00a0${year}`;
}

/** "2026-10" → "oct. 2026". */
export function formatMonth(month: string): string {
  const { year, month: index } = parts(month);
  return `${MONTHS[index]}\u00a0${year}`;
}

/** Whole days from one day to another. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);

/** "ven.", or "lundi". */
export const weekday = (day: string, width: 'short' | 'long' = 'short') =>
  new Date(day).toLocaleDateString('fr-FR', { weekday: width, timeZone: 'UTC' });

/** "ven." within a week of today, else "30 nov.". */
export const nearDay = (day: string, today: string): string =>
  daysBetween(today, day) > 6 ? formatDate(day).split('\u00a0', 2).join('\u00a0') : weekday(day);

const inParis = new Intl.DateTimeFormat('fr-FR', {
  timeZone: 'Europe/Paris',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: 'numeric',
  minute: '2-digit',
  hourCycle: 'h23',
});

function parisParts(instant: string): Record<string, string> {
  return Object.fromEntries(
    inParis.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]),
  );
}

/** The day in Paris of an instant: "2026-11-23". */
export function dayInParis(instant: string): string {
  const { year, month, day } = parisParts(instant);
  return `${year}-${month}-${day}`;
}

/** "2026-11-23T08:05:00Z" → "23 nov. 2026 à 9 h 05". */
export function formatInstant(instant: string): string {
  const { hour, minute } = parisParts(instant);
  return `${formatDate(dayInParis(instant))} à\u00a0${Number(hour)}\u00a0h\u00a0${minute}`;
}

/** Position of a month on an axis: months since year 0. For drawing only. */
export function monthIndex(month: string): number {
  const { year, month: index } = parts(month);
  return Number(year) * 12 + index;
}

/** The last instant of a day in Paris, summer time or not: what "known on that day" means. */
export function endOfDayInParis(day: string): string {
  const winter = new Date(`${day}T23:59:59.999+01:00`).toISOString();
  return dayInParis(winter) === day ? winter : new Date(`${day}T23:59:59.999+02:00`).toISOString();
}
