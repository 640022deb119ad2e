import { Badge } from '@codegouvfr/react-dsfr/Badge';
import { formatDate } from '@/shared/lib/dates';
import { formatRate } from '@/shared/lib/decimal';
import { KINDS } from '@/shared/reference/event-words';
import type { Territories } from '@/shared/reference/territories';
import { Bar } from '@/shared/ui/charts/bar';
import type { Column } from '@/shared/ui/data-table';
import { Missing } from '@/shared/ui/rate';
import type { Reach } from './api';
import { quarterName } from './labels';

/** By what the reach is told apart, as the address and the contract name it. */
export const VIEWS = [
  {
    value: 'departement',
    label: 'Départements',
    noun: ['département', 'départements'],
    group: 'territory',
    sort: 'territory',
  },
  {
    value: 'service',
    label: 'Services',
    noun: ['service', 'services'],
    group: 'organisation',
    sort: '-agents',
  },
  {
    value: 'trimestre',
    label: 'Trimestres',
    noun: ['trimestre', 'trimestres'],
    group: 'quarter',
    sort: 'quarter',
  },
  {
    value: 'nature',
    label: 'Natures',
    noun: ['nature', 'natures'],
    group: 'kind',
    sort: '-agents',
  },
] as const;

export type View = (typeof VIEWS)[number];

export const nameOf = (row: Reach, { nameOf: place }: Territories): string =>
  row.organisation?.name ??
  (row.territory && place(row.territory)) ??
  (row.quarter && quarterName(row.quarter)) ??
  (row.kind && KINDS[row.kind]) ??
  'Non renseigné';

export const rowKey = ({ territory, organisation, quarter, kind }: Reach): string =>
  [territory, organisation?.id ?? organisation?.name, quarter, kind].join(' ');

const count = (
  of: 'events' | 'registered' | 'present' | 'agents',
  header: string,
): Column<Reach> => ({
  key: of,
  header,
  ...(of === 'events' ? {} : { sort: of }),
  numeric: true,
  cell: (row) => row[of].toLocaleString('fr-FR'),
});

const headcount: Column<Reach> = {
  key: 'headcount',
  header: 'Effectif',
  numeric: true,
  cell: (row) => row.headcount?.agents.toLocaleString('fr-FR') ?? <Missing />,
};

/** Of the whole region it stands above the table, once. */
const source: Column<Reach> = {
  key: 'source',
  header: 'Source de l’effectif',
  exported: ['source', 'valuedOn'],
  cell: (row) =>
    row.headcount ? (
      `${row.headcount.source}, au ${formatDate(row.headcount.valuedOn)}`
    ) : (
      <Missing />
    ),
};

const rate: Column<Reach> = {
  key: 'rate',
  header: 'Part des agents touchés',
  sort: 'rate',
  numeric: true,
  cell: (row) =>
    row.rate === null ? (
      <>Effectif non renseigné</>
    ) : (
      <>
        {formatRate(row.rate, true)} <Bar rate={row.rate} late={row.blank} />
        {row.blank && (
          <Badge small severity="warning">
            Peu touché
          </Badge>
        )}
      </>
    ),
};

export const columnsOf = (view: View, territories: Territories): Column<Reach>[] => [
  {
    key: view.group,
    header: view.label.slice(0, -1),
    sort: view.group,
    fixed: true,
    rowHeader: true,
    cell: (row) => nameOf(row, territories),
  },
  count('agents', 'Agents distincts'),
  headcount,
  rate,
  count('present', 'Présences'),
  count('registered', 'Inscriptions'),
  count('events', 'Événements'),
  ...(view.group === 'territory' || view.group === 'organisation' ? [source] : []),
];
