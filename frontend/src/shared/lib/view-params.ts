import { isDay } from './dates';
import { useMe } from '@/shared/session/me';
import { one, stringifySearch } from './search-params';
import { useSearchState } from './use-search-state';

interface AskedDay {
  day?: string | undefined;
  /** The address asks for something that is no day, or for a day to come. */
  refused: boolean;
}

/** R17: the day of knowledge that the address asks for, if it can be answered. */
export function useAskedDay(): AskedDay {
  const [search] = useSearchState();
  const { businessDate } = useMe();
  const day = one(search, 'asOf');
  const refused = Boolean(day) && !(day && isDay(day) && day <= businessDate);
  return { day: refused ? undefined : day || undefined, refused };
}

/** The day of knowledge of the view; none = what is known now. */
export function useAsOf(): string | undefined {
  return useAskedDay().day;
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
