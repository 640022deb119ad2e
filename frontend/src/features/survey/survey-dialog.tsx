import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useIdempotencyKey } from '@/shared/api/idempotency';
import { hasStatus } from '@/shared/api/problem';
import type { Key } from '@/shared/api/resource';
import { touch } from '@/shared/api/touches';
import { useSingleMutation } from '@/shared/api/use-single-mutation';
import { formatDate } from '@/shared/lib/dates';
import { ActButton } from '@/shared/ui/act-button';
import { Button } from '@/shared/ui/button';
import { Dialog } from '@/shared/ui/dialog';
import { Refusal } from '@/shared/ui/refusal';
import { closeSurvey, thank, type Survey } from './api';

interface Props {
  survey: Survey;
  /** Of what is shown: an act quotes it. */
  etag: string;
  onClose: () => void;
}

interface AskedProps extends Pick<Props, 'onClose'> {
  title: string;
  act: string;
  send: (key: Key) => Promise<unknown>;
  done: string;
  children: ReactNode;
}

/** What an act does and whom it tells, read before it is done. */
function Asked({ title, act, send, done, children, onClose }: AskedProps) {
  const client = useQueryClient();
  const router = useRouter();
  const keyFor = useIdempotencyKey();
  const { mutate, isPending, error } = useSingleMutation({
    mutationFn: () => send(keyFor(act)),
    onSuccess: async () => {
      await touch(client, 'event-surveys');
      onClose();
      router.history.replace(router.state.location.href, { done });
    },
    // What is asked is read again as it has become: pressing again quotes that.
    onError: (problem) =>
      hasStatus(problem, 412) ? touch(client, 'event-surveys') : Promise.resolve(),
  });
  return (
    <Dialog title={title} onClose={onClose}>
      {children}
      <Refusal error={error} />
      {hasStatus(error, 412) && <p>Ce qui est affiché a été relu : vérifiez, puis recommencez.</p>}
      <div className="pilo-dialog__actions">
        <ActButton disabled={isPending} onAct={() => mutate()}>
          {act}
        </ActButton>
        <Button priority="secondary" onClick={onClose}>
          Ne rien changer
        </Button>
      </div>
    </Dialog>
  );
}

const people = (count: number) =>
  count === 1 ? '1 personne' : `${count.toLocaleString('fr-FR')} personnes`;

/** "1 personne notée présente reçoit un courriel, une seule fois." */
const toldWhom = (count: number) =>
  count === 1
    ? '1 personne notée présente reçoit un courriel, une seule fois.'
    : `${people(count)} notées présentes reçoivent un courriel chacune, une seule fois.`;

/** What is written to the person, without what stands around every mail. */
const letterOf = (text: string): string =>
  (text.split(/^-{6,20}$/m)[0] ?? text)
    .slice(Math.max(0, text.indexOf('Bonjour ')))
    .replace(/\n{2,9}/g, '\n')
    .trim();

/** What comes of the survey with these thanks. */
function surveyWith({ state, thanks }: Survey): string {
  switch (state) {
    case 'OFF':
      return thanks?.thankedAt
        ? 'Le questionnaire n’est pas envoyé.'
        : 'Le questionnaire n’est pas envoyé, et ne pourra plus l’être : activez-le d’abord si vous voulez des avis.';
    case 'READY':
      return 'Les questions du questionnaire ne changeront plus.';
    case 'OPEN':
      return '';
    case 'PAUSED':
      return 'Le questionnaire est suspendu : son lien n’y figure pas, et ces personnes ne le recevront pas ensuite.';
    case 'CLOSED':
      return 'Le questionnaire est fermé : son lien n’y figure plus.';
  }
}

/** The mail as it leaves is read before it does. */
export function ThanksDialog({ survey, etag, onClose }: Props) {
  const { event, thanks } = survey;
  return (
    thanks && (
      <Asked
        title="Remercier les participants ?"
        act="Envoyer les remerciements"
        send={(key) => thank(event, etag, key)}
        done="Les remerciements partent : chaque personne reçoit son exemplaire."
        onClose={onClose}
      >
        <p>
          {toldWhom(thanks.waiting)} Qui sera noté présent{' '}
          {survey.closesOn
            ? `jusqu’au ${formatDate(survey.closesOn)}`
            : 'dans les semaines qui suivent'}{' '}
          le recevra alors. {surveyWith(survey)}
        </p>
        <blockquote aria-label="Courriel de remerciements">
          <p className="fr-text--bold">{thanks.subject}</p>
          <p className="pilo-lines fr-text--sm">{letterOf(thanks.text)}</p>
        </blockquote>
      </Asked>
    )
  );
}

/** For good: what that does is said. */
export function ClosureDialog({ survey, etag, onClose }: Props) {
  const { event, answers } = survey;
  return (
    <Asked
      title="Fermer le questionnaire ?"
      act="Fermer le questionnaire"
      send={(key) => closeSurvey(event, etag, key)}
      done="Le questionnaire est fermé."
      onClose={onClose}
    >
      <p>
        Plus personne ne pourra répondre, et il ne se rouvre pas. Les résultats se lisent ensuite
        {answers < 5
          ? ', mais pas pour moins de cinq réponses : il ne restera que leur nombre.'
          : '.'}
      </p>
    </Asked>
  );
}
