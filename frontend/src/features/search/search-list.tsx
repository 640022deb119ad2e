import type { Found, FoundItem } from './api';
import './search.css';

interface SearchListProps {
  id: string;
  found: Found;
  current: FoundItem | undefined;
  onPick: (item: FoundItem) => void;
  /** The list once it is there, null once it is gone. */
  onDraw: (list: HTMLElement | null) => void;
}

/** What was found, by kind; the focus stays in the box. */
export function SearchList({ id, found, current, onPick, onDraw }: SearchListProps) {
  const items = found.groups.flatMap((group) => group.items);
  return (
    <div className="pilo-results">
      {found.near && (
        <p className="pilo-mention">Rien ne porte ces mots ; voici ce qui leur ressemble.</p>
      )}
      {items.length === 0 && <p className="pilo-mention">Aucun résultat. Essayez un autre mot.</p>}
      <div role="listbox" id={id} ref={onDraw} aria-label="Résultats de la recherche">
        {found.groups.map(({ kind, label, items: some, more }) => (
          <div role="group" aria-labelledby={`${id}-${kind}`} key={kind}>
            <p className="pilo-results__kind" id={`${id}-${kind}`}>
              {label}
            </p>
            {some.map((item) => (
              <div
                key={item.path}
                id={`${id}-${items.indexOf(item)}`}
                role="option"
                tabIndex={-1}
                aria-selected={item === current}
                className="pilo-found"
                ref={(row) => {
                  if (row && item === current) {
                    row.scrollIntoView?.({ block: 'nearest' });
                  }
                }}
                onClick={() => onPick(item)}
                onKeyDown={() => undefined}
              >
                <strong>{item.title}</strong>
                {item.note && <span>{item.note}</span>}
              </div>
            ))}
            {/* Said once, with how many there are: a list box holds choices alone. */}
            {more && (
              <p className="pilo-mention" aria-hidden="true">
                D’autres résultats : précisez votre recherche.
              </p>
            )}
          </div>
        ))}
      </div>
      <p className="pilo-mention">Entrée pour ouvrir, flèches pour choisir, Échap pour fermer.</p>
    </div>
  );
}
