import { queryOptions } from '@tanstack/react-query';
import { api, read, readList } from '@/shared/api/client';
import type { Schemas } from '@/shared/api/types';

export type Home = Schemas['HomeView'];
export type Figure = Schemas['HomeFigureItem'];
export type Change = Schemas['HomeChangeItem'];

export type Task = Home['tasks'][number];
export type Project = Home['projects'][number];
export type Roadmap = NonNullable<Home['roadmap']>;
export type PriorityLine = Roadmap['priorities'][number];
export type Place = Roadmap['places'][number];

export const homeQuery = queryOptions({
  queryKey: ['home'],
  queryFn: ({ signal }) => read(api.GET('/api/v1/home', { signal })),
});

/** What a card of the roadmap is given. */
export interface CardProps {
  home: Home;
  roadmap: Roadmap;
}

export type OrganisationKind = Schemas['OrganisationKind'];

/** How many organisations of a kind the directory holds: the list's own total. */
export const organisationCountQuery = (kind: OrganisationKind) =>
  queryOptions({
    queryKey: ['organisations', 'count', kind],
    queryFn: async ({ signal }) => {
      const query = { kind: [kind], limit: 1 };
      return (await readList(api.GET('/api/v1/organisations', { params: { query }, signal })))
        .total;
    },
  });
