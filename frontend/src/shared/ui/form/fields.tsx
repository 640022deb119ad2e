import { Checkbox } from '@codegouvfr/react-dsfr/Checkbox';
import { Input } from '@codegouvfr/react-dsfr/Input';
import { RadioButtons } from '@codegouvfr/react-dsfr/RadioButtons';
import { Select } from '@codegouvfr/react-dsfr/Select';
import type { ReactNode } from 'react';
import { lengthOf } from '@/shared/lib/too-long';
import { fieldId, useFieldError, useFormScope } from './form-context';

interface FieldProps {
  /** The name in the form's values, the same as in the body sent: "title", "milestones.0.label". */
  name: string;
  label: string;
  /** The expected format, or what the answer serves. */
  hint?: ReactNode;
  /** Fields are required unless said. */
  optional?: boolean;
}

export interface Option {
  value: string;
  label: string;
  hint?: string;
}

const labelOf = (label: string, optional?: boolean) => (optional ? `${label} (facultatif)` : label);

function useField(name: string) {
  const { form, id } = useFormScope();
  const error = useFieldError(name);
  return {
    ...form.register(name),
    id: fieldId(id, name),
    'aria-invalid': error ? (true as const) : undefined,
    error,
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
  maxLength?: number;
}

export function TextField({ name, label, hint, optional, maxLength, ...native }: TextFieldProps) {
  const { error, id, ...field } = useField(name);
  return (
    <Input
      id={`${id}-groupe`}
      label={labelOf(label, optional)}
      hintText={hint}
      {...stateOf(error)}
      nativeInputProps={{ ...native, ...twice(maxLength), ...field, id }}
    />
  );
}

interface TextAreaFieldProps extends FieldProps {
  rows?: number;
  maxLength?: number;
}

export function TextAreaField({
  name,
  label,
  hint,
  optional,
  rows = 5,
  maxLength,
}: TextAreaFieldProps) {
  const { error, id, ...field } = useField(name);
  const { form } = useFormScope();
  const length = lengthOf(String(form.watch(name) ?? ''));
  return (
    <Input
      id={`${id}-groupe`}
      textArea
      label={labelOf(label, optional)}
      hintText={
        <>
          {hint}
          {maxLength &&
            ` ${length.toLocaleString('fr-FR')} caractères sur ${maxLength.toLocaleString('fr-FR')}.`}
        </>
      }
      {...stateOf(error)}
      nativeTextAreaProps={{ ...field, id, rows }}
    />
  );
}

interface SelectFieldProps extends FieldProps {
  options: Option[];
  /** The first line, when nothing is chosen. */
  placeholder?: string;
}

export function SelectField({
  name,
  label,
  hint,
  optional,
  options,
  placeholder = 'Sélectionner une option',
}: SelectFieldProps) {
  const { error, id, ...field } = useField(name);
  return (
    <Select
      // Options that come after the value would leave the list on its first line: it is drawn anew with them.
      key={options.length === 0 ? 'waiting' : 'ready'}
      label={labelOf(label, optional)}
      hint={hint}
      {...stateOf(error)}
      nativeSelectProps={{ ...field, id }}
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

interface ChoiceProps extends FieldProps {
  options: Option[];
}

/** One among a few, all seen at once. */
export function RadioField({ name, label, hint, optional, options }: ChoiceProps) {
  const { error, id, ...field } = useField(name);
  return (
    <RadioButtons
      id={id}
      legend={labelOf(label, optional)}
      hintText={hint}
      {...stateOf(error)}
      options={options.map(({ value, label: text, hint: detail }) => ({
        label: text,
        hintText: detail,
        nativeInputProps: { ...field, value },
      }))}
    />
  );
}

/** Several among a few; the value is a list. */
export function CheckboxesField({ name, label, hint, optional, options }: ChoiceProps) {
  const { error, id, ...field } = useField(name);
  return (
    <Checkbox
      small
      className={options.length > 6 ? 'pilo-choices' : ''}
      id={id}
      legend={labelOf(label, optional)}
      hintText={hint}
      {...stateOf(error)}
      options={options.map(({ value, label: text, hint: detail }) => ({
        label: text,
        hintText: detail,
        nativeInputProps: { ...field, value },
      }))}
    />
  );
}

/** One yes or no; the value is a boolean. */
export function SwitchField({ name, label, hint }: Omit<FieldProps, 'optional'>) {
  const { error, id, ...field } = useField(name);
  return (
    <Checkbox
      small
      {...stateOf(error)}
      id={id}
      options={[{ label, hintText: hint, nativeInputProps: field }]}
    />
  );
}
