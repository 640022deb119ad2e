import type { Row } from './api';

/** The row as the extract has it, cell by cell: folded until asked for. */
export function Received({ row }: { row: Row }) {
  return (
    <details className="pilo-received">
      <summary>
        Ligne telle que reçue
        <span className="fr-sr-only"> ({row.line})</span>
      </summary>
      <dl>
        {row.cells.map(({ column, value }, rank) => (
          // Two columns may bear one name.
          // oxlint-disable-next-line react/no-array-index-key
          <div key={rank}>
            <dt>{column || `Colonne ${rank + 1}`}</dt>
            <dd>{value || <span className="pilo-missing">vide</span>}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
