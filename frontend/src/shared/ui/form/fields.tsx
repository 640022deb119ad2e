import { Checkbox } from '@codegouvfr/react-dsfr/Checkbox';
import { Input } from '@codegouvfr/react-dsfr/Input';
import { RadioButtons } from '@codegouvfr/react-dsfr/RadioButtons';
import { Select } from '@codegouvfr/react-dsfr/Select';
import type { ReactNode } from 'react';
import { lengthOf } from '@/shared/lib/too-long';
import { fieldId, useField, useFormScope } from './form-context';

interface FieldProps {
  /** The name in the form's values, the same as in the contract, which gives its words: "title", "milestones.0.name". */
  name: string;
  /** The expected format, or what the answer serves. */
  hint?: ReactNode;
}

export interface Option {
  value: string;
  label: string;
  hint?: string;
}

function useControl(name: string) {
  const { form, id } = useFormScope();
  const { title, label, maxLength, error } = useField(name);
  return {
    title,
    label,
    maxLength,
    error,
    native: {
      ...form.register(name),
      id: fieldId(id, name),
      'aria-invalid': error ? (true as const) : undefined,
    },
  };
}

const stateOf = (error: string | undefined) =>
  ({ state: error ? 'error' : 'default', stateRelatedMessage: error ?? '' }) as const;

/** The browser stops at units of UTF-16, of which an emoji has two: the form's schema counts what the API counts. */
const twice = (maxLength: number | undefined) => maxLength && { maxLength: 2 * maxLength };

interface TextFieldProps extends FieldProps {
  type?: 'text' | 'date' | 'month' | 'email';
  autoComplete?: string;
  inputMode?: 'text' | 'decimal' | 'numeric';
}

export function TextField({ name, hint, ...own }: TextFieldProps) {
  const { label, maxLength, error, native } = useControl(name);
  return (
    <Input
      id={`${native.id}-groupe`}
      label={label}
      hintText={hint}
      {...stateOf(error)}
      nativeInputProps={{ ...own, ...twice(maxLength), ...native }}
    />
  );
}

export function TextAreaField({ name, hint, rows = 5 }: FieldProps & { rows?: number }) {
  const { label, maxLength, error, native } = useControl(name);
  const { form } = useFormScope();
  const length = lengthOf(String(form.watch(name) ?? ''));
  return (
    <Input
      id={`${native.id}-groupe`}
      textArea
      label={label}
      hintText={
        <>
          {hint}
          {maxLength &&
            ` ${length.toLocaleString('fr-FR')} caractères sur ${maxLength.toLocaleString('fr-FR')}.`}
        </>
      }
      {...stateOf(error)}
      nativeTextAreaProps={{
        ...native,
        rows,
        // The browser brings its caret into sight, not all of it: the rest would stand under the form's acts.
        onFocus: ({ currentTarget }) => currentTarget.scrollIntoView({ block: 'nearest' }),
      }}
    />
  );
}

interface ChoiceProps extends FieldProps {
  options: Option[];
}

interface SelectFieldProps extends ChoiceProps {
  /** The first line, when nothing is chosen. */
  placeholder?: string;
}

export function SelectField({
  name,
  hint,
  options,
  placeholder = 'Sélectionner une option',
}: SelectFieldProps) {
  const { label, error, native } = useControl(name);
  return (
    <Select
      // Options that come after the value would leave the list on its first line: it is drawn anew with them.
      key={options.length === 0 ? 'waiting' : 'ready'}
      label={label}
      hint={hint}
      {...stateOf(error)}
      nativeSelectProps={native}
    >
      <option value="">{placeholder}</option>
      {options.map(({ value, label: text }) => (
        <option key={value} value={value}>
          {text}
        </option>
      ))}
    </Select>
  );
}

/** Each choice is a control of its own; the group has the field's id. */
const choices = (options: Option[], { id: _group, ...native }: { id: string }) =>
  options.map(({ value, label, hint }) => ({
    label,
    hintText: hint,
    nativeInputProps: { ...native, value },
  }));

/** One among a few, all seen at once. */
export function RadioField({ name, hint, options }: ChoiceProps) {
  const { label, error, native } = useControl(name);
  return (
    <RadioButtons
      small
      className={options.length > 3 ? 'pilo-choices' : ''}
      id={native.id}
      legend={label}
      hintText={hint}
      {...stateOf(error)}
      options={choices(options, native)}
    />
  );
}

/** Several among a few; the value is a list. */
export function CheckboxesField({ name, hint, options }: ChoiceProps) {
  const { label, error, native } = useControl(name);
  return (
    <Checkbox
      small
      className={options.length > 6 ? 'pilo-choices' : ''}
      id={native.id}
      legend={label}
      hintText={hint}
      {...stateOf(error)}
      options={choices(options, native)}
    />
  );
}

/** One yes or no; the value is a boolean, which is never missing. */
export function SwitchField({ name, hint }: FieldProps) {
  const { title, error, native } = useControl(name);
  const { id, ...input } = native;
  return (
    <Checkbox
      small
      {...stateOf(error)}
      id={id}
      options={[{ label: title, hintText: hint, nativeInputProps: input }]}
    />
  );
}
