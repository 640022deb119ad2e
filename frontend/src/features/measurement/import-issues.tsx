import { useState } from 'react';
import { DataTable, type Column } from '@/shared/ui/data-table';
import { ExportMenu } from '@/shared/ui/list-toolbar';
import { Missing } from '@/shared/ui/rate';
import { Pager } from '@/shared/ui/pager';
import type { Issue } from './api';
import { counted } from './labels';

const SIZE = 20;

const columns: Column<Issue>[] = [
  { key: 'file', header: 'Fichier', rowHeader: true, cell: ({ file }) => file },
  {
    key: 'line',
    header: 'Ligne',
    numeric: true,
    cell: ({ line }) => line ?? <Missing why="sans objet" />,
  },
  { key: 'field', header: 'Champ', cell: ({ field }) => field ?? <Missing why="sans objet" /> },
  {
    key: 'value',
    header: 'Valeur lue',
    cell: ({ value }) =>
      value === null ? <Missing /> : <code className="pilo-read">{value || 'vide'}</code>,
  },
  {
    key: 'reason',
    header: 'Pourquoi',
    cell: ({ reason }) => <span className="pilo-reason">{reason}</span>,
  },
];

/** The rows that were refused, each with where it stands and why. */
export function ImportIssues({
  id,
  issues,
  total,
}: {
  id: string;
  issues: Issue[];
  total: number;
}) {
  const [offset, setOffset] = useState(0);
  const rows = issues.map((issue, rank) => ({ ...issue, rank })).slice(offset, offset + SIZE);
  return (
    <section aria-labelledby="refus" className="fr-mb-4w">
      <div className="pilo-toolbar">
        <h2 className="fr-h4 fr-mb-0" id="refus">
          {counted(total, 'anomalie', 'anomalies')}
        </h2>
        <ExportMenu
          path={`/api/v1/measurement-imports/${id}/issues`}
          search=""
          columns={['file', 'line', 'field', 'value', 'reason']}
          name="anomalies"
        />
      </div>
      {total > issues.length && (
        <p>Les {issues.length.toLocaleString('fr-FR')} premières sont montrées.</p>
      )}
      <DataTable
        caption="Anomalies relevées dans les fichiers"
        captionHidden
        columns={columns}
        rows={rows}
        rowKey={({ rank }) => String(rank)}
      />
      <Pager offset={offset} size={SIZE} total={issues.length} onMove={setOffset} />
    </section>
  );
}
