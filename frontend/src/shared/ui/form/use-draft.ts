import { useCallback, useEffect, useState } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { dropDraft, keepDraft, readDraft } from '@/shared/lib/drafts';
import { useSignedIn } from '@/shared/session/session';

/** Keeps what is typed across a session that expires, and brings it back. */
export function useDraft(form: UseFormReturn<FieldValues>, key: string) {
  const { account } = useSignedIn();
  const [draft] = useState(() => readDraft<FieldValues>(account, key));
  useEffect(() => {
    for (const [name, value] of Object.entries(draft ?? {})) {
      form.setValue(name, value, { shouldDirty: true });
    }
    const { unsubscribe } = form.watch((values) => keepDraft(account, key, values));
    return unsubscribe;
  }, [form, account, key, draft]);
  const drop = useCallback(() => dropDraft(account, key), [account, key]);
  return { restored: draft !== undefined, drop };
}
