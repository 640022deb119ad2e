import { queryOptions } from '@tanstack/react-query';
import { api, read } from '@/shared/api/client';
import type { Schemas } from '@/shared/api/types';

export type Home = Schemas['HomeView'];
export type Figure = Schemas['HomeFigureItem'];
export type Change = Schemas['HomeChangeItem'];

export type Task = Home['tasks'][number];
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
