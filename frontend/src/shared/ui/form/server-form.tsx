import { zodResolver } from '@hookform/resolvers/zod';
import { Button } from '../button';
import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { useForm, type DefaultValues, type FieldValues, type UseFormReturn } from 'react-hook-form';
import type { ZodType } from 'zod';
import { ConflictDialog } from './conflict-dialog';
import { ErrorSummary, focusField, type SummaryLine } from './error-summary';
import { plainText, type Show } from './conflict';
import { titleOf, type Contract, type FieldWords } from './contract';
import { fieldId, FormContext } from './form-context';
import { limited } from './limited';
import { useDraft } from './use-draft';
import { useServerSubmit, type FreshVersion } from './use-server-submit';
import { useUnsavedGuard } from './use-unsaved-guard';
import { flatErrors } from './violations';

export interface ServerFormProps<V extends FieldValues> {
  /** Names the draft: "project:new", "project:<id>". */
  draftKey: string;
  schema: ZodType<V, V>;
  /** What the form starts from; for a change, the values as the server has them. */
  values: V;
  /** The request that it fills in: the titles and limits of its fields, every one of them. */
  contract: Contract & Record<keyof V & string, FieldWords>;
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

/** What a page gives to the form that it draws. */
export type FormProps<V extends FieldValues> = Pick<
  ServerFormProps<V>,
  'draftKey' | 'values' | 'names' | 'submitLabel' | 'onSubmit' | 'etag' | 'reload' | 'onCancel'
>;

function summaryLines(
  formId: string,
  form: UseFormReturn<FieldValues>,
  contract: Contract,
  general: string[],
): SummaryLine[] {
  return [
    ...general.map((message) => ({ message })),
    ...flatErrors(form.formState.errors).map(([name, message]) => ({
      target: fieldId(formId, name),
      label: titleOf(contract, name),
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
 * A form as every form here is: one column, its words and limits from the contract, errors at the fields and in a
 * summary that takes the focus, the server's remarks put where they belong, nothing typed ever lost (draft, guard,
 * conflict), what sends and what gives up always in sight.
 */
export function ServerForm<V extends FieldValues>(props: ServerFormProps<V>) {
  const id = useId();
  const contract: Contract = props.contract;
  const typed = useForm<V>({
    resolver: limited(zodResolver(props.schema), contract),
    defaultValues: props.values as DefaultValues<V>,
    shouldFocusError: false,
  });
  const form = typed as unknown as UseFormReturn<FieldValues>;
  const draft = useDraft(form, props.draftKey, props);
  const submit = useServerSubmit(form, props, draft);
  // Read here so that the form re-renders when they change.
  const { isDirty, isSubmitting, errors: _errors } = form.formState;
  useUnsavedGuard(() => isDirty && !submit.isDone(), true);
  const { form: element, returnTo } = useReturnToForm(id);
  const lines = summaryLines(id, form, contract, submit.general);
  return (
    <FormContext value={{ form, id, contract, names: draft.names, know: draft.know }}>
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
          label={(name) => titleOf(contract, name) ?? name}
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
