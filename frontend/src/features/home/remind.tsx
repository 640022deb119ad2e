import { Input } from '@codegouvfr/react-dsfr/Input';
import { RadioButtons } from '@codegouvfr/react-dsfr/RadioButtons';
import { useId, useState, type FormEvent } from 'react';
import { api, read } from '@/shared/api/client';
import { fields } from '@/shared/api/fields';
import { useIdempotencyKey } from '@/shared/api/idempotency';
import { useSingleMutation } from '@/shared/api/use-single-mutation';
import { searchAccounts } from '@/shared/reference/pickers';
import { useMay } from '@/shared/session/me';
import { ActButton } from '@/shared/ui/act-button';
import { Button } from '@/shared/ui/button';
import { Dialog } from '@/shared/ui/dialog';
import { Propositions } from '@/shared/ui/form/picker-field';
import type { Option } from '@/shared/ui/form/fields';
import { Refusal } from '@/shared/ui/refusal';
import type { Schemas } from '@/shared/api/types';
import type { Task } from './api';

type Reminder = Schemas['CreateHomeReminder'];

const { title: MESSAGE, maxLength: LONGEST } = fields.CreateHomeReminder.message;

/** Who is chosen among the accounts, or the search that finds them. */
function Colleague(props: {
  chosen: Option | undefined;
  lacks: boolean;
  onChoose: (option: Option | undefined) => void;
}) {
  const { chosen, lacks, onChoose } = props;
  const id = useId();
  return (
    <div className={`fr-input-group ${lacks ? 'fr-input-group--error' : ''}`}>
      <label className="fr-label" htmlFor={id}>
        Destinataire
        <span className="fr-hint-text">
          Parmi les personnes qui se sont déjà connectées à Pil’O : il apprend alors leur adresse.
        </span>
      </label>
      {chosen ? (
        <p className="fr-mt-1v fr-mb-0">
          <strong>{chosen.label}</strong>{' '}
          <Button priority="tertiary no outline" size="small" onClick={() => onChoose(undefined)}>
            Changer
          </Button>
        </p>
      ) : (
        <Propositions
          inputId={id}
          errorId={lacks ? `${id}-erreur` : undefined}
          source="accounts"
          search={searchAccounts}
          onPick={onChoose}
        />
      )}
      {lacks && (
        <p id={`${id}-erreur`} className="fr-error-text">
          Choisissez une personne.
        </p>
      )}
    </div>
  );
}

interface QuestionProps {
  task: Task;
  onClose: () => void;
  onSent: (done: string) => void;
}

function Question({ task, onClose, onSent }: QuestionProps) {
  const mayChoose = useMay('listAccounts');
  const [other, setOther] = useState(false);
  const [chosen, setChosen] = useState<Option>();
  const [lacks, setLacks] = useState(false);
  const [message, setMessage] = useState('');
  const keyFor = useIdempotencyKey();
  const send = useSingleMutation({
    mutationFn: (body: Reminder) =>
      read(api.POST('/api/v1/home/reminders', { body, params: { header: keyFor(body) } })),
    onSuccess: ({ recipientName }) => onSent(`Courriel envoyé : ${recipientName}`),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (other && !chosen) {
      setLacks(true);
      return;
    }
    send.mutate({
      kind: task.kind,
      objectKey: task.objectKey,
      account: other && chosen ? chosen.value : null,
      message: message.trim() || null,
    });
  };
  return (
    <Dialog title={`Relancer : ${task.title}`} onClose={onClose}>
      <form noValidate onSubmit={submit}>
        {mayChoose && (
          <RadioButtons
            small
            legend="Envoyer"
            options={[
              {
                label: 'À moi-même, pour m’en souvenir',
                nativeInputProps: { checked: !other, onChange: () => setOther(false) },
              },
              {
                label: 'À une autre personne',
                hintText:
                  'Le courriel dit que vous la relancez et votre message, rien de l’objet : son lien l’ouvre à qui peut le lire.',
                nativeInputProps: { checked: other, onChange: () => setOther(true) },
              },
            ]}
          />
        )}
        {!mayChoose && <p>Un courriel vous le rappellera, avec un lien pour y revenir.</p>}
        {other && (
          <Colleague
            chosen={chosen}
            lacks={lacks && !chosen}
            onChoose={(option) => {
              setChosen(option);
              setLacks(false);
            }}
          />
        )}
        <Input
          textArea
          label={`${MESSAGE} (facultatif)`}
          nativeTextAreaProps={{
            rows: 3,
            maxLength: 2 * LONGEST,
            value: message,
            onChange: ({ target: { value } }) => setMessage(value),
          }}
        />
        <Refusal error={send.error} />
        <div className="pilo-dialog__actions">
          <ActButton type="submit" disabled={send.isPending}>
            Envoyer
          </ActButton>
          <Button priority="secondary" onClick={onClose}>
            Annuler
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** In the row of a task: a mail to oneself or to a colleague, said where it was asked for. */
export function Remind({ task }: { task: Task }) {
  const [asking, setAsking] = useState(false);
  const [done, setDone] = useState('');
  return (
    <>
      <ActButton
        className="fr-btn--sm fr-btn--tertiary-no-outline fr-icon-mail-line"
        opensDialog
        onAct={() => setAsking(true)}
      >
        {`Relancer : ${task.title}`}
      </ActButton>
      {/* There before it speaks, and not in each row of the page. */}
      {(asking || done !== '') && (
        <span role="status" className={done ? 'pilo-item__said pilo-mention' : 'fr-sr-only'}>
          {done}
        </span>
      )}
      {asking && (
        <Question
          task={task}
          onClose={() => setAsking(false)}
          onSent={(said) => {
            setAsking(false);
            setDone(said);
          }}
        />
      )}
    </>
  );
}
