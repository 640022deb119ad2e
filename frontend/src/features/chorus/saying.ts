import { useQueryClient } from '@tanstack/react-query';
import type { Tagged } from '@/shared/api/client';
import { useSingleMutation } from '@/shared/api/use-single-mutation';
import { importQuery, touched, type Import } from './api';

/** What a person says of rows, on the version that was read; whatever came of it, all is read again. */
export function useSaying<Said>(id: string, say: (said: Said) => Promise<Tagged<Import>>) {
  const client = useQueryClient();
  return useSingleMutation({
    mutationFn: say,
    onSuccess: async (answer) => {
      client.setQueryData(importQuery(id).queryKey, answer);
      await touched(client);
    },
    onError: () => touched(client),
  });
}
