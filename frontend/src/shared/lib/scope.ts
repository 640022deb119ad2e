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

/** Lists that may be narrowed, and pages that show one territory at a time: how each address says which. */
const LISTS = /^\/(projets|referents|annuaire)$/;
const VIEWS = /^\/(feuille-de-route(\/priorites\/[^/]+)?|indicateurs\/[^/]+)$/;
const PLACE = /^\/territoires\/([^/]+)$/;
const OTHERS = /\/(nouveau|nouvelle)$/;

function parameter(pathname: string): 'territory' | 'territoire' | undefined {
  if (OTHERS.test(pathname)) {
    return undefined;
  }
  return LISTS.test(pathname) ? 'territory' : VIEWS.test(pathname) ? 'territoire' : undefined;
}

/** The territory that an address shows; the scope itself where it says nothing of it. */
export function scopeAt(pathname: string, search: Search, region: string): string {
  const place = PLACE.exec(pathname)?.[1];
  const name = parameter(pathname);
  const said = name && search[name];
  if (place) {
    return place;
  }
  if (name === 'territory') {
    return typeof said === 'string' ? said : region;
  }
  return typeof said === 'string' ? said : (chosen ?? own() ?? region);
}

/** The same view of another territory; from the home, its page. */
export function scopedHref(pathname: string, search: Search, code: string, region: string): string {
  const name = parameter(pathname);
  if (PLACE.test(pathname) || (pathname === '/' && code !== region)) {
    return `/territoires/${code}${stringifySearch(search)}`;
  }
  const whole = name === 'territory' && code === region;
  const patch = name ? { [name]: whole ? undefined : code, page: undefined } : {};
  return pathname + stringifySearch({ ...search, ...patch });
}

/** What one arrives with: a page that is entered without a territory takes that of the scope. */
export function scopedSearch(pathname: string, search: Search): Search | undefined {
  const name = parameter(pathname);
  const code = name === 'territory' ? (chosen ?? own()) : chosen;
  // The coverage compares all of them.
  const all = search['vue'] === 'couverture';
  return name && !all && code && code !== person?.region && search[name] === undefined
    ? { ...search, [name]: code }
    : undefined;
}
