import { useMatches } from '@tanstack/react-router';
import type { Here } from './scope';
import type { Search } from './search-params';

/** The page that is shown, with what its route says of the territory. */
export function useHere(): Here {
  const page = useMatches().at(-1);
  const { code } = (page?.params ?? {}) as { code?: string };
  return {
    scope: page?.staticData.scope,
    pathname: page?.pathname ?? '/',
    search: (page?.search ?? {}) as Search,
    place: code,
  };
}
