import { queryOptions, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api, read } from '@/shared/api/client';
import type { Schemas } from '@/shared/api/types';
import { useMe } from '@/shared/session/me';

export type Territory = Schemas['TerritoryView'];

const list = async (query: { level?: Territory['level'][]; parent?: string[] }) =>
  (await read(api.GET('/api/v1/territories', { params: { query: { ...query, limit: 100 } } })))
    .items as Territory[];

/** France, the regions, and all that the instance's region holds: names change less than once a year. */
const territoriesQuery = (region: string) =>
  queryOptions({
    queryKey: ['territories', 'reference', region],
    queryFn: async () => {
      const [wide, own] = await Promise.all([
        list({ level: ['NAT', 'REG'] }),
        list({ parent: [region] }),
      ]);
      return [...wide, ...own];
    },
    staleTime: Number.POSITIVE_INFINITY,
  });

export interface Territories {
  /** "Lot" for DEPT-46; the code itself while names are on their way, or elsewhere in France. */
  nameOf: (code: string) => string;
  /** The region's départements, by code. */
  departments: Territory[];
  region: Territory | undefined;
  country: Territory | undefined;
}

export function useTerritories(): Territories {
  const { region } = useMe();
  const { data } = useQuery(territoriesQuery(region));
  return useMemo(() => {
    const known = data ?? [];
    const byCode = new Map(known.map((territory) => [territory.code, territory]));
    return {
      nameOf: (code: string) => byCode.get(code)?.name ?? code,
      departments: known
        .filter(({ level, parent }) => level === 'DEPT' && parent === region)
        .sort((left, right) => left.code.localeCompare(right.code)),
      region: byCode.get(region),
      country: known.find(({ level }) => level === 'NAT'),
    };
  }, [data, region]);
}

const departmentsOfFrance = queryOptions({
  queryKey: ['territories', 'reference', 'departments'],
  queryFn: async () => {
    // 101 départements, 100 lines a page.
    const pages = await Promise.all(
      [0, 100].map((offset) =>
        read(
          api.GET('/api/v1/territories', {
            params: { query: { level: ['DEPT'], limit: 100, offset } },
          }),
        ),
      ),
    );
    return new Map(pages.flatMap(({ items }) => items.map(({ code, name }) => [code, name])));
  },
  staleTime: Number.POSITIVE_INFINITY,
});

/** Names everywhere in France, for the pages that look beyond the region. */
export function useTerritoryNames(): (code: string) => string {
  const { nameOf } = useTerritories();
  const { data } = useQuery(departmentsOfFrance);
  return (code) => data?.get(code) ?? nameOf(code);
}

/** For a filter or a form: the region, then its départements with their number. */
export function territoryOptions({ region, departments }: Territories) {
  return [
    ...(region ? [{ value: region.code, label: `${region.name} (région)` }] : []),
    ...departments.map(({ code, name }) => ({
      value: code,
      label: `${code.replace('DEPT-', '')} – ${name}`,
    })),
  ];
}
