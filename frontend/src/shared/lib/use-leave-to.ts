import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useGo } from './use-go';

/** How a form's page is left: given up at once, or once the data that its act changed is marked old. */
export function useLeaveTo(refresh: (client: QueryClient) => Promise<unknown>) {
  const client = useQueryClient();
  const go = useGo();
  return {
    cancel: (href: string) => go(href),
    saved: async (href: string, done: string) => {
      await refresh(client);
      go(href, done);
    },
  };
}
