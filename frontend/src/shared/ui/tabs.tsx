import { useId, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { one } from '@/shared/lib/search-params';
import { useSearchState } from '@/shared/lib/use-search-state';
import './tabs.css';

interface Tab {
  id: string;
  label: string;
  content: () => ReactNode;
}

const MOVES: Record<string, (index: number, count: number) => number> = {
  ArrowRight: (index, count) => (index + 1) % count,
  ArrowLeft: (index, count) => (index - 1 + count) % count,
  Home: () => 0,
  End: (_index, count) => count - 1,
};

/** Tabs whose choice is in the address (?onglet=…), so that a link opens the right one. */
export function Tabs({ label, tabs }: { label: string; tabs: Tab[] }) {
  const id = useId();
  const list = useRef<HTMLUListElement>(null);
  const [search, change] = useSearchState();
  const wanted = one(search, 'onglet');
  const shown = tabs.find((tab) => tab.id === wanted) ?? tabs[0];
  const show = (tab: Tab | undefined) =>
    change({ onglet: tab === tabs[0] ? undefined : tab?.id, page: undefined });
  const onKeyDown = (event: KeyboardEvent, index: number) => {
    const next = MOVES[event.key]?.(index, tabs.length);
    if (next !== undefined) {
      event.preventDefault();
      show(tabs[next]);
      list.current?.querySelectorAll('button')[next]?.focus();
    }
  };
  return (
    <div className="pilo-tabs">
      <ul className="pilo-tabs__list pilo-no-print" role="tablist" aria-label={label} ref={list}>
        {tabs.map((tab, index) => (
          <li key={tab.id} role="presentation">
            <button
              type="button"
              role="tab"
              id={`${id}-${tab.id}`}
              aria-selected={tab === shown}
              aria-controls={`${id}-panneau`}
              tabIndex={tab === shown ? 0 : -1}
              onClick={() => show(tab)}
              onKeyDown={(event) => onKeyDown(event, index)}
            >
              {tab.label}
            </button>
          </li>
        ))}
      </ul>
      <div
        id={`${id}-panneau`}
        role="tabpanel"
        aria-labelledby={`${id}-${shown?.id}`}
        className="pilo-tabs__panel"
      >
        {shown?.content()}
      </div>
    </div>
  );
}
