import { Badge } from '@codegouvfr/react-dsfr/Badge';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { formatDate, formatInstant } from '@/shared/lib/dates';
import { formatRate } from '@/shared/lib/decimal';
import { may } from '@/shared/session/me';
import { ActButton } from '@/shared/ui/act-button';
import { counted } from '@/shared/ui/block';
import { Button } from '@/shared/ui/button';
import { Loaded } from '@/shared/ui/states';
import { surveyQuery, type Survey } from './api';
import { SURVEY_STATES } from './labels';
import { QuestionList } from './question-list';
import { Results } from './results';
import { ClosureDialog, ThanksDialog } from './survey-dialog';

/** Thanks left without it: nobody will be asked. */
const missed = ({ state, thanks }: Survey): boolean =>
  state === 'OFF' && Boolean(thanks?.thankedAt);

/** How far it is, in one sentence. */
function sentenceOf(survey: Survey): string {
  const { state, closesOn, closedAt, answers, asked, rate } = survey;
  const answered = `${counted(answers, 'réponse', 'réponses')} sur ${counted(asked, 'personne interrogée', 'personnes interrogées')}${rate === null ? '' : `, soit ${formatRate(rate, true)}`}`;
  switch (state) {
    case 'OFF':
      return missed(survey)
        ? 'Les remerciements sont partis sans questionnaire : il n’y en aura pas.'
        : 'Aucun questionnaire ne part avec les remerciements.';
    case 'READY':
      return 'Son lien partira avec les remerciements, à chaque personne notée présente.';
    case 'OPEN':
      return `${answered}. On peut répondre jusqu’au ${closesOn ? formatDate(closesOn) : 'dernier jour'} inclus.`;
    case 'PAUSED':
      return `${answered}. Personne ne peut répondre tant qu’il est suspendu.`;
    case 'CLOSED':
      return `${answered}. Fermé le ${closedAt ? formatInstant(closedAt) : 'dernier jour'}.`;
  }
}

interface Shown {
  survey: Survey;
  etag: string;
}

function Thanks({ survey, etag }: Shown) {
  const [asked, setAsked] = useState(false);
  const { thanks } = survey;
  if (!thanks) {
    return null;
  }
  const { thankedAt, thankedBy, thanked, waiting, note } = thanks;
  const open = may(survey, 'thankParticipants');
  return (
    <section aria-labelledby="remerciements" className="fr-mb-4w">
      <h2 className="fr-h6 fr-mb-1w" id="remerciements">
        Remerciements
      </h2>
      <p>
        {thankedAt
          ? `${counted(thanked, 'personne remerciée', 'personnes remerciées')} depuis le ${formatInstant(thankedAt)}${thankedBy ? `, à la demande de ${thankedBy}` : ''}.`
          : 'Personne n’a encore été remercié : un courriel à chaque personne notée présente, avec son attestation pour une formation.'}{' '}
        {note ??
          (waiting === 0
            ? 'Personne d’autre n’est noté présent.'
            : `${counted(waiting, 'personne notée présente attend', 'personnes notées présentes attendent')} encore le sien.`)}
      </p>
      {open && waiting > 0 && (
        <ActButton className="fr-btn--sm" opensDialog onAct={() => setAsked(true)}>
          Remercier les participants
        </ActButton>
      )}
      {asked && open && waiting > 0 && (
        <ThanksDialog survey={survey} etag={etag} onClose={() => setAsked(false)} />
      )}
    </section>
  );
}

function Questions({ survey }: { survey: Survey }) {
  const { event, questions, state, questionsOpen } = survey;
  if (missed(survey)) {
    return null;
  }
  return (
    <section aria-labelledby="questions-posees" className="fr-mb-4w">
      <h2 className="fr-h6 fr-mb-1w" id="questions-posees">
        {state === 'OFF' ? 'Questions proposées' : 'Questions posées'}
      </h2>
      <QuestionList questions={questions} />
      {!questionsOpen && state !== 'CLOSED' && (
        <p className="pilo-mention">
          Les remerciements sont partis : les questions ne changent plus.
        </p>
      )}
      {may(survey, 'updateEventSurvey') && (
        <Button
          size="small"
          priority="tertiary"
          iconId="fr-icon-edit-line"
          linkProps={{ href: `/evenements/${event}/questionnaire` }}
        >
          Régler le questionnaire
        </Button>
      )}
    </section>
  );
}

function Body({ survey, etag }: Shown) {
  const [closing, setClosing] = useState(false);
  const { children, severity } = SURVEY_STATES[survey.state];
  return (
    <>
      <Badge small noIcon {...(severity ? { severity } : {})}>
        {children}
      </Badge>
      <p className="fr-mt-1w">{sentenceOf(survey)}</p>
      {may(survey, 'closeEventSurvey') && (
        <ActButton
          className="fr-btn--sm fr-btn--tertiary fr-mb-4w"
          opensDialog
          onAct={() => setClosing(true)}
        >
          Fermer le questionnaire
        </ActButton>
      )}
      {closing && may(survey, 'closeEventSurvey') && (
        <ClosureDialog survey={survey} etag={etag} onClose={() => setClosing(false)} />
      )}
      {survey.state !== 'OFF' && survey.state !== 'READY' && <Results survey={survey} />}
      <Thanks survey={survey} etag={etag} />
      <Questions survey={survey} />
    </>
  );
}

/** What those who came thought of it, and the thanks that ask them: for who organises the event. */
export function SurveyTab({ id }: { id: string }) {
  const query = useQuery(surveyQuery(id));
  return (
    <Loaded query={query} lines={8}>
      {({ value, etag }) => <Body survey={value} etag={etag} />}
    </Loaded>
  );
}
