import { keepPreviousData, queryOptions, type QueryClient } from '@tanstack/react-query';
import { api, ifMatch, read, readList, readTagged } from '@/shared/api/client';
import { resource } from '@/shared/api/resource';
import { touch } from '@/shared/api/touches';
import type { Schemas } from '@/shared/api/types';

export type Reach = Schemas['EventReachItem'];
export type Headcount = Schemas['HeadcountItem'];
export type HeadcountSheet = Schemas['HeadcountView'];
export type TrainingHour = Schemas['TrainingHourItem'];
export type TrainingLayout = Schemas['TrainingLayoutView'];

export const REACH = '/api/v1/event-reach';
export const HEADCOUNTS = '/api/v1/headcounts';
export const TRAINING_HOURS = '/api/v1/training-hours';

export const headcounts = resource(HEADCOUNTS);
export const reach = resource(REACH);
export const trainingHours = resource(TRAINING_HOURS);

export const totalsQuery = (query: { from?: string; to?: string }) =>
  queryOptions({
    queryKey: ['training-hours', 'totals', query],
    queryFn: ({ signal }) =>
      read(api.GET('/api/v1/training-totals', { params: { query }, signal })),
    placeholderData: keepPreviousData,
  });

/** What the region counts as a whole, over the same filters. */
export const totalQuery = (filters: Record<string, string[]>) =>
  queryOptions({
    queryKey: ['event-reach', 'total', filters],
    queryFn: ({ signal }) =>
      readList(
        api.GET('/api/v1/event-reach', {
          params: { query: filters as Record<string, never> },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  });

/** The one setting of the file, as a page that changes an object takes it. */
export const layout = {
  name: 'training-layout',
  read: () => readTagged(api.GET('/api/v1/training-layout')),
  save: (_id: string, body: Schemas['UpdateTrainingLayout'], etag: string) =>
    read(api.PUT('/api/v1/training-layout', { params: { header: ifMatch(etag) }, body })),
  touched: (client: QueryClient) => touch(client, 'training-layout'),
};
