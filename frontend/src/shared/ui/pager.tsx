import { useEffect, useRef } from 'react';
import './pager.css';

interface PagerProps {
  offset: number;
  size: number;
  total: number;
  onMove: (offset: number) => void;
}

/** For a short table inside a page, whose own pages are not worth an address. */
export function Pager({ offset, size, total, onMove }: PagerProps) {
  const place = useRef<HTMLSpanElement>(null);
  // What is shown may have become another, shorter list: its last lines then.
  const last = Math.max(0, (Math.ceil(total / size) - 1) * size);
  useEffect(() => {
    if (offset > last) {
      onMove(last);
    }
  }, [offset, last, onMove]);
  if (total <= size) {
    return null;
  }
  const move = (to: number) => {
    onMove(to);
    if (to === 0 || to + size >= total) {
      // The button that was pressed has no further use: it will be disabled and lose the focus.
      place.current?.focus({ preventScroll: true });
    }
  };
  return (
    <p className="fr-mt-1w pilo-pager pilo-no-print">
      <button
        type="button"
        className="fr-btn fr-btn--tertiary fr-btn--sm"
        disabled={offset === 0}
        onClick={() => move(Math.max(0, offset - size))}
      >
        Lignes précédentes
      </button>
      <span role="status" tabIndex={-1} ref={place}>
        {offset + 1} à {Math.min(offset + size, total)} sur {total.toLocaleString('fr-FR')}
      </span>
      <button
        type="button"
        className="fr-btn fr-btn--tertiary fr-btn--sm"
        disabled={offset + size >= total}
        onClick={() => move(offset + size)}
      >
        Lignes suivantes
      </button>
    </p>
  );
}
