// The headers of every answer; nginx's configuration says the same, and a test compares the two.
import { readFileSync } from 'node:fs';

const source = JSON.parse(readFileSync(new URL('./headers.json', import.meta.url), 'utf8'));

export const { cacheControl } = source;

/** The interactive documentation of the contract needs inline code; it is switched off in production. */
export function areaOf(path) {
  if (path === '/api/docs' || path.startsWith('/api/docs/')) return 'documentation';
  if (path === '/api' || path.startsWith('/api/')) return 'api';
  if (path === '/problems' || path.startsWith('/problems/')) return 'problems';
  // The page of the door, which alone has a script: it continues without the network.
  if (path.startsWith('/public/emargement/')) return 'door';
  return isPublic(path) ? 'public' : 'spa';
}

/** The public face; what it looks like (`/public/ui/`) is ours, its pages are the API's. */
export function isPublic(path) {
  return path === '/public' || path.startsWith('/public/');
}

/** The calendar that anybody may follow: it is read by programs, and knows no account. */
export function isFeed(path) {
  return path === '/api/v1/public/calendar.ics';
}

/** What the page of the door asks of the API, with the link of the day. */
const DOOR = '/api/v1/public/check-in/';

/** What is asked for nobody in particular: an account that the browser knows is not told. */
export function isAnonymous(path) {
  return isPublic(path) || isFeed(path) || path.startsWith(DOOR);
}

/**
 * On a host that serves the public face alone, any other path but the calendar’s is shut. So is one that the API might read as another: with
 * dots that go up, whichever way they are written, or with a path that isn't one.
 */
export function isShut(path) {
  if (isFeed(path)) return false;
  return !(isPublic(path) || path.startsWith(DOOR)) || /\\|%5c|%2f|\/\/|(?:\.|%2e){2}/i.test(path);
}

export function securityHeaders(area, oidcOrigin) {
  return {
    ...source.everywhere,
    ...source.only[area],
    'Content-Security-Policy': source.contentSecurityPolicy[area].replace(
      '${oidcOrigin}',
      oidcOrigin,
    ),
  };
}
