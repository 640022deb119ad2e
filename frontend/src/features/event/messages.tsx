import { useQuery } from '@tanstack/react-query';
import { formatInstant } from '@/shared/lib/dates';
import { useMay } from '@/shared/session/me';
import { Button } from '@/shared/ui/button';
import { DataTable, type Column } from '@/shared/ui/data-table';
import { AppLink } from '@/shared/ui/link';
import { Loaded } from '@/shared/ui/states';
import { fields } from '@/shared/api/fields';
import type { EventSheet } from './api';
import { PRESENCES, REGISTRATION_STATES, SEAT_MODES } from './labels';
import { messagesQuery, type Message } from './messages-api';

/** "Confirmée, à distance" */
const groupOf = ({ states, modes, presences }: Message): string =>
  [
    states.map((state) => REGISTRATION_STATES[state]).join(' ou '),
    modes.map((mode) => SEAT_MODES[mode]).join(' ou '),
    presences.map((presence) => PRESENCES[presence]).join(' ou '),
  ]
    .filter(Boolean)
    .join(', ');

const columns: Column<Message>[] = [
  {
    key: 'subject',
    header: fields.CreateEventMessage.subject.title,
    rowHeader: true,
    cell: ({ subject, text }) => (
      <>
        {subject}
        <p className="pilo-mention pilo-lines">{text}</p>
      </>
    ),
  },
  { key: 'group', header: 'À qui', cell: groupOf },
  {
    key: 'recipients',
    header: 'Exemplaires',
    numeric: true,
    cell: ({ recipients }) => recipients.toLocaleString('fr-FR'),
  },
  {
    key: 'createdAt',
    header: 'Envoyé',
    cell: ({ createdAt, createdBy }) => `${formatInstant(createdAt)}, par ${createdBy}`,
  },
];

/** What the organisers wrote, to whom, and the way to write again. */
export function Messages({ sheet: { event, acts } }: { sheet: EventSheet }) {
  const query = useQuery(messagesQuery(event.id));
  const follows = useMay('listMails');
  return (
    <>
      {acts.includes('createEventMessage') && (
        <Button
          size="small"
          priority="tertiary"
          iconId="fr-icon-mail-line"
          linkProps={{ href: `/evenements/${event.id}/messages/nouveau` }}
        >
          Écrire aux personnes inscrites
        </Button>
      )}
      <Loaded query={query} lines={4}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="fr-mt-2w">Aucun message n’a encore été écrit.</p>
          ) : (
            <>
              <DataTable
                caption="Messages écrits aux personnes inscrites"
                captionHidden
                columns={columns}
                rows={items as Message[]}
                rowKey={({ id }) => id}
              />
              {follows && (
                <AppLink href="/administration/courriels">
                  Suivre l’envoi dans les courriels
                </AppLink>
              )}
            </>
          )
        }
      </Loaded>
    </>
  );
}
