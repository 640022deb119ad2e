import { QueryClient } from '@tanstack/react-query';
import { NetworkError } from './problem';

/** Reads are tried again on a network failure only; nothing that writes is ever repeated by itself. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        retry: (failures, error) => error instanceof NetworkError && failures < 2,
        staleTime: 15_000,
        // The page says itself that the network is gone, instead of waiting in silence.
        networkMode: 'always',
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}
