import { useEffect, useRef, useState, type FormEvent } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { ApiError, hasStatus, messageOf, type Violation } from '@/shared/api/problem';
import { conflictsOf, type Conflict } from './conflict';
import type { LastChange } from './last-change';
import type { FormDraft } from './use-draft';
import { applyViolations } from './violations';

export interface FreshVersion<V> {
  values: V;
  etag: string;
  change: LastChange | undefined;
  /** How the ids among its values are called. */
  names?: Record<string, string>;
}

interface SubmitOptions {
  values: object;
  // As methods, so that a form of its own values may be given.
  reload?(): Promise<FreshVersion<FieldValues>>;
  onSubmit(values: FieldValues, etag: string | undefined): Promise<void>;
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

interface Meeting {
  version: FreshVersion<FieldValues>;
  conflicts: Conflict[];
}

/** Somebody else's version: met when saving, or when a draft comes back to a newer one. */
/** What is shown beside a form may change without its version, which stands before the dot. */
const versionOf = (etag: string): string | undefined => etag.replaceAll('"', '').split('.')[0];

function useMeeting(
  form: UseFormReturn<FieldValues>,
  { reload }: SubmitOptions,
  { restored, base, keep, know }: FormDraft,
) {
  const [meeting, setMeeting] = useState<Meeting>();
  const meet = (version: FreshVersion<FieldValues>, typed: FieldValues) => {
    know(version.names ?? {});
    setMeeting({ version, conflicts: conflictsOf(base.current.values, version.values, typed) });
  };
  useEffect(() => {
    const began = restored?.base.etag;
    if (!began || !reload) {
      return undefined;
    }
    let here = true;
    reload().then(
      (version) => {
        if (here && versionOf(version.etag) !== versionOf(began)) meet(version, form.getValues());
      },
      // The old ETag is still the one that is quoted: saving meets the newer version then.
      () => undefined,
    );
    return () => {
      here = false;
    };
    // Once, on return.
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);

  /** From here on the form stands on the version that was met: its ETag is the one to quote. */
  const resolve = (taken: string[]) => {
    if (meeting) {
      const { values, etag } = meeting.version;
      base.current = { values, etag };
      for (const name of taken) {
        form.setValue(name, values[name], { shouldDirty: true });
      }
      keep();
    }
    setMeeting(undefined);
  };
  return { meeting, meet, resolve, cancel: () => setMeeting(undefined) };
}

/** Sends a form and deals with every refusal: fields, whole form, somebody else's change. */
export function useServerSubmit(
  form: UseFormReturn<FieldValues>,
  options: SubmitOptions,
  draft: FormDraft,
) {
  const [attempt, setAttempt] = useState(0);
  const [general, setGeneral] = useState<string[]>([]);
  const { meeting, meet, resolve, cancel } = useMeeting(form, options, draft);
  const done = useRef(false);
  const sending = useRef(false);

  const refuse = async (error: unknown, typed: FieldValues) => {
    if (hasStatus(error, 412) && options.reload) {
      meet(await options.reload(), typed);
      return;
    }
    const violations = violationsOf(error);
    const left = applyViolations(form, violations, Object.keys(options.values));
    setGeneral(violations.length > 0 ? left.map(({ message }) => message) : [messageOf(error)]);
  };

  const save = async (typed: FieldValues) => {
    try {
      done.current = true;
      await options.onSubmit(typed, draft.base.current.etag);
      draft.drop();
    } catch (error) {
      done.current = false;
      await refuse(error, typed).catch((second: unknown) => setGeneral([messageOf(second)]));
    }
  };

  const send = async (event?: FormEvent) => {
    event?.preventDefault();
    // A second click comes before the button is drawn disabled.
    if (sending.current) {
      return;
    }
    sending.current = true;
    setGeneral([]);
    await form
      .handleSubmit(save)(event)
      .finally(() => {
        sending.current = false;
      });
    setAttempt((count) => count + 1);
  };

  return {
    attempt,
    general,
    meeting,
    isDone: () => done.current,
    /** The person gives up what was typed: leaving asks nothing. */
    leave: () => {
      done.current = true;
    },
    send,
    resolve,
    cancelConflict: cancel,
  };
}
