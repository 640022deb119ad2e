import { createContext, use } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';

/** The form around a field: its state, and how the fields are called for people. */
export interface FormScope {
  form: UseFormReturn<FieldValues>;
  /** Prefix of the fields' DOM ids, so that the summary's links reach them. */
  id: string;
  /** How the ids that the form holds are called for people: a name belongs to its value. */
  names: Record<string, string>;
  know: (more: Record<string, string>) => void;
}

export const FormContext = createContext<FormScope | undefined>(undefined);

export function useFormScope(): FormScope {
  const scope = use(FormContext);
  if (!scope) {
    throw new Error('A field needs a ServerForm around it');
  }
  return scope;
}

export const fieldId = (formId: string, name: string) => `${formId}-${name.replaceAll('.', '-')}`;

/** The message under the field, if it is wrong. */
export function useFieldError(name: string): string | undefined {
  const { form } = useFormScope();
  return form.getFieldState(name, form.formState).error?.message;
}
