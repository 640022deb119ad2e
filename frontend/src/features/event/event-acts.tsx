import { useState } from 'react';
import { fields } from '@/shared/api/fields';
import { may, useMe } from '@/shared/session/me';
import { ActButton } from '@/shared/ui/act-button';
import { Button } from '@/shared/ui/button';
import { Disclosure } from '@/shared/ui/disclosure';
import { AppLink } from '@/shared/ui/link';
import { ReasonDialog } from '@/shared/ui/reason-dialog';
import { ActDialog } from './act-dialog';
import { archiveEvent, cancelEvent, closeEvent, publishEvent, type EventSheet } from './api';
import { dayOf, spanOf } from './times';

interface Props {
  sheet: EventSheet;
  etag: string;
}

interface AskedProps extends Props {
  onClose: () => void;
}

const held = ({ event }: EventSheet) =>
  (event.onSite?.held ?? 0) +
  (event.remote?.held ?? 0) +
  (event.onSite?.waiting ?? 0) +
  (event.remote?.waiting ?? 0);

/** "Les 12 personnes inscrites ou en attente sont prévenues par courriel." */
const toldWhom = (sheet: EventSheet): string =>
  held(sheet) === 0
    ? 'Personne n’est inscrit : personne n’est à prévenir.'
    : 'Les personnes inscrites, ou qui attendent une place, sont prévenues par un seul courriel, avec la mise à jour de leur agenda.';

function Publication({ sheet, etag, onClose }: AskedProps) {
  const { event, registrationOpens } = sheet;
  return (
    <ActDialog
      title={`Publier « ${event.title} » ?`}
      act="Publier l’événement"
      send={(key) => publishEvent(event.id, etag, key)}
      done="L’événement est publié."
      onClose={onClose}
    >
      <ul>
        <li>Toutes les personnes qui lisent les événements le voient dans Pil’O.</li>
        {event.openToPublic ? (
          <li>
            Sa page publique s’ouvre, à l’adresse /public/evenements/{event.slug} ; on s’y inscrit
            {registrationOpens ? ` à partir du ${spanOf(registrationOpens, '')}` : ' aussitôt'}.
          </li>
        ) : (
          <li>Il n’a pas de page publique : l’organisation inscrit elle-même.</li>
        )}
        <li>Aucun courriel ne part à la publication : personne n’est encore inscrit.</li>
        <li>
          Ensuite, chaque changement de date, de lieu ou de lien est dit aux personnes inscrites.
        </li>
      </ul>
    </ActDialog>
  );
}

function Closure({ sheet: { event }, etag, onClose }: AskedProps) {
  return (
    <ActDialog
      title={`Clore « ${event.title} » ?`}
      act="Clore l’événement"
      send={(key) => closeEvent(event.id, etag, key)}
      done="L’événement est clos."
      onClose={onClose}
    >
      <p>
        Les inscriptions s’arrêtent, la file d’attente ne bouge plus et l’émargement se ferme. La
        présence, les supports et la rediffusion se notent encore ici. Personne n’est prévenu.
      </p>
    </ActDialog>
  );
}

function Archival({ sheet: { event }, etag, onClose }: AskedProps) {
  return (
    <ActDialog
      title={`Archiver « ${event.title} » ?`}
      act="Archiver l’événement"
      send={(key) => archiveEvent(event.id, etag, key)}
      done="L’événement est archivé."
      onClose={onClose}
    >
      <p>Il se lit et se copie toujours, mais ne se modifie plus. Personne n’est prévenu.</p>
    </ActDialog>
  );
}

function Cancellation({ sheet, etag, onClose }: AskedProps) {
  const { event } = sheet;
  return (
    <ReasonDialog
      title={`Annuler « ${event.title} » ?`}
      act="Annuler l’événement"
      reason={fields.CreateCancellation.reason}
      send={(reason, key) => cancelEvent(event.id, reason, etag, key)}
      kind="events"
      done="L’événement est annulé."
      onClose={onClose}
    >
      <p>
        {toldWhom(sheet)} Le motif est écrit dans le message et sur la page publique. Un report peut
        encore le faire revivre.
      </p>
    </ReasonDialog>
  );
}

const ASKED = {
  publishEvent: Publication,
  closeEvent: Closure,
  archiveEvent: Archival,
  cancelEvent: Cancellation,
};
type Asked = keyof typeof ASKED;

/** In the order of an event's life: the first that is open is the button, the others a menu. */
const ACTS: [
  act: Asked | 'updateEvent' | 'postponeEvent' | 'copyEvent',
  label: string,
  at?: string,
][] = [
  ['publishEvent', 'Publier'],
  ['updateEvent', 'Modifier', 'modifier'],
  ['postponeEvent', 'Reporter', 'report'],
  ['cancelEvent', 'Annuler l’événement'],
  ['closeEvent', 'Clore'],
  ['archiveEvent', 'Archiver'],
  ['copyEvent', 'Copier', 'copies'],
];

/** What is over is closed, and cancelled no more; the API holds to the hour what is offered here by the day. */
const inTime = (act: string, { event }: EventSheet, today: string): boolean =>
  act === 'closeEvent'
    ? dayOf(event.endsAt) <= today
    : act !== 'cancelEvent' || dayOf(event.endsAt) >= today;

export function EventActs({ sheet, etag }: Props) {
  const [asked, setAsked] = useState<Asked>();
  const { businessDate } = useMe();
  const open = ACTS.filter(([act]) => may(sheet, act) && inTime(act, sheet, businessDate));
  const [first, ...others] = open;
  const Question = asked && ASKED[asked];
  const href = (at: string) => `/evenements/${sheet.event.id}/${at}`;
  return (
    first && (
      <>
        {first[2] ? (
          <Button size="small" linkProps={{ href: href(first[2]) }}>
            {first[1]}
          </Button>
        ) : (
          <ActButton className="fr-btn--sm" opensDialog onAct={() => setAsked(first[0] as Asked)}>
            {first[1]}
          </ActButton>
        )}
        {others.length > 0 && (
          <Disclosure label="Autres actes" iconId="fr-icon-more-line" iconOnly>
            {(hide) => (
              <ul className="pilo-menu">
                {others.map(([act, label, at]) => (
                  <li key={act}>
                    {at ? (
                      <AppLink className="fr-link" href={href(at)}>
                        {label}
                      </AppLink>
                    ) : (
                      <button
                        type="button"
                        className="fr-link"
                        onClick={() => {
                          hide();
                          setAsked(act as Asked);
                        }}
                      >
                        {label}
                      </button>
                    )}
                  </li>
                ))}
              </ul>
            )}
          </Disclosure>
        )}
        {Question && <Question sheet={sheet} etag={etag} onClose={() => setAsked(undefined)} />}
      </>
    )
  );
}
