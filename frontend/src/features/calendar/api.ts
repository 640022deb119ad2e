import { queryOptions } from '@tanstack/react-query';
import { api, ifMatch, read, readTagged } from '@/shared/api/client';

/** Read anew each time that it is looked at: another window may have renewed or revoked the address. */
export const subscriptionQuery = queryOptions({
  queryKey: ['edited', 'calendar-subscription'],
  queryFn: ({ signal }) => readTagged(api.GET('/api/v1/calendar-subscription', { signal })),
  staleTime: 0,
  gcTime: 0,
});

/** The address is told by this answer and never again. */
export const createSubscription = () => read(api.POST('/api/v1/calendar-subscriptions'));

export const deleteSubscription = (etag: string) =>
  read(api.DELETE('/api/v1/calendar-subscription', { params: { header: ifMatch(etag) } }));
