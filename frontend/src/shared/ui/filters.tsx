import { Checkbox } from '@codegouvfr/react-dsfr/Checkbox';
import { Input } from '@codegouvfr/react-dsfr/Input';
import { RadioButtons } from '@codegouvfr/react-dsfr/RadioButtons';
import { useEffect, useId, useRef, useState, type FormEvent, type ReactNode } from 'react';
import { formatDate } from '@/shared/lib/dates';
import { Disclosure } from './disclosure';
import type { ListState } from './list-state';

/** Once the whole list is back the button that asked for it is gone: the focus goes to the first filter. */
function useFocusOnceCleared(active: number) {
  const bar = useRef<HTMLElement>(null);
  const before = useRef(active);
  useEffect(() => {
    if (before.current > 0 && active === 0 && document.activeElement === document.body) {
      bar.current?.querySelector<HTMLElement>('input, button')?.focus();
    }
    before.current = active;
  }, [active]);
  return bar;
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
}

/** The search box of a list. Searches on Enter or with its button, never while one types; emptied, the whole list is back. */
export function SearchBox({ state, label }: SearchBoxProps) {
  const [text, setText] = useTyped(state.q ?? '');
  const id = useId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    state.set({ q: text.trim() || undefined });
  };
  return (
    <form role="search" onSubmit={submit} className="pilo-chips__search">
      <label className="fr-sr-only" htmlFor={id}>
        {label}
      </label>
      <input
        className="fr-input"
        id={id}
        type="search"
        placeholder={label}
        value={text}
        onChange={({ target: { value } }) => {
          setText(value);
          if (value === '' && state.q) {
            state.set({ q: undefined });
          }
        }}
      />
      <button
        type="submit"
        className="fr-btn fr-btn--tertiary-no-outline fr-btn--sm fr-icon-search-line"
        title="Rechercher"
      >
        Rechercher
      </button>
    </form>
  );
}

interface Option {
  value: string;
  label: string;
}

interface FilterSelectProps {
  state: ListState;
  name: string;
  label: string;
  /** The word for "no filter": "Toutes les étapes". */
  all: string;
  options: Option[];
  /** One of them at most; else any of those chosen. */
  single?: boolean;
}

/** What is chosen, in few words. */
function chosenLabel(values: string[], options: Option[]): string | undefined {
  const [first] = values;
  return values.length > 1
    ? `${values.length} choix`
    : (options.find(({ value }) => value === first)?.label ?? first);
}

/** One filter: a chip that says what is chosen, its choices under it. */
export function FilterSelect({ state, name, label, all, options, single }: FilterSelectProps) {
  const values = state.filters[name] ?? [];
  const toggle = (value: string) =>
    values.includes(value) ? values.filter((one) => one !== value) : [...values, value];
  const choices = options.map(({ value, label: text }) => ({
    label: text,
    nativeInputProps: {
      checked: values.includes(value),
      onChange: () => state.set({ [name]: single ? value : toggle(value) }),
    },
  }));
  const none = {
    label: all,
    nativeInputProps: {
      checked: values.length === 0,
      onChange: () => state.set({ [name]: undefined }),
    },
  };
  return (
    <Disclosure label={label} chosen={chosenLabel(values, options)}>
      {() =>
        single ? (
          <RadioButtons small legend={label} options={[none, ...choices]} />
        ) : (
          <Checkbox small legend={label} options={choices} />
        )
      }
    </Disclosure>
  );
}

interface FilterTagProps {
  state: ListState;
  name: string;
  /** What the filter holds while the tag is pressed. */
  values: string[];
  label: string;
  /** How many it finds; null until that is known: its place is kept. */
  count?: number | null;
}

/** A filter in one press, with how many it finds. */
export function FilterTag({ state, name, values, label, count }: FilterTagProps) {
  const pressed = String(state.filters[name] ?? []) === String(values);
  return (
    <button
      type="button"
      className="fr-tag"
      aria-pressed={pressed}
      onClick={() => state.set({ [name]: pressed ? undefined : values })}
    >
      {count === undefined ? label : `${label} (${count?.toLocaleString('fr-FR') ?? '·'})`}
    </button>
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
    <Disclosure label={label} chosen={asked && formatDate(asked)}>
      {() => (
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
      )}
    </Disclosure>
  );
}

interface FilterBarProps {
  state: ListState;
  children: ReactNode;
  /** The rarer ones, folded until asked for; `active` tells that one of them is in use. */
  more?: { active: boolean; fields: ReactNode };
  /** At the end of the line: the sort, the columns. */
  end?: ReactNode;
}

/** The filters of a list, as chips in one line, which scrolls on a phone. */
export function FilterBar({ state, children, more, end }: FilterBarProps) {
  const [open, setOpen] = useState(more?.active ?? false);
  const bar = useFocusOnceCleared(state.active);
  return (
    <section className="pilo-chips pilo-no-print" aria-label="Filtres" ref={bar}>
      <div className="pilo-chips__line">
        {children}
        {more && (
          <button
            type="button"
            className="fr-btn fr-btn--tertiary fr-btn--sm"
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            Plus de filtres
          </button>
        )}
        {more && open && more.fields}
        {state.active > 0 && (
          <button
            type="button"
            className="fr-btn fr-btn--tertiary-no-outline fr-btn--sm pilo-chips__clear"
            onClick={() => state.clear()}
          >
            Effacer <span className="fr-sr-only">les filtres</span>
          </button>
        )}
        {end && <div className="pilo-chips__end">{end}</div>}
      </div>
    </section>
  );
}
