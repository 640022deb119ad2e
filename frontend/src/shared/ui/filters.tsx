import { Input } from '@codegouvfr/react-dsfr/Input';
import { Select } from '@codegouvfr/react-dsfr/Select';
import { useId, useState, type FormEvent, type ReactNode } from 'react';
import type { ListState } from './list-state';

/** Shows the whole list again; the button that asked for it goes, the focus goes to the filters. */
export function clearFilters(state: ListState) {
  state.clear();
  // What is folded or hidden refuses the focus: on a phone the toggle keeps it.
  for (const part of ['.pilo-filters__toggle', '.pilo-filters select, .pilo-filters input']) {
    document.querySelector<HTMLElement>(part)?.focus();
  }
}

/** What is being typed. Asked otherwise ("back", "clear the filters"), it follows, and the field keeps the focus if it has it. */
function useTyped(asked: string) {
  const [text, setText] = useState(asked);
  const [shown, setShown] = useState(asked);
  if (shown !== asked) {
    setShown(asked);
    setText(asked);
  }
  return [text, setText] as const;
}

interface SearchBoxProps {
  state: ListState;
  label: string;
  hint?: string;
}

/** The search box of a list. Searches on Enter or with its button, never while one types. */
export function SearchBox({ state, label, hint }: SearchBoxProps) {
  const [text, setText] = useTyped(state.q ?? '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    state.set({ q: text.trim() || undefined });
  };
  return (
    <form role="search" onSubmit={submit} className="pilo-search">
      <Input
        label={label}
        {...(hint ? { hintText: hint } : {})}
        nativeInputProps={{
          type: 'search',
          value: text,
          onChange: (event) => setText(event.target.value),
        }}
        addon={
          <button type="submit" className="fr-btn fr-icon-search-line" title="Rechercher">
            Rechercher
          </button>
        }
      />
    </form>
  );
}

interface FilterSelectProps {
  state: ListState;
  name: string;
  label: string;
  /** The word for "no filter": "Toutes les étapes". */
  all: string;
  options: { value: string; label: string }[];
}

/** One filter, one value; the address may hold several (a link made by hand): then it says so. */
export function FilterSelect({ state, name, label, all, options }: FilterSelectProps) {
  const values = state.filters[name] ?? [];
  const several = values.length > 1;
  return (
    <Select
      label={label}
      nativeSelectProps={{
        value: several ? '+' : (values[0] ?? ''),
        onChange: (event) => state.set({ [name]: event.target.value || undefined }),
      }}
    >
      <option value="">{all}</option>
      {several && (
        <option value="+" disabled>
          {values.length} choix
        </option>
      )}
      {options.map(({ value, label: text }) => (
        <option key={value} value={value}>
          {text}
        </option>
      ))}
    </Select>
  );
}

interface FilterDateProps {
  state: ListState;
  name: string;
  label: string;
}

/** One filter, one day. A year half typed narrows nothing, and what is left so shows again what holds. */
export function FilterDate({ state, name, label }: FilterDateProps) {
  const asked = state.filters[name]?.[0] ?? '';
  const [text, setText] = useTyped(asked);
  return (
    <Input
      label={label}
      nativeInputProps={{
        type: 'date',
        // The days that the API knows.
        min: '1900-01-01',
        max: '2200-12-31',
        value: text,
        onChange: ({ target: { value, validity } }) => {
          setText(value);
          if (validity.valid && value !== asked) {
            state.set({ [name]: value || undefined });
          }
        },
        onBlur: () => setText(asked),
      }}
    />
  );
}

interface FilterBarProps {
  state: ListState;
  /** Four at most: they stand on one line. */
  children: ReactNode;
  /** The rarer ones, folded until asked for; `active` tells that one of them is in use. */
  more?: { active: boolean; fields: ReactNode };
}

/** The filters of a list: a row on a screen, folded on a phone. */
export function FilterBar({ state, children, more }: FilterBarProps) {
  const id = useId();
  const [open, setOpen] = useState(false);
  return (
    <section className="pilo-filters pilo-no-print" aria-label="Filtres">
      <button
        type="button"
        className="fr-btn fr-btn--secondary fr-btn--sm fr-btn--icon-left fr-icon-filter-line pilo-filters__toggle"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {state.active > 0 ? `Filtres (${state.active})` : 'Filtres'}
      </button>
      <div id={id} className={`pilo-filters__fields ${open ? 'pilo-filters__fields--open' : ''}`}>
        {children}
        {more && (
          <details className="pilo-filters__more" open={more.active || undefined}>
            <summary>Plus de filtres</summary>
            <div>{more.fields}</div>
          </details>
        )}
        {state.active > 0 && (
          <button
            type="button"
            className="fr-btn fr-btn--tertiary-no-outline fr-btn--sm pilo-filters__clear"
            onClick={() => clearFilters(state)}
          >
            Effacer les filtres
          </button>
        )}
      </div>
    </section>
  );
}
