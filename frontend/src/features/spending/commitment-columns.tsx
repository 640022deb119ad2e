import { Badge } from '@codegouvfr/react-dsfr/Badge';
import { fields } from '@/shared/api/fields';
import { formatDate } from '@/shared/lib/dates';
import { isZero } from '@/shared/lib/money';
import { Amount } from '@/shared/ui/amount';
import type { Column } from '@/shared/ui/data-table';
import { AsOfLink } from '@/shared/ui/as-of';
import { Missing } from '@/shared/ui/rate';
import type { CommitmentRow } from './api';
import { KINDS, STATE_BADGES } from './labels';

const words = fields.CreateCommitment;

type Figure = 'net' | 'acknowledged' | 'certified' | 'paid' | 'remainingToPay' | 'potential';

const FIGURES: [key: Figure, header: string, hidden?: boolean][] = [
  ['net', 'Engagé net'],
  ['certified', 'Certifié'],
  ['paid', 'Payé'],
  ['remainingToPay', 'Reste à payer'],
  ['acknowledged', 'Constaté', true],
  ['potential', 'Tranches à affermir', true],
];

export const commitmentColumns: Column<CommitmentRow>[] = [
  {
    key: 'object',
    header: words.object.title,
    exported: ['number', 'object'],
    sort: 'object',
    fixed: true,
    rowHeader: true,
    cell: ({ number, object }) => (
      <>
        <AsOfLink href={`/budget/engagements/${number}`}>{object}</AsOfLink>{' '}
        <span className="pilo-mention-inline">{number}</span>
      </>
    ),
  },
  {
    key: 'supplier',
    header: words.supplier.title,
    sort: 'supplier',
    cell: ({ supplier }) => supplier?.name ?? <Missing />,
  },
  {
    key: 'signedOn',
    header: words.signedOn.title,
    sort: 'signedOn',
    cell: ({ signedOn }) => <span className="pilo-nowrap">{formatDate(signedOn)}</span>,
  },
  {
    key: 'state',
    header: 'État',
    sort: 'state',
    cell: ({ state }) => (
      <span className="pilo-nowrap">
        <Badge small noIcon {...STATE_BADGES[state]} />
      </span>
    ),
  },
  ...FIGURES.map(([key, header, hidden = false]): Column<CommitmentRow> => ({
    key,
    header,
    numeric: true,
    hidden,
    ...(key === 'net' || key === 'remainingToPay' ? { sort: key } : {}),
    cell: (row) =>
      key === 'potential' && isZero(row.potential) ? (
        <Missing why="sans objet" />
      ) : (
        <Amount of={row[key]} />
      ),
  })),
  { key: 'kind', header: words.kind.title, hidden: true, cell: ({ kind }) => KINDS[kind] },
  {
    key: 'projects',
    header: 'Projets',
    hidden: true,
    cell: ({ projects }) =>
      projects.flatMap((project) => project?.title ?? []).join(', ') || (
        <Missing why="sans objet" />
      ),
  },
  {
    key: 'plannedDeliveryOn',
    header: words.plannedDeliveryOn.title,
    hidden: true,
    cell: ({ plannedDeliveryOn }) =>
      plannedDeliveryOn ? formatDate(plannedDeliveryOn) : <Missing />,
  },
];
