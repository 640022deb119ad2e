import { Badge } from '@codegouvfr/react-dsfr/Badge';
import { useQuery } from '@tanstack/react-query';
import { formatDate } from '@/shared/lib/dates';
import { useMay, useMe } from '@/shared/session/me';
import { Amount } from '@/shared/ui/amount';
import { AsOfBanner } from '@/shared/ui/as-of';
import type { Column } from '@/shared/ui/data-table';
import { FilterSelect } from '@/shared/ui/filters';
import { AppLink } from '@/shared/ui/link';
import { ListPage } from '@/shared/ui/list-page';
import { useListState } from '@/shared/ui/list-state';
import { Missing } from '@/shared/ui/rate';
import { EmptyState } from '@/shared/ui/states';
import {
  ANOMALIES,
  anomaliesQuery,
  IDLE,
  idleQuery,
  refName,
  type Anomaly,
  type Idle,
} from './api';
import { ANOMALY_BADGES, anomalyStateOptions } from './labels';
import { idleHref, idleName, idleReason } from './todo';
import './spending.css';

const path = [{ label: 'Budget', href: '/budget' }];

type Named = Pick<Anomaly, 'budgetLine' | 'project' | 'owner' | 'amount'>;

const where = <Row extends Named>(): Column<Row>[] => [
  {
    key: 'budgetLine',
    header: 'Ligne budgétaire',
    exported: ['scheme', 'fiscalYear', 'axis'],
    cell: ({ budgetLine }) => refName(budgetLine),
  },
  {
    key: 'project',
    header: 'Projet',
    cell: ({ project }) => project?.title ?? <Missing why="sans objet" />,
  },
  { key: 'owner', header: 'À voir avec', cell: ({ owner }) => owner?.name ?? <Missing /> },
  {
    key: 'amount',
    header: 'Montant',
    sort: 'amount',
    numeric: true,
    cell: ({ amount }) => <Amount of={amount} />,
  },
];

export const RULES: Record<Anomaly['rule'], string> = {
  B2_AE: 'Plus d’AE engagées que d’ouvertes (B2)',
  B2_CP: 'Plus de CP payés que d’ouverts (B2)',
  B3_AE: 'Taux d’AE hors de 0 à 100 % (B3)',
  B3_CP: 'Taux de CP hors de 0 à 100 % (B3)',
  B5: 'Reste à payer négatif (B5)',
  B7_SERVICE: 'Service fait au-delà de l’engagé (B7)',
  B7_PAID: 'Payé au-delà du service fait (B7)',
  B12: 'Engagement au-delà des AE (B12)',
};

const anomalyColumns: Column<Anomaly>[] = [
  {
    key: 'rule',
    header: 'Anomalie',
    fixed: true,
    rowHeader: true,
    cell: ({ rule, commitment, object, budgetLine }) => (
      <>
        <AppLink
          href={
            commitment ? `/budget/engagements/${commitment}` : `/budget/lignes/${budgetLine.id}`
          }
        >
          {RULES[rule]}
        </AppLink>{' '}
        <span className="pilo-mention">{[object, commitment].filter(Boolean).join(' · ')}</span>
      </>
    ),
  },
  ...where<Anomaly>(),
  {
    key: 'state',
    header: 'État',
    exported: ['state', 'reason'],
    sort: 'state',
    cell: ({ state, reason }) => (
      <>
        <Badge small noIcon {...ANOMALY_BADGES[state]} />{' '}
        {reason && <span className="pilo-mention">{reason}</span>}
      </>
    ),
  },
];

const handling: Column<Anomaly> = {
  key: 'act',
  header: 'Acte',
  exported: [],
  noPrint: true,
  cell: ({ key, rule }) => (
    <AppLink
      className="fr-btn fr-btn--tertiary fr-btn--sm"
      href={`/budget/anomalies/${key}/traiter`}
      aria-label={`Traiter\u00a0: ${RULES[rule]}`}
    >
      Traiter
    </AppLink>
  ),
};

/** What breaks a rule, with how much, and whom to ask: never hidden. */
export function AnomaliesPage() {
  const state = useListState({
    filters: ['scheme', 'axis', 'rule', 'state', 'owner', 'asOf'],
    defaultSort: '-amount',
  });
  const query = useQuery(anomaliesQuery(state));
  const mayHandle = useMay('updateBudgetAnomaly') && !state.filters['asOf'];
  const me = useMe();
  return (
    <ListPage
      title="Anomalies du budget"
      path={path}
      noun={['anomalie', 'anomalies']}
      query={query}
      state={state}
      columns={mayHandle ? [...anomalyColumns, handling] : anomalyColumns}
      card={{ beside: 'amount', lines: [['budgetLine'], ['owner'], ['state'], ['act']] }}
      before={<AsOfBanner />}
      rowKey={({ rule, id }) => `${rule}-${id}`}
      caption="Anomalies du budget"
      exports={{ path: ANOMALIES, name: 'anomalies-budget' }}
      filters={
        <>
          <FilterSelect
            state={state}
            name="rule"
            label="Règle"
            all="Toutes les règles"
            options={Object.entries(RULES).map(([value, label]) => ({ value, label }))}
          />
          <FilterSelect
            state={state}
            name="state"
            label="État"
            all="Tous les états"
            options={anomalyStateOptions}
          />
          <FilterSelect
            state={state}
            name="owner"
            label="Qui s’en occupe"
            all="Tout le monde"
            options={[{ value: me.id, label: 'Moi' }]}
          />
        </>
      }
      empty={
        <EmptyState title="Aucune anomalie">
          Un EJ au-delà des crédits, un paiement au-delà du service fait, un reste à payer négatif :
          ce qui rompt une règle paraît ici, avec la personne à qui en parler.
        </EmptyState>
      }
    />
  );
}

const KINDS: Record<Idle['kind'], string> = {
  WITHOUT_SERVICE: 'Sans service fait depuis plus de 90 jours',
  OLD_REMAINDER: 'Reste à payer ancien',
  UNCOMMITTED_AE: 'AE sans engagement',
  MILESTONE_BEHIND: 'Jalon du projet en retard',
};

const idleColumns: Column<Idle>[] = [
  {
    key: 'object',
    header: 'Objet',
    exported: ['commitment', 'object'],
    fixed: true,
    rowHeader: true,
    cell: (item) => (
      <>
        <AppLink href={idleHref(item)}>{idleName(item)}</AppLink>{' '}
        <span className="pilo-mention-inline">{item.commitment}</span>
      </>
    ),
  },
  {
    key: 'kind',
    header: 'Pourquoi',
    exported: ['kind', 'days'],
    cell: (item) => idleReason(item),
  },
  {
    key: 'since',
    header: 'Depuis',
    cell: ({ since }) =>
      since ? (
        <span className="pilo-nowrap">{formatDate(since)}</span>
      ) : (
        <Missing why="sans objet" />
      ),
  },
  ...where<Idle>(),
];

/** B13: money that does not move, and since when. */
export function IdlePage() {
  const state = useListState({
    filters: ['scheme', 'axis', 'kind', 'asOf'],
    defaultSort: '-amount',
  });
  const query = useQuery(idleQuery(state));
  return (
    <ListPage
      title="Ce qui n’avance pas"
      path={path}
      noun={['ligne', 'lignes']}
      query={query}
      state={state}
      columns={idleColumns}
      card={{ beside: 'amount', lines: [['kind'], ['project'], ['owner']] }}
      rowKey={({ kind, id }) => `${kind}-${id}`}
      before={<AsOfBanner />}
      caption="Argent qui n’avance pas"
      exports={{ path: IDLE, name: 'argent-dormant' }}
      filters={
        <FilterSelect
          state={state}
          name="kind"
          label="Pourquoi"
          all="Toutes les raisons"
          options={Object.entries(KINDS).map(([value, label]) => ({ value, label }))}
        />
      }
      empty={
        <EmptyState title="Tout avance">
          Un engagement sans service fait, un reste à payer ancien, des AE que rien n’engage
          paraissent ici.
        </EmptyState>
      }
    />
  );
}
