import { useState } from 'react';
import { DataTable, type Column } from '@/shared/ui/data-table';
import { ExportMenu } from '@/shared/ui/list-toolbar';
import { Missing } from '@/shared/ui/rate';
import { Pager } from '@/shared/ui/pager';
import { count, counted } from './labels';
import type { IssueGroup } from './types';
import './intake.css';

const SIZE = 20;
const NAMED = 5;

/** "2, 3, 4, 5, 6 et 236 autres". */
function linesOf(lines: number[], times: number): string {
  const others = times - Math.min(NAMED, lines.length);
  const named = lines.slice(0, NAMED).join(', ');
  return others > 0 ? `${named} et ${counted(others, 'autre', 'autres')}` : named;
}

const columns: Column<IssueGroup>[] = [
  { key: 'file', header: 'Fichier', rowHeader: true, cell: ({ file }) => file },
  {
    key: 'line',
    header: 'Lignes',
    cell: ({ lines, count: times }) =>
      lines.length === 0 ? <Missing why="sans objet" /> : linesOf(lines, times),
  },
  {
    key: 'count',
    header: 'Fois',
    numeric: true,
    cell: ({ count: times }) => count(times),
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

/** What is wrong, each anomaly once: where it stands, how often, and why. */
export function IntakeIssues({
  path,
  groups,
  total,
}: {
  /** That of the import. */
  path: string;
  groups: IssueGroup[];
  total: number;
}) {
  const [offset, setOffset] = useState(0);
  const rows = groups.map((group, rank) => ({ ...group, rank })).slice(offset, offset + SIZE);
  const told = groups.reduce((sum, group) => sum + group.count, 0);
  return (
    <section aria-labelledby="refus" className="fr-mb-4w">
      <div className="pilo-toolbar">
        <h2 className="fr-h4 fr-mb-0" id="refus">
          {counted(total, 'anomalie', 'anomalies')}
        </h2>
        <ExportMenu
          path={`${path}/issues`}
          search=""
          columns={['file', 'line', 'field', 'value', 'reason']}
          name="anomalies"
        />
      </div>
      {groups.length < told && (
        <p>
          {counted(groups.length, 'anomalie différente', 'anomalies différentes')} : une anomalie
          qui se répète est montrée une fois, avec son nombre.
        </p>
      )}
      {total > told && <p>Les {count(told)} premières sont montrées.</p>}
      <DataTable
        caption="Anomalies relevées dans les fichiers"
        captionHidden
        columns={columns}
        rows={rows}
        rowKey={({ rank }) => String(rank)}
      />
      <Pager offset={offset} size={SIZE} total={groups.length} onMove={setOffset} />
    </section>
  );
}
