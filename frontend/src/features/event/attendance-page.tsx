import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { useIdempotencyKey } from '@/shared/api/idempotency';
import { touch } from '@/shared/api/touches';
import type { Schemas } from '@/shared/api/types';
import { formatDate } from '@/shared/lib/dates';
import { useSingleMutation } from '@/shared/api/use-single-mutation';
import { useMe } from '@/shared/session/me';
import { Page } from '@/shared/ui/page';
import { Refusal } from '@/shared/ui/refusal';
import { Loaded } from '@/shared/ui/states';
import { events, recordAttendance, seatedQuery, type Registration } from './api';
import { personOf, SEAT_MODES } from './labels';
import { dayOf } from './times';
import './event.css';

type Presence = Schemas['Presence'];

const CHOICES: [presence: Presence, label: string][] = [
  ['PRESENT', 'Présent'],
  ['ABSENT', 'Absent'],
];

const plain = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

const found = (all: Registration[], text: string) =>
  all.filter((one) =>
    plain(`${personOf(one)} ${one.lastName ?? ''} ${one.service ?? ''}`).includes(
      plain(text.trim()),
    ),
  );

/** One person at the door: two large buttons, of which one is pressed. */
function Person({ of: registration }: { of: Registration }) {
  const client = useQueryClient();
  const keyFor = useIdempotencyKey();
  const { mutate, isPending, error, variables } = useSingleMutation({
    mutationFn: (presence: Presence) =>
      recordAttendance(
        registration.id,
        { presence, seats: null, note: null },
        // The last word counts: the same said again after another is an act of its own.
        keyFor([presence, registration.version]),
      ),
    onSuccess: () => touch(client, 'registrations'),
  });
  const { id, service, seats, mode } = registration;
  const said = isPending ? variables : registration.presence;
  const name = `personne-${id}`;
  return (
    <li>
      <div>
        <strong id={name}>{personOf(registration)}</strong>
        <p className="pilo-mention">
          {[service, SEAT_MODES[mode], seats > 1 ? `${seats} personnes` : '']
            .filter(Boolean)
            .join(' · ')}
        </p>
        <Refusal error={error} />
      </div>
      <div className="pilo-door__choice" role="group" aria-labelledby={name}>
        {CHOICES.map(([presence, label]) => (
          <button
            key={presence}
            type="button"
            className={`fr-btn ${said === presence ? '' : 'fr-btn--tertiary'}`}
            aria-pressed={said === presence}
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

function Door({ all }: { all: Registration[] }) {
  const [text, setText] = useState('');
  const [left, setLeft] = useState(false);
  const id = useId();
  const shown = found(all, text).filter(({ presence }) => !left || presence === null);
  const present = all.filter(({ presence }) => presence === 'PRESENT').length;
  return (
    <>
      <p className="fr-text--bold fr-mb-1w" role="status">
        {present} {present > 1 ? 'présences notées' : 'présence notée'} sur {all.length}
      </p>
      <label className="fr-label" htmlFor={id}>
        Chercher une personne
        <span className="fr-hint-text">Trois lettres du nom ou du service suffisent.</span>
      </label>
      <input
        className="fr-input fr-mb-1w"
        id={id}
        type="search"
        autoComplete="off"
        value={text}
        onChange={({ target: { value } }) => setText(value)}
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
        <ul className="pilo-door" aria-label="Personnes attendues">
          {shown.map((one) => (
            <Person key={one.id} of={one} />
          ))}
        </ul>
      )}
    </>
  );
}

/** At the door, on a phone: who is here? */
export function AttendancePage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const event = useQuery(events.one(id));
  const query = useQuery(seatedQuery(id));
  const { businessDate } = useMe();
  const startsAt = event.data?.value.event.startsAt;
  const begins = startsAt && dayOf(startsAt);
  return (
    <Page
      title="Présences"
      path={[
        { label: 'Événements', href: '/evenements' },
        { label: event.data?.value.event.title ?? 'Événement', href: `/evenements/${id}` },
      ]}
    >
      {begins && begins > businessDate && (
        <p className="fr-message fr-message--info fr-mb-2w">
          La présence se note à partir du jour de l’événement, le {formatDate(begins)}.
        </p>
      )}
      <Loaded query={query} lines={10}>
        {(all) =>
          all.length === 0 ? <p>Personne n’a encore de place confirmée.</p> : <Door all={all} />
        }
      </Loaded>
    </Page>
  );
}
