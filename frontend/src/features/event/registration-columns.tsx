import { Badge } from '@codegouvfr/react-dsfr/Badge';
import { fields } from '@/shared/api/fields';
import { formatInstant } from '@/shared/lib/dates';
import type { Column } from '@/shared/ui/data-table';
import { AppLink } from '@/shared/ui/link';
import { Missing } from '@/shared/ui/rate';
import type { Registration } from './api';
import { NEEDS, ORIGINS, personOf, PRESENCES, REGISTRATION_BADGES, SEAT_MODES } from './labels';

const words = fields.CreateRegistration;

/** The state, with what it waits for. */
export function RegistrationState({ of: { state, place, deadline } }: { of: Registration }) {
  return (
    <>
      <Badge small noIcon {...REGISTRATION_BADGES[state]} />{' '}
      {place !== null && <span className="pilo-mention-inline">{rankOf(place)} de la file</span>}
      {deadline && state !== 'EXPIRED' && (
        <span className="pilo-mention-inline"> jusqu’au {formatInstant(deadline)}</span>
      )}
    </>
  );
}

export const rankOf = (place: number) => (place === 1 ? '1re' : `${place}e`);

export const hrefOf = ({ event, id }: Registration) => `/evenements/${event.id}/inscriptions/${id}`;

export const registrationColumns: Column<Registration>[] = [
  {
    key: 'lastName',
    header: 'Personne',
    exported: ['lastName', 'firstName', 'service'],
    sort: 'lastName',
    fixed: true,
    rowHeader: true,
    cell: (row) => (
      <>
        <AppLink href={hrefOf(row)}>{personOf(row)}</AppLink>
        <p className="pilo-mention">{row.service}</p>
      </>
    ),
  },
  {
    key: 'state',
    header: 'État',
    exported: ['state', 'place', 'deadline'],
    sort: 'state',
    cell: (row) => <RegistrationState of={row} />,
  },
  { key: 'mode', header: words.mode.title, cell: ({ mode }) => SEAT_MODES[mode] },
  { key: 'seats', header: 'Places', numeric: true, cell: ({ seats }) => seats },
  {
    key: 'presence',
    header: fields.CreateAttendance.presence.title,
    cell: ({ presence }) => (presence ? PRESENCES[presence] : <Missing />),
  },
  {
    key: 'createdAt',
    header: 'Inscrite le',
    sort: 'createdAt',
    hidden: true,
    cell: ({ createdAt }) => <span className="pilo-nowrap">{formatInstant(createdAt)}</span>,
  },
  {
    key: 'mail',
    header: words.mail.title,
    hidden: true,
    cell: ({ mail }) => mail ?? <Missing />,
  },
  {
    key: 'department',
    header: words.department.title,
    hidden: true,
    cell: ({ department }) => department?.replace('DEPT-', '') ?? <Missing />,
  },
  {
    key: 'needs',
    header: words.needs.title,
    hidden: true,
    cell: ({ needs }) => needs.map((one) => NEEDS[one]).join(', ') || <Missing why="sans objet" />,
  },
  {
    key: 'origin',
    header: 'Origine',
    hidden: true,
    cell: ({ origin }) => ORIGINS[origin],
  },
];
