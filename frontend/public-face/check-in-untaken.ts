// What nobody took of what was ticked here: told by name, from one day to the next, until somebody clears it by hand.
import { nameOf, type Kept, type Tick } from './check-in-list.ts';

const PREFIX = 'pilo-non-recu:';

/** A sentence, and the acts that it stands for, of which the last is its id. */
export interface Untaken {
  id: string;
  at: string;
  acts: string[];
  text: string;
}

export const untakenKey = (id: string): string => PREFIX + id;

export const isUntaken = (key: string | null): boolean => key?.startsWith(PREFIX) ?? false;

const when = (iso: string): string =>
  new Intl.DateTimeFormat('fr', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Europe/Paris',
  }).format(new Date(iso));

export function said({ list }: Kept, tick: Tick, acts: string[], why = ''): Untaken {
  const person = list.people.find(({ registration }) => registration === tick.registration);
  const what = tick.presence ? 'présence cochée' : 'présence retirée';
  const sentence = `${person ? nameOf(person) : 'Une personne'} : ${what} le ${when(tick.at)}, « ${list.title} ».`;
  return { id: tick.id, at: tick.at, acts, text: [sentence, why].filter(Boolean).join(' ') };
}

/** What waits: of each person and session the last act, unless it takes back what nobody knows of. */
export function untakenOf(kept: Kept): Untaken[] {
  const groups = new Map<string, Tick[]>();
  for (const one of kept.waiting) {
    const key = `${one.registration} ${one.session}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].flatMap((group) => {
    const acts = group.sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
    const last = acts.at(-1);
    const known = kept.list.people
      .find(({ registration }) => registration === last?.registration)
      ?.marks.some(({ session, presence }) => session === last?.session && presence === 'PRESENT');
    return last && (last.presence || known)
      ? [
          said(
            kept,
            last,
            acts.map(({ id }) => id),
          ),
        ]
      : [];
  });
}

export function keepUntaken(all: Untaken[]): void {
  for (const one of all) localStorage.setItem(untakenKey(one.id), JSON.stringify(one));
}

/** All of this appliance, whatever list they were of, in their order. */
export const untaken = (): Untaken[] =>
  Object.keys(localStorage)
    .filter(isUntaken)
    .map((key) => JSON.parse(localStorage.getItem(key) ?? 'null') as Untaken | null)
    .filter((one) => one !== null)
    .sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
