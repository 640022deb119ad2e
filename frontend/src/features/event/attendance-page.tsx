import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { useIdempotencyKey } from '@/shared/api/idempotency';
import { touch } from '@/shared/api/touches';
import type { Schemas } from '@/shared/api/types';
import { formatDate, formatInstant } from '@/shared/lib/dates';
import { useSingleMutation } from '@/shared/api/use-single-mutation';
import { useMe } from '@/shared/session/me';
import { AppLink } from '@/shared/ui/link';
import { Page } from '@/shared/ui/page';
import { Pager } from '@/shared/ui/pager';
import { Refusal } from '@/shared/ui/refusal';
import { Loaded } from '@/shared/ui/states';
import { events } from './api';
import {
  attendanceQuery,
  recordAttendances,
  type Attendance,
  type AttendanceMark,
  type AttendancePerson,
} from './attendance-api';
import { CheckIn } from './check-in';
import { PresenceCode } from './presence-code';
import { PRESENCES, personOf, SEAT_MODES, SOURCES } from './labels';
import { dayOf, spanOfInstants } from './times';
import './event.css';

type Presence = Schemas['Presence'];

/** Three letters find one of them; a list of thousands is not drawn at once. */
const LINES = 50;

const CHOICES: [presence: Presence | null, label: string][] = [
  ['PRESENT', 'Présent'],
  ['ABSENT', 'Absent'],
  [null, 'Effacer'],
];

const plain = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

const found = (all: AttendancePerson[], text: string) =>
  all.filter((one) =>
    plain(`${personOf(one)} ${one.lastName ?? ''} ${one.service ?? ''}`).includes(
      plain(text.trim()),
    ),
  );

const markOf = (person: AttendancePerson, session: string): AttendanceMark | undefined =>
  person.marks.find((mark) => mark.session === session);

/** What was noted before sessions were told apart is of each. */
const presenceOf = (person: AttendancePerson, session: string): Presence | null =>
  person.marks.length === 0 ? person.presence : (markOf(person, session)?.presence ?? null);

/** "Noté le 3 décembre 2026 à 09:12, émargement." */
const noted = ({ presence, at, source, author, seats, note }: AttendanceMark): string =>
  [
    presence === 'NOT_ESTABLISHED' ? PRESENCES.NOT_ESTABLISHED : '',
    seats && seats > 1 ? `${seats} présents` : '',
    `noté le ${formatInstant(at)}`,
    author ?? SOURCES[source],
    note ? `« ${note} »` : '',
  ]
    .filter(Boolean)
    .join(', ');

interface PersonProps {
  event: string;
  session: string;
  of: AttendancePerson;
}

/** One person: two large buttons, of which one is pressed, and a way back. */
function Person({ event, session, of: person }: PersonProps) {
  const client = useQueryClient();
  const keyFor = useIdempotencyKey();
  const mark = markOf(person, session);
  const { mutate, isPending, error, variables } = useSingleMutation({
    mutationFn: (presence: Presence | null) => {
      const key = keyFor([presence, session, mark?.at]);
      const act = { registration: person.registration, session, presence, seats: null, at: null };
      // Sent again after a cut, it is the same act.
      return recordAttendances(event, [{ ...act, id: key['Idempotency-Key'] }], key);
    },
    onSuccess: () => touch(client, 'registrations'),
  });
  const { registration, service, seats, mode } = person;
  const said = isPending ? variables : presenceOf(person, session);
  const name = `personne-${registration}`;
  return (
    <li>
      <div>
        <strong id={name}>{personOf(person)}</strong>
        <p className="pilo-mention">
          {[service, SEAT_MODES[mode], seats > 1 ? `${seats} personnes` : '', mark && noted(mark)]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <Refusal error={error} />
      </div>
      <div className="pilo-door__choice" role="group" aria-labelledby={name}>
        {CHOICES.filter(([presence]) => presence || said).map(([presence, label]) => (
          <button
            key={label}
            type="button"
            className={`fr-btn ${presence && said === presence ? '' : 'fr-btn--tertiary'}`}
            aria-pressed={presence ? said === presence : undefined}
            disabled={isPending}
            onClick={() => mutate(presence)}
          >
            {label}
          </button>
        ))}
      </div>
    </li>
  );
}

interface SessionsProps {
  of: Attendance;
  value: string;
  onChange: (id: string) => void;
}

function Sessions({ of: { sessions }, value, onChange }: SessionsProps) {
  const id = useId();
  return (
    <div className="fr-select-group fr-mb-2w pilo-door-choice">
      <label className="fr-label" htmlFor={id}>
        Séance
      </label>
      <select
        className="fr-select"
        id={id}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      >
        {sessions.map((one) => (
          <option key={one.id} value={one.id}>
            {[one.title, spanOfInstants(one.startsAt, one.endsAt)].filter(Boolean).join(', ')}
          </option>
        ))}
      </select>
    </div>
  );
}

function Door({ of: attendance }: { of: Attendance }) {
  const { event, people, sessions } = attendance;
  const [text, setText] = useState('');
  const [left, setLeft] = useState(false);
  const [chosen, setChosen] = useState(sessions[0]?.id ?? '');
  const [offset, setOffset] = useState(0);
  const id = useId();
  const shown = found(people, text).filter((one) => !left || presenceOf(one, chosen) === null);
  const present = people.filter((one) => presenceOf(one, chosen) === 'PRESENT').length;
  return (
    <>
      {sessions.length > 1 && <Sessions of={attendance} value={chosen} onChange={setChosen} />}
      <p className="fr-text--bold fr-mb-1w" role="status">
        {present} {present > 1 ? 'présences notées' : 'présence notée'} sur {people.length}
      </p>
      <label className="fr-label" htmlFor={id}>
        Chercher une personne
        <span className="fr-hint-text">Trois lettres du nom ou du service suffisent.</span>
      </label>
      <input
        className="fr-input fr-mb-1w pilo-door-choice"
        id={id}
        type="search"
        autoComplete="off"
        value={text}
        onChange={({ target: { value } }) => {
          setText(value);
          setOffset(0);
        }}
      />
      <button
        type="button"
        className="fr-tag fr-mb-1w"
        aria-pressed={left}
        onClick={() => setLeft(!left)}
      >
        Pas encore notées
      </button>
      {shown.length === 0 ? (
        <p>Personne ne correspond.</p>
      ) : (
        <>
          <ul className="pilo-door" aria-label="Personnes attendues">
            {shown.slice(offset, offset + LINES).map((one) => (
              <Person key={one.registration} event={event} session={chosen} of={one} />
            ))}
          </ul>
          <Pager offset={offset} size={LINES} total={shown.length} onMove={setOffset} />
        </>
      )}
    </>
  );
}

/** Who is here, and who says so? */
export function AttendancePage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const event = useQuery(events.one(id));
  const query = useQuery(attendanceQuery(id));
  const { businessDate } = useMe();
  const about = event.data?.value.event;
  const begins = about && dayOf(about.startsAt);
  const open = about && ['PUBLISHED', 'MOVED'].includes(about.state);
  return (
    <Page
      title="Présences"
      path={[
        { label: 'Événements', href: '/evenements' },
        { label: about?.title ?? 'Événement', href: `/evenements/${id}` },
      ]}
    >
      {begins && begins > businessDate && (
        <p className="fr-message fr-message--info fr-mb-2w">
          La présence se note à partir du jour de l’événement, le {formatDate(begins)}.
        </p>
      )}
      <Loaded query={query} lines={10}>
        {(attendance) => (
          <>
            {open && about.mode !== 'REMOTE' && dayOf(about.endsAt) >= businessDate && (
              <CheckIn event={id} opened={attendance.checkIn} />
            )}
            {open && about.mode !== 'ON_SITE' && attendance.codeSession && (
              <PresenceCode event={id} session={attendance.codeSession} shown={attendance.code} />
            )}
            {about && about.mode !== 'ON_SITE' && begins && begins <= businessDate && (
              <p>
                <AppLink className="fr-link" href={`/evenements/${id}/presences/import`}>
                  Importer le fichier de la visioconférence
                </AppLink>
              </p>
            )}
            {attendance.people.length === 0 ? (
              <p>Personne n’a encore de place confirmée.</p>
            ) : (
              <Door of={attendance} />
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}
