import type { ReactNode } from 'react';
import './charts.css';

/** "Voir le tableau": what every picture shows, for those who read figures. */
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
