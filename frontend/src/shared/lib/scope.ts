import { useSyncExternalStore } from 'react';
import { stringifySearch, type Search } from './search-params';

/** Of whom the scope is, in a browser that several people share in turn. */
interface Person {
  id: string;
  region: string;
  territories: string[];
}

const KEY = 'pilo.territoire';
const listeners = new Set<() => void>();
let person: Person | undefined;
let chosen: string | undefined;

/** The territory chosen in this tab is kept until it is closed; a person of one département begins there. */
export function openScope(me: Person): void {
  const [id, code] = (sessionStorage.getItem(KEY) ?? '').split(' ');
  person = me;
  chosen = id === me.id ? code : undefined;
}

export function chooseScope(code: string): void {
  chosen = code;
  sessionStorage.setItem(KEY, `${person?.id} ${code}`);
  listeners.forEach((changed) => changed());
}

function own(): string | undefined {
  const [only, ...others] = person?.territories ?? [];
  return others.length === 0 && only?.startsWith('DEPT-') ? only : undefined;
}

function subscribe(changed: () => void): () => void {
  listeners.add(changed);
  return () => void listeners.delete(changed);
}

/** What the person chose in this tab. */
export const useChosenScope = (): string | undefined =>
  useSyncExternalStore(subscribe, () => chosen);

/**
 * How a page follows the territory, which its route says: a list that it narrows, a view that shows one at a time, the
 * page of one, the home, which is one's own. A page without one shows the same whatever is chosen.
 */
export type Scope = 'list' | 'view' | 'place' | 'home';

/** A page that is shown, or about to be. */
export interface Here {
  scope: Scope | undefined;
  pathname: string;
  search: Search;
  /** The territory in the address of the page of one. */
  place?: string | undefined;
}

const PARAMETERS = { list: 'territory', view: 'territoire', place: undefined, home: undefined };

/** The territory that a page shows; what is chosen where it says nothing of it. */
export function scopeAt({ scope, search, place }: Here, region: string): string {
  const name = scope && PARAMETERS[scope];
  const said = name && search[name];
  if (scope === 'place' && place) {
    return place;
  }
  // The home keeps one's own, whatever the other pages follow: its name stands beside its figures.
  if (scope === 'home') {
    return own() ?? region;
  }
  if (scope === 'list') {
    return typeof said === 'string' ? said : region;
  }
  return typeof said === 'string' ? said : (chosen ?? own() ?? region);
}

/** The same view of another territory; from the home, its page. */
export function scopedHref(here: Here, code: string, region: string): string {
  const { scope, pathname, search } = here;
  const name = scope && PARAMETERS[scope];
  if (scope === 'place' || (scope === 'home' && code !== region)) {
    return `/territoires/${code}${stringifySearch(search)}`;
  }
  const whole = scope === 'list' && code === region;
  const patch = name ? { [name]: whole ? undefined : code, page: undefined } : {};
  return pathname + stringifySearch({ ...search, ...patch });
}

/** What one arrives with: a page that is entered without a territory takes that of the scope. */
export function scopedSearch({ scope, search }: Here): Search | undefined {
  const name = scope && PARAMETERS[scope];
  const code = scope === 'list' ? (chosen ?? own()) : chosen;
  // The coverage compares all of them.
  const all = search['vue'] === 'couverture';
  return name && !all && code && code !== person?.region && search[name] === undefined
    ? { ...search, [name]: code }
    : undefined;
}
