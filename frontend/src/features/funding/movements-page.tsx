import { useQuery } from '@tanstack/react-query';
import { fields } from '@/shared/api/fields';
import { formatDate, formatInstant } from '@/shared/lib/dates';
import { formatEuros } from '@/shared/lib/money';
import { useMay } from '@/shared/session/me';
import { Amount } from '@/shared/ui/amount';
import type { Column } from '@/shared/ui/data-table';
import { AsOfBanner } from '@/shared/ui/as-of';
import { FilterSelect } from '@/shared/ui/filters';
import { AppLink } from '@/shared/ui/link';
import { ListPage } from '@/shared/ui/list-page';
import { useListState } from '@/shared/ui/list-state';
import { EmptyState } from '@/shared/ui/states';
import { lineName, MOVEMENTS, movements, type Movement } from './api';
import { EXTERNAL, KINDS, kindOptions } from './labels';
import { SetupLinks } from './lines-page';
import { MovementReversal } from './movement-reversal';
import { AxisFilter, PotFilters } from './pot-filters';

const words = fields.MovementForm;

/** What a movement is, how much of it where it is neither AE nor CP, and what became of it. */
const nature = ({ kind, external, reverses, reversedBy }: Movement) =>
  [
    `${KINDS[kind]}${EXTERNAL.has(kind) ? `\u00a0: ${formatEuros(external)}` : ''}`,
    reverses ? 'annulation' : reversedBy ? 'annulé' : '',
  ]
    .filter(Boolean)
    .join(', ');

/** B1: AE and CP are not those of a co-funder. */
const credits = ({ kind }: Movement, of: string) => <Amount of={EXTERNAL.has(kind) ? null : of} />;

export const movementColumns: Column<Movement>[] = [
  {
    key: 'kind',
    header: words.kind.title,
    fixed: true,
    rowHeader: true,
    sort: 'kind',
    cell: (movement) => nature(movement),
  },
  {
    key: 'budgetLine',
    header: words.budgetLine.title,
    exported: ['scheme', 'fiscalYear', 'axis'],
    cell: ({ budgetLine }) =>
      budgetLine && (
        <AppLink href={`/budget/lignes/${budgetLine.id}`}>{lineName(budgetLine)}</AppLink>
      ),
  },
  { key: 'ae', header: words.ae.title, numeric: true, cell: (one) => credits(one, one.ae) },
  { key: 'cp', header: words.cp.title, numeric: true, cell: (one) => credits(one, one.cp) },
  {
    key: 'external',
    header: 'Cofinancement',
    numeric: true,
    hidden: true,
    cell: ({ external }) => <Amount of={external} />,
  },
  {
    key: 'valueDate',
    header: words.valueDate.title,
    sort: 'valueDate',
    cell: ({ valueDate }) => formatDate(valueDate),
  },
  {
    key: 'reason',
    header: words.reason.title,
    exported: ['reason', 'reference'],
    cell: ({ reason, reference }) => [reason, reference].filter(Boolean).join(' · '),
  },
  {
    key: 'knownAt',
    header: 'Enregistré',
    exported: ['knownAt', 'author'],
    sort: 'knownAt',
    hidden: true,
    cell: ({ knownAt, author }) => `${formatInstant(knownAt)}${author ? `, ${author}` : ''}`,
  },
  {
    key: 'act',
    header: 'Acte',
    exported: [],
    noPrint: true,
    cell: (movement) => <MovementReversal movement={movement} />,
  },
];

const CARD = { beside: 'ae', lines: [['budgetLine'], ['valueDate', 'cp'], ['reason'], ['act']] };

/** How did credits come, go, or change line? */
export function MovementsPage() {
  const state = useListState({
    filters: ['scheme', 'year', 'axis', 'kind', 'budgetLine', 'asOf'],
    defaultSort: '-knownAt',
  });
  const query = useQuery(movements.list(state));
  const mayCreate = useMay('createMovement');
  return (
    <ListPage
      title="Mouvements de crédits"
      path={[{ label: 'Budget', href: '/budget' }]}
      noun={['mouvement', 'mouvements']}
      query={query}
      state={state}
      columns={movementColumns}
      card={CARD}
      rowKey={({ id }) => id}
      caption="Mouvements de crédits"
      exports={{ path: MOVEMENTS, name: 'mouvements' }}
      counts={<SetupLinks />}
      before={<AsOfBanner />}
      filters={
        <>
          <PotFilters state={state} />
          <AxisFilter state={state} />
          <FilterSelect
            state={state}
            name="kind"
            label="Nature"
            all="Toutes les natures"
            options={kindOptions}
          />
        </>
      }
      create={
        mayCreate && (
          <AppLink
            href="/budget/mouvements/nouveau"
            className="fr-btn fr-btn--sm fr-btn--icon-left fr-icon-add-line"
          >
            Enregistrer un mouvement
          </AppLink>
        )
      }
      empty={
        <EmptyState title="Aucun mouvement pour le moment">
          L’ouverture d’une ligne, un report, une mise en réserve, un redéploiement : chacun reste.
          Une erreur s’annule par un mouvement contraire, qui la nomme.
        </EmptyState>
      }
    />
  );
}
