import { Badge } from '@codegouvfr/react-dsfr/Badge';
import { useQuery } from '@tanstack/react-query';
import { fields } from '@/shared/api/fields';
import { formatDate } from '@/shared/lib/dates';
import { useMay } from '@/shared/session/me';
import { Amount } from '@/shared/ui/amount';
import type { Column } from '@/shared/ui/data-table';
import { FilterSelect, SearchBox } from '@/shared/ui/filters';
import { AppLink } from '@/shared/ui/link';
import { ListPage } from '@/shared/ui/list-page';
import { useListState } from '@/shared/ui/list-state';
import { Missing } from '@/shared/ui/rate';
import { EmptyState } from '@/shared/ui/states';
import { refName, REQUESTS, requests, type RequestRow } from './api';
import { SpendingFilters } from './filters';
import { REQUEST_BADGES, requestStateOptions } from './labels';
import { SpendingLinks } from './spending-nearby';
import './spending.css';

const words = fields.CreateCommitmentRequest;

/** What it waits for: said beside its state. */
export const waitsFor = ({ state, approvalRequired, approvedBy }: RequestRow): string =>
  state === 'REQUESTED'
    ? approvalRequired && !approvedBy
      ? 'attend son approbation'
      : 'attend l’EJ'
    : '';

const columns: Column<RequestRow>[] = [
  {
    key: 'object',
    header: words.object.title,
    sort: 'object',
    fixed: true,
    rowHeader: true,
    cell: ({ id, object }) => <AppLink href={`/budget/demandes/${id}`}>{object}</AppLink>,
  },
  {
    key: 'state',
    header: 'État',
    sort: 'state',
    cell: (request) => (
      <>
        <Badge small noIcon {...REQUEST_BADGES[request.state]} />{' '}
        <span className="pilo-mention">{waitsFor(request)}</span>
      </>
    ),
  },
  {
    key: 'requestedOn',
    header: 'Demandé le',
    sort: 'requestedOn',
    cell: ({ requestedOn }) =>
      requestedOn ? (
        <span className="pilo-nowrap">{formatDate(requestedOn)}</span>
      ) : (
        <Missing why="sans objet" />
      ),
  },
  {
    key: 'amount',
    header: words.amount.title,
    sort: 'amount',
    numeric: true,
    cell: ({ amount }) => <Amount of={amount} />,
  },
  {
    key: 'budgetLine',
    header: words.budgetLine.title,
    exported: ['scheme', 'fiscalYear', 'axis'],
    cell: ({ budgetLine }) => refName(budgetLine),
  },
  {
    key: 'project',
    header: words.project.title,
    cell: ({ project }) => project?.title ?? <Missing why="sans objet" />,
  },
  {
    key: 'supplier',
    header: words.supplier.title,
    hidden: true,
    cell: ({ supplier }) => supplier?.name ?? <Missing />,
  },
  {
    key: 'commitment',
    header: words.commitment.title,
    hidden: true,
    cell: ({ commitment }) =>
      commitment ? (
        <AppLink href={`/budget/engagements/${commitment}`}>{commitment}</AppLink>
      ) : (
        <Missing why="sans objet" />
      ),
  },
];

const CARD = { beside: 'amount', lines: [['state'], ['project'], ['requestedOn']] };

/** What was asked for, and what does it wait for? */
export function RequestsPage() {
  const state = useListState({
    filters: ['scheme', 'year', 'axis', 'project', 'state'],
    defaultSort: 'state,-requestedOn',
  });
  const query = useQuery(requests.list(state));
  const mayCreate = useMay('createCommitmentRequest');
  return (
    <ListPage
      title="Demandes d’engagement"
      path={[{ label: 'Budget', href: '/budget' }]}
      noun={['demande', 'demandes']}
      query={query}
      state={state}
      columns={columns}
      card={CARD}
      rowKey={({ id }) => id}
      caption="Demandes d’engagement"
      exports={{ path: REQUESTS, name: 'demandes-engagement' }}
      counts={<SpendingLinks />}
      filters={
        <>
          <SearchBox state={state} label="Objet" />
          <SpendingFilters state={state} />
          <FilterSelect
            state={state}
            name="state"
            label="État"
            all="Tous les états"
            options={requestStateOptions}
          />
        </>
      }
      create={
        mayCreate && (
          <AppLink
            href="/budget/demandes/nouvelle"
            className="fr-btn fr-btn--sm fr-btn--icon-left fr-icon-add-line"
          >
            Demander un engagement
          </AppLink>
        )
      }
      empty={
        <EmptyState title="Aucune demande pour le moment">
          Une demande réserve des AE jusqu’à l’arrivée de l’EJ dans Chorus, ou son refus. Elle ne
          passe pas au-delà des AE libres sans un motif.
        </EmptyState>
      }
    />
  );
}
