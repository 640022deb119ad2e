import { useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { slashWanted } from '@/shared/lib/slash';
import { useGo } from '@/shared/lib/use-go';
import { LETTERS, searchQuery, type Found, type FoundItem } from './api';

const load = () => import('./search-list');
const SearchList = lazy(() => load().then((list) => ({ default: list.SearchList })));

/** Not at each key of a word that is typed at once. */
const PAUSE_MS = 150;

function usePaused(text: string): string {
  const [paused, setPaused] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return paused;
}

const typesIn = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input, textarea, select'));

/** Ctrl+K, wherever one is, and « / » where it is wanted, but where one types; a dialog keeps its keys. */
function asksForSearch({
  key,
  ctrlKey,
  metaKey,
  altKey,
  shiftKey,
  target,
}: globalThis.KeyboardEvent) {
  const held = ctrlKey || metaKey;
  const byTwo = held && !shiftKey && key.toLowerCase() === 'k';
  // On a French keyboard, « / » is typed with Shift.
  const byOne = !held && key === '/' && slashWanted() && !typesIn(target);
  return (byTwo || byOne) && !altKey && !document.querySelector('dialog[open]');
}

function useShortcut(act: () => void) {
  useEffect(() => {
    const pressed = (event: globalThis.KeyboardEvent) => {
      if (asksForSearch(event)) {
        event.preventDefault();
        act();
      }
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  });
}

const count = (number: number, { near, groups }: Found) =>
  number === 0
    ? 'Aucun résultat.'
    : `${number} résultat${number > 1 ? 's' : ''}${near ? ' au nom proche' : ''}.${groups.some(({ more }) => more) ? ' Il y en a d’autres : précisez.' : ''} Flèches pour choisir, Entrée pour ouvrir.`;

interface SearchBoxProps {
  id: string;
  /** On a phone it unfolds under the header. */
  shown: boolean;
  onShow: () => void;
  onHide: () => void;
}

/** Finds anything: type, arrows, Enter (the combobox of the ARIA practices, the first result chosen at once). */
export function SearchBox({ id, shown, onShow, onHide }: SearchBoxProps) {
  const go = useGo();
  const list = useId();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const [drawn, setDrawn] = useState<HTMLElement | null>(null);
  const turn = useRef(0);
  const client = useQueryClient();
  const q = usePaused(text.trim());
  const typed = q === text.trim();
  const found = useQuery({ ...searchQuery(q), enabled: open && typed && q.length >= LETTERS });
  const settled = typed && !found.isFetching;
  const items =
    q.length >= LETTERS ? (found.data?.groups.flatMap((group) => group.items) ?? []) : [];

  useEffect(() => {
    if (shown) {
      input.current?.focus();
    }
  }, [shown]);
  useShortcut(() => {
    onShow();
    input.current?.focus();
    input.current?.select();
  });

  const close = () => {
    turn.current++;
    setOpen(false);
  };
  const pick = (item: FoundItem) => {
    close();
    setText('');
    onHide();
    go(item.path);
  };
  const current = items[at] ?? items[0];
  /** Enter before the answer: what was typed is opened as soon as it is found, unless one goes on. */
  const openFirst = () => {
    const mine = ++turn.current;
    void client
      .fetchQuery(searchQuery(text.trim()))
      .then(({ groups }) => groups[0]?.items[0])
      .then((first) => first && mine === turn.current && pick(first))
      .catch(() => undefined);
  };

  const keys: Record<string, () => void> = {
    ArrowDown: () => (open ? setAt((at + 1) % Math.max(1, items.length)) : setOpen(true)),
    ArrowUp: () => setAt((at - 1 + items.length) % Math.max(1, items.length)),
    Enter: () => {
      if (!open) {
        setOpen(true);
      } else if (settled && current) {
        pick(current);
      } else if (text.trim()) {
        openFirst();
      }
    },
    Escape: () => {
      if (!open) {
        setText('');
        onHide();
      }
      close();
    },
  };
  const pressed = (event: KeyboardEvent) => {
    const act = keys[event.key];
    if (act && !event.nativeEvent.isComposing) {
      event.preventDefault();
      act();
    }
  };
  const expanded = drawn !== null && items.length > 0;
  return (
    <div
      id={id}
      role="search"
      aria-label="Tout Pil’O"
      className={`pilo-find ${shown ? 'pilo-find--shown' : ''}`}
    >
      <div className="fr-search-bar">
        <label className="fr-label" htmlFor={`${id}-q`}>
          Rechercher dans Pil’O
        </label>
        <input
          ref={input}
          id={`${id}-q`}
          className="fr-input"
          type="search"
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={expanded}
          aria-controls={list}
          aria-activedescendant={expanded ? `${list}-${at < items.length ? at : 0}` : undefined}
          autoComplete="off"
          maxLength={200}
          placeholder="Tout Pil’O (Ctrl+K)"
          value={text}
          onFocus={() => void load()}
          onChange={({ target }) => {
            setText(target.value);
            setAt(0);
            turn.current++;
            setOpen(true);
          }}
          onKeyDown={pressed}
          onBlur={({ currentTarget, relatedTarget }) =>
            currentTarget.closest('[role=search]')?.contains(relatedTarget) || close()
          }
        />
        <button
          type="button"
          className="fr-btn"
          title="Rechercher"
          onClick={() => {
            input.current?.focus();
            setOpen(true);
          }}
        >
          Rechercher
        </button>
      </div>
      <p role="status" className="fr-sr-only">
        {open && settled && found.data && count(items.length, found.data)}
      </p>
      {open && q.length >= LETTERS && found.data && (
        <Suspense>
          <SearchList
            id={list}
            found={found.data}
            current={current}
            onPick={pick}
            onDraw={setDrawn}
          />
        </Suspense>
      )}
    </div>
  );
}
