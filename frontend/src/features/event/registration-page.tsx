import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { fields } from '@/shared/api/fields';
import { formatInstant } from '@/shared/lib/dates';
import { useTerritories } from '@/shared/reference/territories';
import { may } from '@/shared/session/me';
import { ActButton } from '@/shared/ui/act-button';
import { Button } from '@/shared/ui/button';
import { Facts } from '@/shared/ui/facts';
import { MailLink } from '@/shared/ui/mail-link';
import { Page } from '@/shared/ui/page';
import { PdfButton } from '@/shared/ui/pdf-button';
import { ReasonDialog } from '@/shared/ui/reason-dialog';
import { Loaded } from '@/shared/ui/states';
import { cancelRegistration, events, registrations, type RegistrationSheet } from './api';
import { AGREEMENTS, NEEDS, ORIGINS, personOf, PRESENCES, SEAT_MODES } from './labels';
import { LetPass } from './let-pass';
import { ModeDialog } from './mode-dialog';
import { Moves } from './moves';
import { RegistrationState } from './registration-columns';
import './event.css';

const words = fields.CreateRegistration;

interface Props {
  sheet: RegistrationSheet;
  etag: string;
}

function Acts({ sheet, etag }: Props) {
  const [asked, setAsked] = useState<'mode' | 'cancel'>();
  const close = () => setAsked(undefined);
  const { registration } = sheet;
  // There is another mode to go to.
  const event = useQuery(events.one(registration.event.id)).data?.value.event;
  return (
    <>
      {may(sheet, 'offerSeat') && <LetPass of={registration} />}
      {may(sheet, 'updateRegistration') && (
        <Button
          size="small"
          priority="tertiary"
          linkProps={{
            href: `/evenements/${registration.event.id}/inscriptions/${registration.id}/modifier`,
          }}
        >
          Modifier
        </Button>
      )}
      {may(sheet, 'changeRegistrationMode') && event?.mode === 'HYBRID' && (
        <ActButton
          className="fr-btn--sm fr-btn--tertiary"
          opensDialog
          onAct={() => setAsked('mode')}
        >
          Changer de modalité
        </ActButton>
      )}
      {may(sheet, 'getCertificate') && (
        <PdfButton
          path={`/api/v1/registrations/${registration.id}/certificate`}
          name={`attestation-${registration.event.code}`}
        >
          Attestation de présence
        </PdfButton>
      )}
      {may(sheet, 'cancelRegistration') && (
        <ActButton
          className="fr-btn--sm fr-btn--tertiary"
          opensDialog
          onAct={() => setAsked('cancel')}
        >
          Annuler l’inscription
        </ActButton>
      )}
      {asked === 'mode' && <ModeDialog of={registration} etag={etag} onClose={close} />}
      {asked === 'cancel' && (
        <ReasonDialog
          title={`Annuler l’inscription de ${personOf(registration)} ?`}
          act="Annuler l’inscription"
          reason={fields.CreateRegistrationCancellation.reason}
          optional
          send={(reason, key) => cancelRegistration(registration.id, reason, etag, key)}
          kind="registrations"
          done="L’inscription est annulée."
          onClose={close}
        >
          <p>
            La personne en est prévenue. Sa place est proposée aussitôt à la première de la file, si
            quelqu’un attend.
          </p>
        </ReasonDialog>
      )}
    </>
  );
}

/** What was answered, under what was asked. */
function useAnswers({ event, answers }: RegistrationSheet['registration']): [string, string][] {
  const questions = useQuery(events.one(event.id)).data?.value.questions ?? [];
  return questions.flatMap(({ label }, rank) =>
    answers[rank] ? [[label, answers[rank]] as [string, string]] : [],
  );
}

function Sheet({ sheet: { registration } }: { sheet: RegistrationSheet }) {
  const { nameOf } = useTerritories();
  const answers = useAnswers(registration);
  const { mail, companions, needs, agreement, presence, presentSeats } = registration;
  return (
    <Facts
      side
      items={[
        [words.mode.title, SEAT_MODES[registration.mode]],
        [words.seats.title, registration.seats],
        ...(companions.length > 0
          ? [[words.companions.title, companions.join(', ')] as [string, string]]
          : []),
        [words.mail.title, mail && <MailLink key="courriel" mail={mail} />],
        [words.service.title, registration.service],
        [words.department.title, registration.department && nameOf(registration.department)],
        [words.agent.title, registration.agent ? 'Oui' : 'Non'],
        [words.needs.title, needs.map((one) => NEEDS[one]).join(', ') || 'Aucun'],
        ...answers,
        ...(agreement
          ? [['Accord du responsable', AGREEMENTS[agreement]] as [string, string]]
          : []),
        ['Origine', ORIGINS[registration.origin]],
        ['Arrivée', formatInstant(registration.createdAt)],
        [
          fields.CreateAttendance.presence.title,
          presence &&
            [
              PRESENCES[presence],
              presentSeats && presentSeats > 1 ? `${presentSeats} personnes` : '',
            ]
              .filter(Boolean)
              .join(', '),
        ],
      ]}
    />
  );
}

/** Where does this registration stand, and why? */
export function RegistrationPage() {
  const { id, registration } = useParams({ strict: false }) as {
    id: string;
    registration: string;
  };
  const query = useQuery(registrations.one(registration));
  const { value, etag } = query.data ?? {};
  return (
    <Page
      title={value ? personOf(value.registration) : 'Inscription'}
      path={[
        { label: 'Événements', href: '/evenements' },
        {
          label: value?.registration.event.title ?? 'Événement',
          href: `/evenements/${id}?onglet=inscriptions`,
        },
      ]}
      aside={
        value && (
          <div>
            <RegistrationState of={value.registration} />
          </div>
        )
      }
      actions={value && etag && <Acts sheet={value} etag={etag} />}
    >
      <Loaded query={query} lines={8}>
        {({ value: sheet }) => (
          <div className="pilo-detail">
            <section aria-labelledby="pourquoi" className="pilo-block">
              <h2 className="fr-h6" id="pourquoi">
                Pourquoi cette place ?
              </h2>
              <Moves moves={sheet.moves} />
            </section>
            <aside className="pilo-detail__side" aria-label="Fiche de l’inscription">
              <Sheet sheet={sheet} />
            </aside>
          </div>
        )}
      </Loaded>
    </Page>
  );
}
