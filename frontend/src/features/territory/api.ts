import { queryOptions } from '@tanstack/react-query';
import { api, read } from '@/shared/api/client';

/** How many indicators of the roadmap go badly, by territory: the one count of alerts. */
export const territoryAlertsQuery = queryOptions({
  queryKey: ['territory-alerts'],
  queryFn: ({ signal }) =>
    read(api.GET('/api/v1/territory-alerts', { params: { query: { limit: 100 } }, signal })),
  staleTime: 60_000,
});
