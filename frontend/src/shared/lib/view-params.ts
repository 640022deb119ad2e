import { useTerritories } from '@/shared/reference/territories';
import { useMe } from '@/shared/session/me';
import { isDay } from './dates';
import { useChosenScope } from './scope';
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

/** The first of one's own territories that lies in the instance's region; else the region itself. */
function useOwnTerritory(): string {
  const { territories, region } = useMe();
  const { departments } = useTerritories();
  const lies = (code: string) =>
    code === region ||
    // Until the list comes, a département passes for one of the region's, which it nearly always is.
    (departments.length === 0
      ? code.startsWith('DEPT-')
      : departments.some((department) => department.code === code));
  return territories.find(lies) ?? region;
}

/** The territory that the view is about: the address's, else the one that was chosen, else one's own here. */
export function useTerritory(): string {
  const [search] = useSearchState();
  const own = useOwnTerritory();
  const chosen = useChosenScope();
  return one(search, 'territoire') ?? chosen ?? own;
}

/** An address that keeps the view's day of knowledge. */
export function useHref(): (path: string, search?: Record<string, string | undefined>) => string {
  const asOf = useAsOf();
  return (path, search = {}) => path + stringifySearch({ ...search, asOf });
}
