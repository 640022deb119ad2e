import { Badge } from '@codegouvfr/react-dsfr/Badge';
import { useQuery } from '@tanstack/react-query';
import { fields } from '@/shared/api/fields';
import { formatDate } from '@/shared/lib/dates';
import { formatEuros } from '@/shared/lib/money';
import { stringifySearch } from '@/shared/lib/search-params';
import { useMay } from '@/shared/session/me';
import { Amount } from '@/shared/ui/amount';
import { Block } from '@/shared/ui/block';
import { DataTable, type Column } from '@/shared/ui/data-table';
import { AppLink } from '@/shared/ui/link';
import { Loaded } from '@/shared/ui/states';
import { carryOvers, lineName, type CarryOver } from './api';
import { CARRY_OVER_BADGES } from './labels';

const words = fields.CarryOverForm;

/** What may follow, each a page of its own. */
const STEPS: Record<CarryOver['state'], [step: string, label: string][]> = {
  REQUESTED: [
    ['arreter', 'Arrêter'],
    ['refuser', 'Refuser'],
  ],
  DECIDED: [
    ['ouvrir', 'Mettre à disposition'],
    ['refuser', 'Refuser'],
  ],
  OPENED: [],
  REFUSED: [],
};

/** What may follow, for who may move it. */
export const CarryOverActs = ({ of }: { of: CarryOver }) => (
  <div className="pilo-acts">
    {STEPS[of.state].map(([step, label]) => (
      <AppLink
        key={step}
        className="fr-btn fr-btn--tertiary fr-btn--sm"
        href={`/budget/reports/${of.id}/${step}`}
      >
        {label}
        <span className="fr-sr-only"> : {of.budgetLine && lineName(of.budgetLine)}</span>
      </AppLink>
    ))}
  </div>
);

const since = ({ openedOn, decidedOn, requestedOn }: CarryOver) =>
  formatDate(openedOn ?? decidedOn ?? requestedOn);

const columns: Column<CarryOver>[] = [
  {
    key: 'line',
    header: words.budgetLine.title,
    rowHeader: true,
    cell: ({ id, budgetLine, reference }) => (
      <>
        {budgetLine && <AppLink href={`/budget/reports/${id}`}>{lineName(budgetLine)}</AppLink>}
        {reference && <span className="pilo-mention"> {reference}</span>}
      </>
    ),
  },
  {
    key: 'amount',
    header: words.amount.title,
    numeric: true,
    cell: ({ amount, ledger, ceiling }) => (
      <>
        <Amount of={amount} /> <span className="pilo-mention-inline">{ledger}</span>
        {ceiling?.exceeded && (
          <span className="pilo-late"> au-delà du plafond de {formatEuros(ceiling.limit)}</span>
        )}
      </>
    ),
  },
  {
    key: 'state',
    header: 'État',
    cell: (carryOver) => (
      <>
        <Badge small noIcon {...CARRY_OVER_BADGES[carryOver.state]} />{' '}
        <span className="pilo-mention-inline">{since(carryOver)}</span>
      </>
    ),
  },
  {
    key: 'acts',
    header: 'Actes',
    noPrint: true,
    cell: (carryOver) => <CarryOverActs of={carryOver} />,
  },
];

/** B17: nothing is called carried over before it is opened; until then it is asked, or decided. */
export function CarryOvers({ year }: { year: number }) {
  const mayAsk = useMay('createCarryOver');
  const mayMove = useMay('decideCarryOver');
  const query = useQuery(
    carryOvers.list({ query: { limit: 100, offset: 0 }, filters: { year: String(year) } }),
  );
  return (
    <Block
      id="reports"
      title={`Reports demandés sur ${year + 1}`}
      sentence="Un report n’ouvre de crédits qu’une fois mis à disposition."
      {...(mayAsk
        ? {
            more: [
              'Demander un report',
              `/budget/reports/nouveau${stringifySearch({ year })}`,
            ] as const,
          }
        : {})}
    >
      <Loaded query={query} lines={3}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="fr-mb-0">Aucun report n’est demandé.</p>
          ) : (
            <DataTable
              caption={`Reports de ${year} sur ${year + 1}`}
              captionHidden
              columns={mayMove ? columns : columns.filter(({ key }) => key !== 'acts')}
              rows={items}
              rowKey={({ id }) => id}
            />
          )
        }
      </Loaded>
    </Block>
  );
}
