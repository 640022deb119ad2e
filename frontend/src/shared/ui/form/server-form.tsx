import { zodResolver } from '@hookform/resolvers/zod';
import { Button } from '../button';
import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { useForm, type DefaultValues, type FieldValues, type UseFormReturn } from 'react-hook-form';
import type { ZodType } from 'zod';
import { ConflictDialog } from './conflict-dialog';
import { ErrorSummary, focusField, type SummaryLine } from './error-summary';
import { plainText, type Show } from './conflict';
import { fieldId, FormContext } from './form-context';
import { useDraft } from './use-draft';
import { useServerSubmit, type FreshVersion } from './use-server-submit';
import { useUnsavedGuard } from './use-unsaved-guard';
import { flatErrors } from './violations';
import './zod-in-french';

export interface ServerFormProps<V extends FieldValues> {
  /** Names the draft: "project:new", "project:<id>". */
  draftKey: string;
  schema: ZodType<V, V>;
  /** What the form starts from; for a change, the values as the server has them. */
  values: V;
  /** Their French names, for the summary and the conflict dialog: every field of the form. */
  labels: Record<keyof V & string, string>;
  submitLabel: string;
  /** Sends; throws ApiError when refused. `etag` is that of `values`, or of the version met in a conflict. */
  onSubmit: (values: V, etag: string | undefined) => Promise<void>;
  /** For a change: the ETag of `values`, and how to read the resource again after a 412. */
  etag?: string;
  reload?: () => Promise<FreshVersion<V>>;
  /** How the ids among `values` are called for people; those chosen or met later are added. */
  names?: Record<string, string>;
  /** How a value reads in the conflict dialog. */
  show?: Show;
  onCancel?: () => void;
  children: ReactNode;
}

/** The field's own name; that of its item, numbered ("milestones.*" names one); else of what holds it. */
function labelOf(labels: Record<string, string>, name: string): string | undefined {
  const [field = '', index] = name.split('.');
  const item = labels[`${field}.*`];
  return labels[name] ?? (item && index ? `${item} ${Number(index) + 1}` : labels[field]);
}

function summaryLines(
  formId: string,
  form: UseFormReturn<FieldValues>,
  labels: Record<string, string>,
  general: string[],
): SummaryLine[] {
  return [
    ...general.map((message) => ({ message })),
    ...flatErrors(form.formState.errors).map(([name, message]) => ({
      target: fieldId(formId, name),
      label: labelOf(labels, name),
      message,
    })),
  ];
}

/** Back from the conflict dialog: to the first field that changed, or to the button that saves. */
function useReturnToForm(formId: string) {
  const form = useRef<HTMLFormElement>(null);
  const [taken, setTaken] = useState<string[]>();
  useEffect(() => {
    if (taken?.[0]) {
      focusField(fieldId(formId, taken[0]));
    } else if (taken) {
      form.current?.querySelector<HTMLElement>('button[type=submit]')?.focus();
    }
  }, [taken, formId]);
  return { form, returnTo: setTaken };
}

/**
 * A form as every form here is: one column, errors at the fields and in a summary that takes the focus,
 * the server's remarks put where they belong, nothing typed ever lost (draft, guard, conflict).
 */
export function ServerForm<V extends FieldValues>(props: ServerFormProps<V>) {
  const id = useId();
  const labels = props.labels as Record<string, string>;
  const typed = useForm<V>({
    resolver: zodResolver(props.schema),
    defaultValues: props.values as DefaultValues<V>,
    shouldFocusError: false,
  });
  const form = typed as unknown as UseFormReturn<FieldValues>;
  const draft = useDraft(form, props.draftKey, props);
  const submit = useServerSubmit(form, props, draft);
  // Read here so that the form re-renders when they change.
  const { isDirty, isSubmitting, errors: _errors } = form.formState;
  useUnsavedGuard(() => isDirty && !submit.isDone());
  const { form: element, returnTo } = useReturnToForm(id);
  const lines = summaryLines(id, form, labels, submit.general);
  return (
    <FormContext value={{ form, id, names: draft.names, know: draft.know }}>
      <form
        ref={element}
        className="pilo-form"
        noValidate
        onSubmit={(event) => void submit.send(event)}
      >
        <ErrorSummary lines={lines} attempt={submit.attempt} />
        {draft.restored && (
          <p className="fr-message fr-message--info fr-mb-2w" role="status">
            Votre saisie non enregistrée a été retrouvée.
          </p>
        )}
        <p className="fr-text--sm fr-mb-3w">
          Sauf mention contraire, tous les champs sont obligatoires.
        </p>
        {props.children}
        <div className="pilo-form__actions">
          <Button type="submit" disabled={isSubmitting}>
            {isSubmitting ? 'Enregistrement en cours' : props.submitLabel}
          </Button>
          {props.onCancel && (
            <Button
              priority="secondary"
              // What is on its way can't be taken back: the answer decides where one goes.
              disabled={isSubmitting}
              onClick={() => {
                draft.drop();
                submit.leave();
                props.onCancel?.();
              }}
            >
              Annuler
            </Button>
          )}
        </div>
      </form>
      {submit.meeting && (
        <ConflictDialog
          conflicts={submit.meeting.conflicts}
          change={submit.meeting.version.change}
          label={(name) => labels[name] ?? name}
          show={(name, value) => (props.show ?? plainText)(name, value, draft.names)}
          onResolve={(taken) => {
            submit.resolve(taken);
            returnTo(taken);
          }}
          onCancel={() => {
            submit.cancelConflict();
            returnTo([]);
          }}
        />
      )}
    </FormContext>
  );
}
