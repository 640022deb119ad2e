// The headers of every answer; nginx's configuration says the same, and a test compares the two.
import { readFileSync } from 'node:fs';

const source = JSON.parse(readFileSync(new URL('./headers.json', import.meta.url), 'utf8'));

export const { cacheControl } = source;

/** The interactive documentation of the contract needs inline code; it is switched off in production. */
export function areaOf(path) {
  if (path === '/api/docs' || path.startsWith('/api/docs/')) return 'documentation';
  if (path === '/api' || path.startsWith('/api/')) return 'api';
  if (path === '/problems' || path.startsWith('/problems/')) return 'problems';
  return 'spa';
}

export function securityHeaders(area, oidcOrigin) {
  return {
    ...source.everywhere,
    'Content-Security-Policy': source.contentSecurityPolicy[area].replace(
      '${oidcOrigin}',
      oidcOrigin,
    ),
  };
}
