import { many, one, type Search } from '@/shared/lib/search-params';
import { useSearchState } from '@/shared/lib/use-search-state';

export const PAGE_SIZE = 20;
/** The contract's own bound of `offset`. */
const MAX_OFFSET = 10_000_000;

interface ListStateOptions {
  /** The contract's names of the filters of this list. */
  filters: readonly string[];
  defaultSort: string;
}

/** What a list sends to the API and how it changes: all of it lives in the address. */
export interface ListState {
  page: number;
  sort: string;
  q: string | undefined;
  filters: Record<string, string[]>;
  /** Query parameters for the contract's list operation. */
  query: { limit: number; offset: number; sort: string; q?: string };
  /** The same without the page, for exports. */
  exportSearch: string;
  search: Search;
  /** How many filters narrow the list. */
  active: number;
  set(patch: Record<string, string | string[] | undefined>): void;
  clear(): void;
}

/** The page that an address asks for: a whole number, and no page that begins beyond what the API counts to. */
export const pageOf = (search: Search): number =>
  Math.min(
    1 + Math.floor(MAX_OFFSET / PAGE_SIZE),
    Math.max(1, Math.floor(Number(one(search, 'page') ?? 1)) || 1),
  );

export function useListState({ filters: names, defaultSort }: ListStateOptions): ListState {
  const [search, change] = useSearchState();
  const page = pageOf(search);
  const sort = one(search, 'sort') ?? defaultSort;
  const q = one(search, 'q');
  const filters = Object.fromEntries(
    names.map((name) => [name, many(search, name)]).filter(([, values]) => values?.length),
  ) as Record<string, string[]>;
  const exported = new URLSearchParams([
    ['sort', sort],
    ...(q ? [['q', q] as [string, string]] : []),
    ...Object.entries(filters).flatMap(([name, values]) =>
      values.map((value): [string, string] => [name, value]),
    ),
  ]);
  return {
    page,
    sort,
    q,
    filters,
    query: { limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE, sort, ...(q ? { q } : {}) },
    exportSearch: exported.toString(),
    search,
    active: Object.keys(filters).length + (q ? 1 : 0),
    // Any change but that of the page shows the first page again.
    set: (patch) => change({ page: undefined, ...patch }),
    clear: () =>
      change(Object.fromEntries(['page', 'q', ...names].map((name) => [name, undefined]))),
  };
}
