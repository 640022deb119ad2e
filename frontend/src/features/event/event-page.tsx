import { Alert } from '@codegouvfr/react-dsfr/Alert';
import { Badge } from '@codegouvfr/react-dsfr/Badge';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useMay } from '@/shared/session/me';
import { Button } from '@/shared/ui/button';
import { Page } from '@/shared/ui/page';
import { Slot } from '@/shared/ui/slot';
import { Loaded } from '@/shared/ui/states';
import { Tabs } from '@/shared/ui/tabs';
import { events, type EventSheet } from './api';
import { EventActs } from './event-acts';
import { Announcements, Presentation, Sheet } from './event-tabs';
import { MODES, SEAT_MODES, STATE_BADGES } from './labels';
import { Messages } from './messages';
import { Queue } from './queue';
import { Registrations } from './registrations';
import { seatsSentence } from './seats';
import { spanOf, spanOfInstants, whenOf } from './times';
import './event.css';

/** When: the one session, or from the first to the last. */
function when({ event, sessions }: EventSheet): string {
  const [only, ...others] = sessions;
  return only && others.length === 0
    ? spanOf(only.start, only.end)
    : `${sessions.length} séances, ${spanOfInstants(event.startsAt, event.endsAt)}`;
}

/** The answer: when, where, is there a seat. */
function Answer({ sheet }: { sheet: EventSheet }) {
  const { event } = sheet;
  const seats = [
    ['ON_SITE', event.onSite],
    ['REMOTE', event.remote],
  ] as const;
  return (
    <dl className="pilo-event-answer">
      <div>
        <dt>Quand</dt>
        <dd>{when(sheet)}</dd>
      </div>
      <div>
        <dt>Où</dt>
        <dd>{event.place ?? (event.mode === 'REMOTE' ? MODES.REMOTE : 'Lieu non renseigné')}</dd>
      </div>
      {seats.map(
        ([mode, held]) =>
          held && (
            <div key={mode}>
              <dt>{SEAT_MODES[mode]}</dt>
              <dd>{seatsSentence(held)}</dd>
            </div>
          ),
      )}
    </dl>
  );
}

function Warnings({ sheet: { event, reason, movedFrom } }: { sheet: EventSheet }) {
  const why = reason ? ` Motif : ${reason}` : '';
  return (
    <>
      {event.state === 'CANCELLED' && (
        <Alert
          small
          className="fr-mb-2w"
          severity="error"
          description={`Cet événement est annulé.${why}`}
        />
      )}
      {event.state === 'MOVED' && (
        <Alert
          small
          className="fr-mb-2w"
          severity="warning"
          description={`Cet événement est reporté${movedFrom ? ` : il était annoncé pour le ${whenOf(movedFrom)}` : ''}.${why}`}
        />
      )}
    </>
  );
}

const waitingOf = ({ event }: EventSheet) =>
  (event.onSite?.waiting ?? 0) + (event.remote?.waiting ?? 0);

function Body({ sheet }: { sheet: EventSheet }) {
  // An organiser alone reads who comes: an event says so by what may be done with it.
  const organises = useMay('listRegistrations') && sheet.acts.length > 0;
  const waiting = waitingOf(sheet);
  return (
    <>
      <Warnings sheet={sheet} />
      <Answer sheet={sheet} />
      <div className="pilo-detail">
        <Tabs
          label="Parties de la fiche de l’événement"
          tabs={[
            {
              id: 'presentation',
              label: 'Présentation',
              content: () => <Presentation sheet={sheet} />,
            },
            ...(organises
              ? [
                  {
                    id: 'inscriptions',
                    label: 'Inscriptions',
                    content: () => <Registrations sheet={sheet} />,
                  },
                  {
                    id: 'file',
                    label: waiting > 0 ? `File d’attente (${waiting})` : 'File d’attente',
                    content: () => <Queue sheet={sheet} />,
                  },
                  {
                    id: 'messages',
                    label: 'Messages',
                    content: () => <Messages sheet={sheet} />,
                  },
                  {
                    id: 'questionnaire',
                    label: 'Avis',
                    content: () => <Slot name="eventSurvey" id={sheet.event.id} />,
                  },
                ]
              : []),
            {
              id: 'historique',
              label: 'Historique',
              content: () => <Announcements sheet={sheet} />,
            },
          ]}
        />
        <aside className="pilo-detail__side" aria-label="Fiche de l’événement">
          <Sheet sheet={sheet} />
          <Slot name="facts" kind="event" code={sheet.event.code} />
          <Slot name="eventCost" id={sheet.event.id} draft={sheet.event.state === 'DRAFT'} />
        </aside>
      </div>
    </>
  );
}

/** What is it, when, where, is there a seat; and what may be done next? */
export function EventPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const query = useQuery(events.one(id));
  const { value, etag } = query.data ?? {};
  const mayTick = useMay('recordAttendance');
  // Before the day too: those at the door are given their link in time.
  const ticks = mayTick && value && value.acts.length > 0 && value.event.state !== 'DRAFT';
  return (
    <Page
      title={value?.event.title ?? 'Événement'}
      path={[{ label: 'Événements', href: '/evenements' }]}
      note={value?.event.code}
      lead={value?.event.summary}
      aside={value && <Badge small noIcon {...STATE_BADGES[value.event.state]} />}
      actions={
        value &&
        etag && (
          <>
            {ticks && (
              <Button
                size="small"
                priority="tertiary"
                linkProps={{ href: `/evenements/${id}/presences` }}
              >
                Présences et émargement
              </Button>
            )}
            <EventActs sheet={value} etag={etag} />
          </>
        )
      }
    >
      <Loaded query={query} lines={12}>
        {(tagged) => <Body sheet={tagged.value} />}
      </Loaded>
    </Page>
  );
}
