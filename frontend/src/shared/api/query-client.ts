import { QueryClient } from '@tanstack/react-query';
import { NetworkError } from './problem';

/** Reads are tried again on a network failure only, unless the browser knows that it is offline; nothing that writes is ever repeated by itself. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        retry: (failures, error) =>
          error instanceof NetworkError && navigator.onLine && failures < 2,
        staleTime: 15_000,
        // The page says itself that the network is gone, instead of waiting in silence.
        networkMode: 'always',
        // What that mode would leave out: what could not be read is read when the network is back.
        refetchOnReconnect: true,
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}
