import { compareDecimals } from '@/shared/lib/decimal';
import { formatEuros, minus } from '@/shared/lib/money';
import { Amount } from '@/shared/ui/amount';
import { StackedAmounts, type AmountPart } from '@/shared/ui/charts/stacked-amounts';
import { DataTable, type Column } from '@/shared/ui/data-table';
import { AppLink } from '@/shared/ui/link';
import { Missing } from '@/shared/ui/rate';
import { refName, type CommitmentRow, type Part } from './api';
import { SOURCES } from './labels';

const most = (one: string, other: string) => (compareDecimals(one, other) < 0 ? other : one);

/** B18: the certification where one is known, else the constatation. */
export const serviceOf = ({ serviceSource, certified, acknowledged }: CommitmentRow): string =>
  serviceSource === 'ACKNOWLEDGEMENT' ? acknowledged : certified;

/** The net, in what is paid, what is served and not paid, what is neither; and what goes beyond it (B7). */
export function stackOf(row: CommitmentRow): AmountPart[] {
  const service = serviceOf(row);
  const reached = most(service, row.paid);
  const over = compareDecimals(reached, row.net) > 0;
  return [
    { kind: 'done', label: 'Payé', amounts: [row.paid] },
    {
      kind: 'plan',
      label: 'Service fait, à payer',
      amounts: [minus(reached, row.paid)],
    },
    {
      kind: 'open',
      label: 'Service à faire',
      amounts: [over ? '0.00' : minus(row.net, reached)],
    },
    ...(over
      ? [
          {
            kind: 'risk' as const,
            label: 'Au-delà de l’engagé',
            amounts: [minus(reached, row.net)],
          },
        ]
      : []),
  ];
}

function sentence(row: CommitmentRow): string {
  const { remainingToPay, serviceSource } = row;
  const service =
    serviceSource === null
      ? 'Aucun service fait'
      : `Service fait de ${formatEuros(serviceOf(row))}, ${SOURCES[serviceSource]}`;
  return `${service}\u00a0; il reste ${formatEuros(remainingToPay)} à payer.`;
}

/** What of it is paid, served, still to come: on one bar. */
export function CommitmentStack({ row }: { row: CommitmentRow }) {
  return (
    <StackedAmounts
      sentence={sentence(row)}
      caption={`Engagement ${row.number}, en euros`}
      bars={[{ name: 'Engagé net', label: '', total: row.net }]}
      parts={stackOf(row)}
    />
  );
}

const figure = (key: 'net' | 'certified' | 'paid' | 'remainingToPay', header: string) => ({
  key,
  header,
  numeric: true,
  cell: (part: Part) => <Amount of={part[key]} />,
});

const columns: Column<Part>[] = [
  {
    key: 'number',
    header: 'Poste',
    rowHeader: true,
    cell: ({ number, budgetLine }) => (
      <>
        {number}. <AppLink href={`/budget/lignes/${budgetLine.id}`}>{refName(budgetLine)}</AppLink>
      </>
    ),
  },
  {
    key: 'project',
    header: 'Projet',
    cell: ({ project }) =>
      project ? (
        <AppLink href={`/projets/${project.code}?onglet=budget`}>{project.title}</AppLink>
      ) : (
        <Missing why="sans objet" />
      ),
  },
  figure('net', 'Engagé net'),
  figure('certified', 'Certifié'),
  figure('paid', 'Payé'),
  figure('remainingToPay', 'Reste à payer'),
];

/** B14: each poste has its line and its project. */
export const Parts = ({ parts }: { parts: Part[] }) => (
  <DataTable
    caption="Postes de l’engagement"
    captionHidden
    columns={columns}
    rows={parts}
    rowKey={({ id }) => id}
  />
);
