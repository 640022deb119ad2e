// What an appliance keeps of an open list, so that a door goes on without the network.
import type { Kept } from './check-in-list.ts';

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

/** Lists whose day is over, of which this page may be the first that is opened since. */
export function forgetOver(now: number): void {
  for (const key of Object.keys(localStorage).filter((one) => one.startsWith(PREFIX))) {
    const kept = load(key.slice(PREFIX.length));
    if (!kept || isOver(kept, now)) localStorage.removeItem(key);
  }
}
