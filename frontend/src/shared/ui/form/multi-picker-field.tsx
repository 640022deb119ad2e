import { Button } from '../button';
import { useEffect, useRef, useState } from 'react';
import type { Option } from './fields';
import { fieldId, useField, useFormScope } from './form-context';
import { Propositions } from './picker-field';
import { flatErrors } from './violations';

interface MultiPickerFieldProps {
  name: string;
  hint?: string;
  /** Names the search in the cache. */
  source: string;
  search: (text: string) => Promise<Option[]>;
  /** Said while nothing is chosen. */
  none: string;
}

/** Chooses several among many by searching; the value is the list of their keys. */
export function MultiPickerField(props: MultiPickerFieldProps) {
  const { name, hint, source, search, none } = props;
  const { form, id, names, know } = useFormScope();
  const { title } = useField(name);
  // The server may point at one of the values: "/indicators/3".
  const error = flatErrors({ [name]: form.formState.errors[name] })
    .map(([, message]) => message)
    .join(' ');
  const inputId = fieldId(id, name);
  const errorId = error ? `${inputId}-erreur` : undefined;
  const values = (form.watch(name) ?? []) as string[];
  const [hints, setHints] = useState<Record<string, string | undefined>>({});
  const change = (next: string[]) =>
    form.setValue(name, next, { shouldDirty: true, shouldValidate: error !== '' });
  const list = useRef<HTMLUListElement>(null);
  const removed = useRef<number>(undefined);
  useEffect(() => {
    if (removed.current !== undefined) {
      const buttons = list.current?.querySelectorAll('button') ?? [];
      const next = buttons[Math.min(removed.current, buttons.length - 1)];
      removed.current = undefined;
      (next ?? document.getElementById(inputId))?.focus();
    }
  });
  const add = (option: Option) => {
    document.getElementById(inputId)?.focus();
    know({ [option.value]: option.label });
    setHints({ ...hints, [option.value]: option.hint });
    change([...values, option.value]);
  };
  return (
    <div className={`fr-input-group ${error ? 'fr-input-group--error' : ''}`}>
      <p className="fr-label fr-mb-1w" id={`${inputId}-titre`}>
        {title}
      </p>
      {values.length === 0 ? (
        <p className="fr-text--sm">{none}</p>
      ) : (
        <ul ref={list} className="pilo-picked" aria-labelledby={`${inputId}-titre`}>
          {values.map((value, index) => {
            const text = names[value] ?? value;
            return (
              <li key={value}>
                <span>
                  {text}
                  {hints[value] && <span className="fr-hint-text">{hints[value]}</span>}
                </span>
                <Button
                  type="button"
                  size="small"
                  priority="tertiary no outline"
                  iconId="fr-icon-close-line"
                  onClick={() => {
                    removed.current = index;
                    change(values.filter((one) => one !== value));
                  }}
                >
                  Retirer <span className="fr-sr-only">{text}</span>
                </Button>
              </li>
            );
          })}
        </ul>
      )}
      <label className="fr-label" htmlFor={inputId}>
        Ajouter
        {hint && <span className="fr-hint-text">{hint}</span>}
      </label>
      <Propositions {...{ inputId, errorId, source, search }} chosen={values} onPick={add} />
      {error && (
        <p className="fr-error-text" id={errorId}>
          {error}
        </p>
      )}
    </div>
  );
}
