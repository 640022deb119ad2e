// What an appliance keeps of an open list, so that a door goes on without the network.
import { nameOf, type Kept, type Tick } from './check-in-list.ts';

const PREFIX = 'pilo-emargement:';

/** Each tick has a key of its own: two pages of one list never write over what the other keeps. */
const TICKS = 'pilo-presence:';

const keyOf = (token: string): string => PREFIX + token;

const tickKey = (token: string, id = ''): string => `${TICKS}${token}:${id}`;

const keysFrom = (start: string): string[] =>
  Object.keys(localStorage).filter((key) => key.startsWith(start));

/** The list and what waits, whichever page of this appliance ticked it. */
export function load(token: string): Kept | undefined {
  const text = localStorage.getItem(keyOf(token));
  if (!text) return undefined;
  const waiting = keysFrom(tickKey(token))
    .map((key) => JSON.parse(localStorage.getItem(key) ?? 'null') as Tick | null)
    .filter((tick) => tick !== null)
    .sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
  return { ...(JSON.parse(text) as Omit<Kept, 'waiting'>), waiting };
}

export function save(token: string, { waiting: _kept, ...list }: Kept): void {
  localStorage.setItem(keyOf(token), JSON.stringify(list));
}

export function add(token: string, tick: Tick): void {
  localStorage.setItem(tickKey(token, tick.id), JSON.stringify(tick));
}

/** What was sent, or refused, waits no more. */
export function drop(token: string, ids: Iterable<string>): void {
  for (const id of ids) localStorage.removeItem(tickKey(token, id));
}

export function forget(token: string): void {
  for (const key of [keyOf(token), ...keysFrom(tickKey(token))]) localStorage.removeItem(key);
}

/** What another page of this appliance wrote of this list. */
export const isOf = (token: string, key: string | null): boolean =>
  key === keyOf(token) || (key?.startsWith(tickKey(token)) ?? false);

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
  for (const token of keysFrom(PREFIX).map((key) => key.slice(PREFIX.length))) {
    const kept = load(token);
    if (kept && !(kept.waiting.length > 0 ? isLost : isOver)(kept, now)) continue;
    if (kept) lost.push(...lostOf(kept));
    forget(token);
  }
  return lost;
}
