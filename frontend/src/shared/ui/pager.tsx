import './pager.css';

interface PagerProps {
  offset: number;
  size: number;
  total: number;
  onMove: (offset: number) => void;
}

/** For a short table inside a page, whose own pages are not worth an address. */
export function Pager({ offset, size, total, onMove }: PagerProps) {
  if (total <= size) {
    return null;
  }
  return (
    <p className="fr-mt-1w pilo-pager pilo-no-print">
      <button
        type="button"
        className="fr-btn fr-btn--tertiary fr-btn--sm"
        disabled={offset === 0}
        onClick={() => onMove(Math.max(0, offset - size))}
      >
        Lignes précédentes
      </button>
      <span role="status">
        {offset + 1} à {Math.min(offset + size, total)} sur {total.toLocaleString('fr-FR')}
      </span>
      <button
        type="button"
        className="fr-btn fr-btn--tertiary fr-btn--sm"
        disabled={offset + size >= total}
        onClick={() => onMove(offset + size)}
      >
        Lignes suivantes
      </button>
    </p>
  );
}
