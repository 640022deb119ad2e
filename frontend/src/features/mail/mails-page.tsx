import { Badge } from '@codegouvfr/react-dsfr/Badge';
import { useQuery } from '@tanstack/react-query';
import { formatInstant } from '@/shared/lib/dates';
import type { Column } from '@/shared/ui/data-table';
import { FilterSelect, SearchBox } from '@/shared/ui/filters';
import { AppLink } from '@/shared/ui/link';
import { ListPage } from '@/shared/ui/list-page';
import { useListState } from '@/shared/ui/list-state';
import { Missing } from '@/shared/ui/rate';
import { EmptyState } from '@/shared/ui/states';
import { mails, MAILS, STATES, type Mail } from './api';
import { SendingState } from './sending-state';

export function StateBadge({ state }: { state: Mail['state'] }) {
  const [word, severity] = STATES[state];
  return (
    <Badge small {...(severity ? { severity } : {})}>
      {word}
    </Badge>
  );
}

const answered = ({ code, answer }: Mail) => [code, answer].filter(Boolean).join(' ') || null;

const columns: Column<Mail>[] = [
  {
    key: 'recipient',
    header: 'Destinataire',
    exported: ['recipientName', 'recipient'],
    sort: 'recipient',
    fixed: true,
    rowHeader: true,
    cell: ({ id, recipient, recipientName }) => (
      <>
        <AppLink href={`/administration/courriels/${id}`}>{recipientName ?? recipient}</AppLink>
        {recipientName && <div className="pilo-mention">{recipient}</div>}
      </>
    ),
  },
  { key: 'templateLabel', header: 'Courriel', cell: ({ templateLabel }) => templateLabel },
  {
    key: 'state',
    header: 'État',
    fixed: true,
    cell: ({ state }) => (
      <span className="pilo-nowrap">
        <StateBadge state={state} />
      </span>
    ),
  },
  {
    key: 'createdAt',
    header: 'Écrit le',
    sort: 'createdAt',
    cell: ({ createdAt }) => <span className="pilo-nowrap">{formatInstant(createdAt)}</span>,
  },
  {
    key: 'closedAt',
    header: 'Clos le',
    sort: 'closedAt',
    cell: ({ closedAt, dueAt }) =>
      closedAt ? (
        <span className="pilo-nowrap">{formatInstant(closedAt)}</span>
      ) : dueAt ? (
        `essai le ${formatInstant(dueAt)}`
      ) : (
        <Missing why="sans objet" />
      ),
  },
  {
    key: 'answer',
    header: 'Réponse du relais',
    cell: (mail) => answered(mail) ?? <Missing why="sans objet" />,
    brief: answered,
  },
];

const states = Object.entries(STATES).map(([value, [label]]) => ({ value, label }));

/** What went to whom and when, what failed and why? */
export function MailsPage() {
  const state = useListState({ filters: ['state'], defaultSort: '-createdAt' });
  const query = useQuery(mails.list(state));
  return (
    <ListPage
      title="Courriels"
      query={query}
      state={state}
      columns={columns}
      card={{ beside: 'state', lines: [['templateLabel'], ['createdAt'], ['answer']] }}
      rowKey={({ id }) => id}
      caption="Courriels écrits par Pil’O"
      noun={['courriel', 'courriels']}
      exports={{ path: MAILS, name: 'courriels' }}
      before={<SendingState />}
      filters={
        <>
          <SearchBox state={state} label="Nom ou adresse" />
          <FilterSelect
            state={state}
            name="state"
            label="État"
            all="Tous les états"
            options={states}
          />
        </>
      }
      empty={
        <EmptyState title="Aucun courriel pour le moment">
          Les relances et les confirmations que Pil’O envoie paraissent ici douze mois, avec ce que
          le relais a répondu.
        </EmptyState>
      }
    />
  );
}
