// What an appliance keeps of an open list, so that a door goes on without the network.
import type { Kept, Tick } from './check-in-list.ts';
import { keepUntaken, untakenKey, untakenOf, type Untaken } from './check-in-untaken.ts';

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

/** Nobody is ticked any more: of the list only those stay of whom something waits. */
export function saveOver(token: string, kept: Kept): void {
  const waits = new Set(kept.waiting.map(({ registration }) => registration));
  const people = kept.list.people.filter(({ registration }) => waits.has(registration));
  save(token, { ...kept, list: { ...kept.list, people }, tag: null, over: true });
}

export function add(token: string, tick: Tick): void {
  localStorage.setItem(tickKey(token, tick.id), JSON.stringify(tick));
}

/** What was sent, or refused, waits no more. */
export function drop(token: string, ids: Iterable<string>): void {
  for (const id of ids) {
    localStorage.removeItem(tickKey(token, id));
    localStorage.removeItem(untakenKey(id));
  }
}

/** By hand: what is told there was passed on, and is not sent any more. */
export function clear(shown: Untaken[]): void {
  const acts = new Set(shown.flatMap((one) => one.acts));
  const passed = keysFrom(TICKS).filter((key) => acts.has(key.split(':').at(-1) ?? ''));
  for (const key of [...passed, ...shown.map(({ id }) => untakenKey(id))])
    localStorage.removeItem(key);
}

/** The list goes from this appliance; what nobody took of it is told. */
export function forget(token: string): void {
  const kept = load(token);
  if (kept) keepUntaken(untakenOf(kept));
  for (const key of [keyOf(token), ...keysFrom(tickKey(token))]) localStorage.removeItem(key);
}

/** What another page of this appliance wrote of this list. */
export const isOf = (token: string, key: string | null): boolean =>
  key === keyOf(token) || (key?.startsWith(tickKey(token)) ?? false);

export const isOver = ({ list, behind, over }: Kept, now: number): boolean =>
  over === true || Date.parse(list.closesAt) <= now + behind;

/** As long as the API takes what was ticked before the list closed. */
const LATE = 12 * 3_600_000;

/** Nobody takes any more what waits. */
export const isLost = ({ list, behind }: Kept, now: number): boolean =>
  Date.parse(list.closesAt) + LATE <= now + behind;

/** Lists whose day is over, of which this page may be the first that is opened since: they go, but for what may still be sent. */
export function forgetOver(now: number): void {
  for (const token of keysFrom(PREFIX).map((key) => key.slice(PREFIX.length))) {
    const kept = load(token);
    if (!kept || (kept.waiting.length > 0 ? isLost : isOver)(kept, now)) forget(token);
  }
}
