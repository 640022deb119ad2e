// What an appliance keeps of an open list, so that a door goes on without the network.
import { nameOf, type Kept } from './check-in-list.ts';

const PREFIX = 'pilo-emargement:';

const keyOf = (token: string): string => PREFIX + token;

export function load(token: string): Kept | undefined {
  const text = localStorage.getItem(keyOf(token));
  return text ? (JSON.parse(text) as Kept) : undefined;
}

export function save(token: string, kept: Kept): void {
  localStorage.setItem(keyOf(token), JSON.stringify(kept));
}

export function forget(token: string): void {
  localStorage.removeItem(keyOf(token));
}

export const isOver = ({ list, behind }: Kept, now: number): boolean =>
  Date.parse(list.closesAt) <= now + behind;

/** As long as the API takes what was ticked before the list closed. */
const LATE = 12 * 3_600_000;

/** Nobody takes any more what waits. */
export const isLost = (kept: Kept, now: number): boolean => isOver(kept, now - LATE);

/** What could not be sent, a sentence each: no tick goes unsaid. */
export function lostOf({ list, waiting }: Kept): string[] {
  const names = new Map(list.people.map((person) => [person.registration, nameOf(person)]));
  return waiting
    .filter(({ presence }) => presence)
    .map(
      ({ registration }) =>
        `${names.get(registration) ?? 'Une personne'} : présence non envoyée (${list.title}). Dites-la à l’organisation.`,
    );
}

/**
 * Lists whose day is over, of which this page may be the first that is opened since: they go, but for what may still be sent.
 *
 * @returns what could not be
 */
export function forgetOver(now: number): string[] {
  const lost: string[] = [];
  for (const key of Object.keys(localStorage).filter((one) => one.startsWith(PREFIX))) {
    const kept = load(key.slice(PREFIX.length));
    if (kept && !(kept.waiting.length > 0 ? isLost : isOver)(kept, now)) continue;
    if (kept) lost.push(...lostOf(kept));
    localStorage.removeItem(key);
  }
  return lost;
}
