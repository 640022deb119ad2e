import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { Search } from './search-params';

type Patch = Record<string, string | string[] | undefined>;

/**
 * The state of a view, in the address: filters, sort, tab, page. A patch changes the parameters that
 * it names (undefined removes one) and leaves a step in the history, so that "back" works.
 */
export function useSearchState(): [
  Search,
  (patch: Patch, options?: { replace?: boolean }) => void,
] {
  const search = useSearch({ strict: false }) as Search;
  const navigate = useNavigate();
  const change = useCallback(
    (patch: Patch, options: { replace?: boolean } = {}) => {
      void navigate({
        to: '.',
        search: (before: Search) => ({ ...before, ...patch }),
        replace: options.replace ?? false,
        resetScroll: false,
      });
    },
    [navigate],
  );
  return [search, change];
}
