import type { ReactNode } from 'react';

/** The figures of the picture above it, as a table. */
export function TableTwin({ children }: { children: ReactNode }) {
  return (
    <details className="pilo-twin pilo-no-print">
      <summary>
        <span className="fr-icon-table-2 fr-icon--sm" aria-hidden="true" />
        Voir le tableau
      </summary>
      {children}
    </details>
  );
}
