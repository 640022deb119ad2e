import { Button } from '../button';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useId, useRef, useState } from 'react';
import { messageOf } from '@/shared/api/problem';
import { fieldId, useFieldError, useFormScope } from './form-context';
import type { Option } from './fields';

interface PickerFieldProps {
  name: string;
  label: string;
  hint?: string;
  optional?: boolean;
  /** Names the search in the cache: "organisations". */
  source: string;
  /** Up to ten propositions for a text. */
  search: (text: string) => Promise<Option[]>;
}

interface SearchProps extends Pick<PickerFieldProps, 'source' | 'search'> {
  inputId: string;
  /** What is chosen already: no longer proposed. */
  chosen?: string[];
  onPick: (option: Option) => void;
}

/** A search box and what it proposes. */
export function Propositions({ inputId, chosen = [], source, search, onPick }: SearchProps) {
  const [text, setText] = useState('');
  const found = useQuery({
    queryKey: ['picker', source, text],
    queryFn: () => search(text),
    enabled: text.trim().length >= 2,
  });
  const options = (found.data ?? []).filter(({ value }) => !chosen.includes(value));
  return (
    <>
      <input
        id={inputId}
        type="search"
        className="fr-input"
        autoComplete="off"
        value={text}
        onChange={(event) => setText(event.target.value)}
        // Enter here chooses nothing and must not send the form.
        onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
      />
      <p className="fr-hint-text fr-mt-1v" role="status">
        {text.trim().length < 2 && 'Saisissez au moins deux lettres.'}
        {found.error && messageOf(found.error)}
        {found.data &&
          (options.length > 0
            ? `${options.length} proposition${options.length > 1 ? 's' : ''}, ci-dessous.`
            : 'Aucune proposition : essayez un autre mot.')}
      </p>
      <ul className="pilo-picker">
        {options.map((option) => (
          <li key={option.value}>
            <button
              type="button"
              onClick={() => {
                setText('');
                onPick(option);
              }}
            >
              {option.label}
              {option.hint && <span className="fr-hint-text">{option.hint}</span>}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Chooses one among many by searching: the choice is a name, the value its id. */
export function PickerField(props: PickerFieldProps) {
  const { name, label, hint, optional, source, search } = props;
  const { form, id, names, know } = useFormScope();
  const error = useFieldError(name);
  const inputId = fieldId(id, name);
  const labelId = useId();
  const value = String(form.watch(name) ?? '');
  const acted = useRef(false);
  useEffect(() => {
    // What was pressed is gone: the focus goes to what took its place, which has the field's id.
    if (acted.current) {
      acted.current = false;
      document.getElementById(inputId)?.focus();
    }
  });
  const choose = (chosen: string) => {
    acted.current = true;
    form.setValue(name, chosen, { shouldDirty: true, shouldValidate: error !== undefined });
  };
  const pick = (option: Option) => {
    know({ [option.value]: option.label });
    choose(option.value);
  };
  return (
    <div className={`fr-input-group ${error ? 'fr-input-group--error' : ''}`}>
      <label className="fr-label" htmlFor={inputId} id={labelId}>
        {optional ? `${label} (facultatif)` : label}
        {hint && <span className="fr-hint-text">{hint}</span>}
      </label>
      {value ? (
        <p className="pilo-picker__chosen">
          <strong>{names[value] ?? value}</strong>
          <Button
            id={inputId}
            type="button"
            size="small"
            priority="tertiary"
            // Else the field's label would be its whole name, and the word that one sees no part of it.
            nativeButtonProps={{ 'aria-labelledby': `${inputId} ${labelId}` }}
            onClick={() => choose('')}
          >
            Changer
          </Button>
        </p>
      ) : (
        <Propositions inputId={inputId} source={source} search={search} onPick={pick} />
      )}
      {error && <p className="fr-error-text">{error}</p>}
    </div>
  );
}
