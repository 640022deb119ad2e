import { Badge } from '@codegouvfr/react-dsfr/Badge';
import { useQuery } from '@tanstack/react-query';
import { formatInstant } from '@/shared/lib/dates';
import { useMe } from '@/shared/session/me';
import type { Column } from '@/shared/ui/data-table';
import { FilterDate, FilterSelect } from '@/shared/ui/filters';
import { AppLink } from '@/shared/ui/link';
import { useListState } from '@/shared/ui/list-state';
import { ListPage } from '@/shared/ui/list-page';
import { EmptyState } from '@/shared/ui/states';
import { Change, ChangedFields } from './change';
import { auditEntriesQuery, type AuditEntry } from './api';
import { actOptions, objectTypes } from './labels';
import { sentenceOf } from './sentence';
import { useVerification, Verification, VerifyButton } from './verification';

function Told({ entry }: { entry: AuditEntry }) {
  const { who, did, what, href } = sentenceOf(entry, useMe().acts);
  return (
    <>
      {who} {did} {href ? <AppLink href={href}>{what}</AppLink> : what}
    </>
  );
}

/** What an act tells of no more: why. */
const untold = ({ confidential }: AuditEntry) => (
  <span className="pilo-missing">{confidential ? 'confidentiel' : 'effacé'}</span>
);

const columns: Column<AuditEntry>[] = [
  {
    key: 'sentence',
    header: 'Acte',
    exported: ['accountName', 'act', 'objectType', 'objectId'],
    rowHeader: true,
    fixed: true,
    cell: (entry) => <Told entry={entry} />,
  },
  {
    key: 'occurredAt',
    header: 'Date',
    sort: 'occurredAt',
    fixed: true,
    cell: ({ occurredAt }) => <span className="pilo-nowrap">{formatInstant(occurredAt)}</span>,
  },
  {
    key: 'fields',
    header: 'Ce qui a changé',
    exported: [],
    cell: (entry) =>
      entry.change === null ? (
        untold(entry)
      ) : (
        <ChangedFields of={entry.objectType} change={entry.change} />
      ),
  },
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
    key: 'objectId',
    header: 'Identifiant',
    hidden: true,
    exported: [],
    cell: ({ objectId }) => <code>{objectId}</code>,
  },
  {
    key: 'requestId',
    header: 'Requête',
    hidden: true,
    cell: ({ requestId }) => <code>{requestId}</code>,
  },
  {
    key: 'change',
    header: 'Avant et après',
    hidden: true,
    cell: (entry) =>
      entry.change === null ? (
        untold(entry)
      ) : (
        <Change of={entry.objectType} change={entry.change} />
      ),
  },
];

/** Who did what, and when? One sentence an act; nothing is ever taken away from it. */
export function AuditPage() {
  const state = useListState({
    filters: ['objectType', 'act', 'from', 'to'],
    defaultSort: '-occurredAt',
  });
  const entries = useQuery(auditEntriesQuery(state));
  const checking = useVerification();
  return (
    <ListPage
      title="Journal d’audit"
      query={entries}
      state={state}
      columns={columns}
      card={{ lines: [['fields'], ['occurredAt', 'sealed']] }}
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
      create={<VerifyButton checking={checking} />}
      before={<Verification checking={checking} />}
    />
  );
}
