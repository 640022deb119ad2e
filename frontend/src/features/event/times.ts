import { dayInParis, formatDate, formatLongDate, weekday } from '@/shared/lib/dates';

// A day and an hour of Paris, as typed: 2026-10-25T02:30, with its offset where the hour strikes twice (F14).

const LOCAL = 16;

const paris = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Paris',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** What clocks in Paris show of an instant: "2026-10-25T02:30". */
export const localOf = (instant: string): string =>
  paris.format(new Date(instant)).replace(' ', 'T').slice(0, LOCAL);

const isLocal = (text: string) => /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(text);

/** The offsets under which clocks in Paris show this hour: one, none the night when summer begins, two when it ends. */
export function offsetsOf(typed: string): string[] {
  const local = typed.slice(0, LOCAL);
  return isLocal(local)
    ? ['+02:00', '+01:00'].filter((offset) => {
        const at = Date.parse(`${local}:00${offset}`);
        return !Number.isNaN(at) && localOf(new Date(at).toISOString()) === local;
      })
    : [];
}

const isDate = (local: string) => isLocal(local) && !Number.isNaN(Date.parse(`${local}:00Z`));

/** No clock shows this hour. */
export const isSkipped = (typed: string): boolean =>
  isDate(typed.slice(0, LOCAL)) && offsetsOf(typed).length === 0;

export const strikesTwice = (typed: string): boolean => offsetsOf(typed).length > 1;

/** Strikes twice, and nobody has said which. */
export const isUnsaid = (typed: string): boolean => strikesTwice(typed) && typed.length === LOCAL;

/** As the form holds what the server wrote: the offset is kept where it says something. */
export const typedOf = (shown: string | null | undefined): string =>
  !shown ? '' : strikesTwice(shown) ? shown : shown.slice(0, LOCAL);

/** For comparing two hours; nothing for one that is not told whole. */
export function instantOf(typed: string): number | undefined {
  const [offset] = typed.length > LOCAL ? [typed.slice(LOCAL)] : offsetsOf(typed);
  const at = offset ? Date.parse(`${typed.slice(0, LOCAL)}:00${offset}`) : Number.NaN;
  return Number.isNaN(at) ? undefined : at;
}

/** "02:30" → "2 h 30", "09:00" → "9 h". */
export function hourOf(local: string): string {
  const [hours = '', minutes = ''] = local.slice(11, LOCAL).split(':');
  return minutes === '00' ? `${Number(hours)}\u00a0h` : `${Number(hours)}\u00a0h\u00a0${minutes}`;
}

const whichOf = (typed: string) =>
  typed.length > LOCAL && strikesTwice(typed)
    ? ` (heure ${typed.endsWith('+02:00') ? 'd’été' : 'd’hiver'})`
    : '';

/** "jeudi 3 décembre 2026, de 9 h 30 à 12 h", from two hours of Paris. */
export function spanOf(start: string, end: string): string {
  const [from, to] = [start.slice(0, LOCAL), end.slice(0, LOCAL)];
  const day = `${weekday(from.slice(0, 10), 'long')} ${formatLongDate(from)}`;
  if (!isDate(to)) {
    return `${day}, ${hourOf(from)}${whichOf(start)}`;
  }
  return from.slice(0, 10) === to.slice(0, 10)
    ? `${day}, de ${hourOf(from)}${whichOf(start)} à ${hourOf(to)}${whichOf(end)}`
    : `du ${day}, ${hourOf(from)}, au ${weekday(to.slice(0, 10), 'long')} ${formatLongDate(to)}, ${hourOf(to)}`;
}

/** The same from two instants. */
export const spanOfInstants = (startsAt: string, endsAt: string): string =>
  spanOf(localOf(startsAt), localOf(endsAt));

/** In a list: "jeu. 3 déc. 2026, 9 h 30". */
export const whenOf = (instant: string): string => {
  const local = localOf(instant);
  return `${weekday(local.slice(0, 10))} ${formatDate(local)}, ${hourOf(local)}`;
};

/** The said name of an hour that is typed, for a question or a refusal. */
export const saidOf = (typed: string): string =>
  `le ${formatLongDate(typed)}, ${hourOf(typed.slice(0, LOCAL))}`;

export const dayOf = (instant: string): string => dayInParis(instant);

// Days of an agenda, as texts: "2026-11-23".

export function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
}

/** The Monday of a day's week. */
export const mondayOf = (day: string): string =>
  addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));

/** The same day of another month, or its last one. */
export function addMonths(day: string, count: number): string {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 + count, 1)).toISOString().slice(0, 10);
}

/** The weeks that a month's page shows, from a Monday to a Sunday. */
export function weeksOf(day: string): string[][] {
  const first = `${day.slice(0, 7)}-01`;
  const next = addMonths(first, 1);
  const weeks: string[][] = [];
  for (let monday = mondayOf(first); monday < next; monday = addDays(monday, 7)) {
    weeks.push(daysFrom(monday));
  }
  return weeks;
}

export const daysFrom = (monday: string): string[] =>
  Array.from({ length: 7 }, (_, index) => addDays(monday, index));
