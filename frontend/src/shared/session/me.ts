import { useQuery, useSuspenseQuery, queryOptions } from '@tanstack/react-query';
import { api, read } from '@/shared/api/client';
import type { Act, Schemas } from '@/shared/api/types';

export type Me = Schemas['MeView'];

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => read(api.GET('/api/v1/me', { signal })),
  staleTime: 5 * 60_000,
});

/** Who I am. Behind the sign-in it is always loaded: the layout waits for it. */
export function useMe(): Me {
  return useSuspenseQuery(meQuery).data;
}

/** For the header, which also stands on public pages. */
export function useMaybeMe(enabled: boolean): Me | undefined {
  return useQuery({ ...meQuery, enabled }).data;
}

/** Whether the person, or the person on this object, may do this. */
export const may = (whose: Pick<Me, 'acts'> | undefined, act: Act): boolean =>
  whose?.acts.includes(act) ?? false;

/** Whether the signed-in person may do this: what is not allowed is not shown. */
export function useMay(act: Act): boolean {
  return may(useMe(), act);
}
