import { createContext, use, useLayoutEffect } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { wordsOf, type Contract, type FieldWords } from './contract';

/** The form around a field: its state, and how the fields are called for people. */
export interface FormScope {
  form: UseFormReturn<FieldValues>;
  /** Prefix of the fields' DOM ids, so that the summary's links reach them. */
  id: string;
  contract: Contract;
  /** How the ids that the form holds are called for people: a name belongs to its value. */
  names: Record<string, string>;
  know: (more: Record<string, string>) => void;
}

export const FormContext = createContext<FormScope | undefined>(undefined);

/** Told of each field that stands in a folded part. */
export const FoldContext = createContext<(name: string) => void>(() => undefined);

export function useFormScope(): FormScope {
  const scope = use(FormContext);
  if (!scope) {
    throw new Error('A field needs a ServerForm around it');
  }
  return scope;
}

export const fieldId = (formId: string, name: string) => `${formId}-${name.replaceAll('.', '-')}`;

/** What is the same for every field: its words, of the contract, and the message under it if it is wrong. */
export function useField(name: string): FieldWords & { label: string; error: string | undefined } {
  const { form, contract } = useFormScope();
  const hold = use(FoldContext);
  useLayoutEffect(() => hold(name), [hold, name]);
  const words = wordsOf(contract, name);
  if (!words?.title) {
    throw new Error(`The contract has no title for ${name}`);
  }
  const error = form.getFieldState(name, form.formState).error?.message;
  return { ...words, label: words.optional ? `${words.title} (facultatif)` : words.title, error };
}
