import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { dropDraft, keepDraft, readDraft, type Draft } from '@/shared/lib/drafts';
import { useSignedIn } from '@/shared/session/session';

/** The version of the resource that the form stands on. */
export type Base = Draft<FieldValues>['base'];

interface DraftOptions {
  values: FieldValues;
  etag?: string;
  names?: Record<string, string>;
}

export interface FormDraft {
  /** What was brought back, if something was. */
  restored: Draft<FieldValues> | undefined;
  base: RefObject<Base>;
  /** How the ids that the form holds are called for people. */
  names: Record<string, string>;
  know: (more: Record<string, string>) => void;
  /** Written again, on the version that the form now stands on. */
  keep: () => void;
  drop: () => void;
}

/**
 * Keeps what is typed across a session that expires, and brings it back: with the version that it was
 * typed on, so that what others changed since is met and not undone.
 */
export function useDraft(
  form: UseFormReturn<FieldValues>,
  key: string,
  { values, etag, names: given }: DraftOptions,
): FormDraft {
  const { account } = useSignedIn();
  const [restored] = useState(() => readDraft<FieldValues>(account, key));
  const base = useRef<Base>(restored?.base ?? { values, etag });
  const [names, setNames] = useState({ ...restored?.names, ...given });
  const known = useRef(names);
  const know = useCallback((more: Record<string, string>) => {
    known.current = { ...known.current, ...more };
    setNames(known.current);
  }, []);
  const keep = useCallback(
    () =>
      keepDraft(account, key, {
        values: form.getValues(),
        base: base.current,
        ...(Object.keys(known.current).length > 0 ? { names: known.current } : {}),
      }),
    [form, account, key],
  );
  useEffect(() => {
    for (const [name, value] of Object.entries(restored?.values ?? {})) {
      form.setValue(name, value, { shouldDirty: true });
    }
    const { unsubscribe } = form.watch(keep);
    return unsubscribe;
  }, [form, keep, restored]);
  const drop = useCallback(() => dropDraft(account, key), [account, key]);
  return { restored, base, names, know, keep, drop };
}
