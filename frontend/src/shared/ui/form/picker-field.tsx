import { useQuery } from '@tanstack/react-query';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { messageOf } from '@/shared/api/problem';
import { Button } from '../button';
import type { Option } from './fields';
import { fieldId, useField, useFormScope } from './form-context';

interface PickerFieldProps {
  name: string;
  hint?: string;
  /** Names the search in the cache: "organisations". */
  source: string;
  /** Up to ten propositions for a text. */
  search: (text: string) => Promise<Option[]>;
}

interface SearchProps extends Pick<PickerFieldProps, 'source' | 'search'> {
  inputId: string;
  /** Where the field says what is wrong. */
  errorId: string | undefined;
  /** What is chosen already: no longer proposed. */
  chosen?: string[];
  onPick: (option: Option) => void;
}

function said(text: string, error: unknown, found: number | undefined): string {
  if (text.trim().length < 2) {
    return 'Saisissez au moins deux lettres.';
  }
  if (error) {
    return messageOf(error);
  }
  if (found === undefined) {
    return '';
  }
  return found === 0
    ? 'Aucune proposition : essayez un autre mot.'
    : `${found} proposition${found > 1 ? 's' : ''} : flèches pour parcourir, Entrée pour choisir.`;
}

/** The proposition that the arrows stand on. */
function useMarked(options: Option[], onPick: (option: Option) => void) {
  const [marked, setMarked] = useState<string>();
  const at = options.findIndex(({ value }) => value === marked);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && options.length > 0) {
      event.preventDefault();
      const from = at < 0 && step < 0 ? 0 : at;
      setMarked(options[(from + step + options.length) % options.length]?.value);
    } else if (event.key === 'Enter') {
      // Enter here chooses, or does nothing: it must not send the form.
      event.preventDefault();
      const option = options[at];
      if (option) {
        onPick(option);
      }
    }
  };
  return { at, onKeyDown, unmark: () => setMarked(undefined) };
}

/** A search box and what it proposes: an ARIA combobox, in which the focus stays. */
export function Propositions(props: SearchProps) {
  const { inputId, errorId, chosen = [], source, search, onPick } = props;
  const [text, setText] = useState('');
  const list = useRef<HTMLDivElement>(null);
  const found = useQuery({
    queryKey: ['picker', source, text],
    queryFn: () => search(text),
    enabled: text.trim().length >= 2,
  });
  const options = (found.data ?? []).filter(({ value }) => !chosen.includes(value));
  const { at, onKeyDown, unmark } = useMarked(options, pick);
  // Another text, or none: the arrows begin anew, and Enter alone chooses nothing.
  function look(typed: string) {
    setText(typed);
    unmark();
  }
  function pick(option: Option) {
    look('');
    onPick(option);
  }
  useEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  const listId = `${inputId}-propositions`;
  const open = options.length > 0;
  return (
    <>
      <input
        id={inputId}
        type="search"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={open}
        aria-controls={open ? listId : undefined}
        aria-activedescendant={at < 0 ? undefined : `${listId}-${at}`}
        aria-invalid={errorId ? true : undefined}
        aria-describedby={errorId}
        className="fr-input"
        autoComplete="off"
        value={text}
        onChange={(event) => look(event.target.value)}
        onKeyDown={(event) => (event.key === 'Escape' ? look('') : onKeyDown(event))}
      />
      <p className="fr-hint-text fr-mt-1v" role="status">
        {said(text, found.error, found.data && options.length)}
      </p>
      {open && (
        <div
          className="pilo-picker"
          role="listbox"
          id={listId}
          aria-label="Propositions"
          ref={list}
        >
          {options.map((option, index) => (
            // The keys are those of the search box, which keeps the focus.
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
            <div
              key={option.value}
              id={`${listId}-${index}`}
              role="option"
              aria-selected={index === at}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => pick(option)}
            >
              {option.label}
              {option.hint && <span className="fr-hint-text">{option.hint}</span>}
            </div>
          ))}
        </div>
      )}
    </>
  );
}

/** Chooses one among many by searching: the choice is a name, the value its id. */
export function PickerField(props: PickerFieldProps) {
  const { name, hint, source, search } = props;
  const { form, id, names, know } = useFormScope();
  const { label, error } = useField(name);
  const inputId = fieldId(id, name);
  const labelId = useId();
  const errorId = error ? `${inputId}-erreur` : undefined;
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
        {label}
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
        <Propositions {...{ inputId, errorId, source, search }} onPick={pick} />
      )}
      {error && (
        <p className="fr-error-text" id={errorId}>
          {error}
        </p>
      )}
    </div>
  );
}
