import { useMe } from '@/shared/session/me';
import { one, stringifySearch } from './search-params';
import { useSearchState } from './use-search-state';

/** R17: the day of knowledge that the view is asked for; none = what is known now. */
export function useAsOf(): string | undefined {
  const [search] = useSearchState();
  return one(search, 'asOf');
}

/** The territory that the view is about: the address's, else one's own, else the instance's region. */
export function useTerritory(): string {
  const [search] = useSearchState();
  const { territories, region } = useMe();
  return one(search, 'territoire') ?? territories[0] ?? region;
}

/** An address that keeps the view's day of knowledge. */
export function useHref(): (path: string, search?: Record<string, string | undefined>) => string {
  const asOf = useAsOf();
  return (path, search = {}) => path + stringifySearch({ ...search, asOf });
}
