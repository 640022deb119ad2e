import { useRef, useState, type FormEvent } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { ApiError, hasStatus, messageOf, type Violation } from '@/shared/api/problem';
import { conflictsOf, type Conflict } from './conflict';
import { applyViolations } from './violations';

export interface FreshVersion<V> {
  values: V;
  etag: string;
}

interface SubmitOptions {
  labels: Record<string, string>;
  values: FieldValues;
  etag?: string;
  reload?: () => Promise<FreshVersion<FieldValues>>;
  onSubmit: (values: FieldValues, etag: string | undefined) => Promise<void>;
}

/** "Already exists" comes without a field: it speaks of the code that the person chose. */
function violationsOf(error: unknown): Violation[] {
  if (!(error instanceof ApiError)) {
    return [];
  }
  return error.problem.type.endsWith('/already-exists')
    ? [{ pointer: '/code', code: 'taken', message: error.message }]
    : error.violations;
}

/** Sends a form and deals with every refusal: fields, whole form, somebody else's change. */
export function useServerSubmit(
  form: UseFormReturn<FieldValues>,
  options: SubmitOptions,
  onSaved: () => void,
) {
  const [attempt, setAttempt] = useState(0);
  const [general, setGeneral] = useState<string[]>([]);
  const [fresh, setFresh] = useState<FreshVersion<FieldValues>>();
  const [conflicts, setConflicts] = useState<Conflict[]>();
  const base = useRef<{ values: FieldValues; etag: string | undefined }>({
    values: options.values,
    etag: options.etag,
  });
  const done = useRef(false);

  const refuse = async (error: unknown, typed: FieldValues) => {
    if (hasStatus(error, 412) && options.reload) {
      const version = await options.reload();
      setFresh(version);
      setConflicts(conflictsOf(base.current.values, version.values, typed));
      return;
    }
    const violations = violationsOf(error);
    const left = applyViolations(form, violations, Object.keys(options.labels));
    setGeneral(violations.length > 0 ? left.map(({ message }) => message) : [messageOf(error)]);
  };

  const save = async (typed: FieldValues) => {
    try {
      done.current = true;
      await options.onSubmit(typed, base.current.etag);
      onSaved();
    } catch (error) {
      done.current = false;
      await refuse(error, typed).catch((second: unknown) => setGeneral([messageOf(second)]));
    }
  };

  const send = async (event?: FormEvent) => {
    setGeneral([]);
    await form.handleSubmit(save)(event as never);
    setAttempt((count) => count + 1);
  };

  /** From here on the form stands on the version that was met: its ETag is the one to quote. */
  const resolve = (taken: string[]) => {
    if (fresh) {
      base.current = { values: fresh.values, etag: fresh.etag };
      for (const name of taken) {
        form.setValue(name, fresh.values[name], { shouldDirty: true });
      }
    }
    setConflicts(undefined);
  };

  return {
    attempt,
    general,
    conflicts,
    isDone: () => done.current,
    /** The person gives up what was typed: leaving asks nothing. */
    leave: () => {
      done.current = true;
    },
    send,
    resolve,
    cancelConflict: () => setConflicts(undefined),
  };
}
