import { Badge } from '@codegouvfr/react-dsfr/Badge';
import { useQuery } from '@tanstack/react-query';
import { formatInstant } from '@/shared/lib/dates';
import type { Column } from '@/shared/ui/data-table';
import { FilterDate, FilterSelect } from '@/shared/ui/filters';
import { useListState } from '@/shared/ui/list-state';
import { ListPage } from '@/shared/ui/list-page';
import { EmptyState } from '@/shared/ui/states';
import { Change } from './change';
import { auditEntriesQuery, type AuditEntry } from './api';
import { actLabel, actOptions, objectTypes, objectTypeLabel } from './labels';
import { Verification } from './verification';

const columns: Column<AuditEntry>[] = [
  {
    key: 'occurredAt',
    header: 'Date',
    sort: 'occurredAt',
    fixed: true,
    cell: ({ occurredAt }) => <span className="pilo-nowrap">{formatInstant(occurredAt)}</span>,
  },
  {
    key: 'account',
    exported: ['accountName'],
    header: 'Compte',
    cell: ({ accountName }) => accountName ?? <span className="pilo-missing">système</span>,
  },
  { key: 'act', header: 'Acte', rowHeader: true, fixed: true, cell: ({ act }) => actLabel(act) },
  { key: 'objectType', header: 'Objet', cell: ({ objectType }) => objectTypeLabel(objectType) },
  { key: 'objectId', header: 'Identifiant', cell: ({ objectId }) => <code>{objectId}</code> },
  {
    key: 'sealed',
    header: 'Sceau',
    cell: ({ sealed }) =>
      sealed ? (
        <Badge severity="success" small noIcon>
          Scellé
        </Badge>
      ) : (
        <Badge small>En attente</Badge>
      ),
  },
  {
    key: 'requestId',
    header: 'Requête',
    hidden: true,
    cell: ({ requestId }) => <code>{requestId}</code>,
  },
  {
    key: 'change',
    header: 'Changement',
    hidden: true,
    cell: ({ objectType, change, confidential }) =>
      change === null ? (
        <span className="pilo-missing">{confidential ? 'confidentiel' : 'effacé'}</span>
      ) : (
        <Change of={objectType} change={change} />
      ),
  },
];

export function AuditPage() {
  const state = useListState({
    filters: ['objectType', 'act', 'from', 'to'],
    defaultSort: '-occurredAt',
  });
  const entries = useQuery(auditEntriesQuery(state));
  return (
    <ListPage
      title="Journal d’audit"
      query={entries}
      state={state}
      columns={columns}
      card={{
        beside: 'occurredAt',
        lines: [
          ['account', 'objectType'],
          ['objectId', 'sealed'],
        ],
      }}
      rowKey={({ id }) => id}
      caption="Actes journalisés"
      noun={['acte', 'actes']}
      exports={{ path: '/api/v1/audit-entries', name: 'journal-audit' }}
      empty={
        <EmptyState title="Aucun acte pour le moment">
          Dès qu’une personne ou un programme crée, modifie ou importe quelque chose, l’acte
          s’inscrit ici.
        </EmptyState>
      }
      filters={
        <>
          <FilterSelect
            state={state}
            name="objectType"
            label="Type d’objet"
            all="Tous les objets"
            options={objectTypes}
          />
          <FilterSelect
            state={state}
            name="act"
            label="Acte"
            all="Tous les actes"
            options={actOptions}
          />
          <FilterDate state={state} name="from" label="Depuis le" />
          <FilterDate state={state} name="to" label="Jusqu’au" />
        </>
      }
      before={
        <>
          <Verification />
        </>
      }
    />
  );
}
