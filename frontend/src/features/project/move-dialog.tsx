import { Button } from '@/shared/ui/button';
import { Input } from '@codegouvfr/react-dsfr/Input';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState, type FormEvent } from 'react';
import { fields } from '@/shared/api/fields';
import { hasStatus, messageOf } from '@/shared/api/problem';
import { useSingleMutation } from '@/shared/api/use-single-mutation';
import { tooLong } from '@/shared/lib/too-long';
import { useNomenclatures } from '@/shared/reference/nomenclatures';
import { ActButton } from '@/shared/ui/act-button';
import { Dialog } from '@/shared/ui/dialog';
import { Loaded } from '@/shared/ui/states';
import { changeStage, projectQuery, projects, type Project, type Stage } from './api';

interface MoveDialogProps {
  id: string;
  onClose: () => void;
  /** Called once everything shows the new stage, with the sentence that says it. */
  onMoved: (done: string) => void;
}

interface MoveFormProps extends Omit<MoveDialogProps, 'id'> {
  project: Project;
  etag: string;
}

const possible = ({ nextStages }: Project) =>
  nextStages.filter(({ obstacle }) => obstacle === null);

interface StageChoiceProps {
  project: Project;
  chosen: Stage | undefined;
  error: string | undefined;
  onChoose: (stage: Stage) => void;
}

/** Those that may follow, close together, so that what one writes of it is seen with them. */
function StageChoice({ project, chosen, error, onChoose }: StageChoiceProps) {
  const { stage: label } = useNomenclatures();
  return (
    <fieldset
      className={`fr-fieldset pilo-moves ${error ? 'fr-fieldset--error' : ''}`}
      aria-labelledby="etapes-titre etapes-erreur"
    >
      <legend className="fr-fieldset__legend" id="etapes-titre">
        Nouvelle étape
      </legend>
      {possible(project).map(({ stage, reasonRequired }) => (
        <div className="fr-fieldset__element" key={stage}>
          <div className="fr-radio-group fr-radio-group--sm">
            <input
              type="radio"
              id={`etape-${stage}`}
              name="etape"
              checked={chosen === stage}
              onChange={() => onChoose(stage)}
            />
            <label className="fr-label" htmlFor={`etape-${stage}`}>
              {label(stage)}
              {reasonRequired && <span className="fr-hint-text">avec un motif</span>}
            </label>
          </div>
        </div>
      ))}
      <div className="fr-messages-group" id="etapes-erreur" aria-live="polite">
        {error && <p className="fr-message fr-message--error">{error}</p>}
      </div>
    </fieldset>
  );
}

/** What keeps the project from the other stages. */
function Obstacles({ project }: { project: Project }) {
  const { stage: label } = useNomenclatures();
  const kept = project.nextStages.filter(({ obstacle }) => obstacle !== null);
  return kept.length === 0 ? null : (
    <details className="pilo-fold" open={possible(project).length === 0}>
      <summary>
        {kept.length > 1
          ? `${kept.length} étapes ne sont pas encore possibles`
          : 'Une étape n’est pas encore possible'}
      </summary>
      <ul>
        {kept.map(({ stage, obstacle }) => (
          <li key={stage}>
            {label(stage)} : {obstacle}
          </li>
        ))}
      </ul>
    </details>
  );
}

interface ReasonProps {
  stage: Stage | undefined;
  required: boolean;
  value: string;
  error: string | undefined;
  onChange: (reason: string) => void;
}

const { title: REASON, maxLength: LONGEST } = fields.StageChange.reason;

function Reason({ stage, required, value, error, onChange }: ReasonProps) {
  return (
    <Input
      textArea
      label={
        stage === 'ABANDON'
          ? 'Enseignement à retenir'
          : required
            ? REASON
            : `${REASON} (facultatif)`
      }
      hintText={`Il reste dans l’historique du projet. ${tooLong(LONGEST)}`}
      state={error ? 'error' : 'default'}
      stateRelatedMessage={error}
      nativeTextAreaProps={{
        name: 'motif',
        rows: 3,
        // Units of UTF-16, of which an emoji has two; the API counts characters.
        maxLength: 2 * LONGEST,
        required,
        'aria-invalid': error ? true : undefined,
        value,
        onChange: (event) => onChange(event.target.value),
      }}
    />
  );
}

/** What the form lacks, said at the field: the browser's own bubble speaks its own language. */
type Lack = 'stage' | 'reason' | undefined;

function MoveForm({ project, etag, onClose, onMoved }: MoveFormProps) {
  const { stage: label } = useNomenclatures();
  const client = useQueryClient();
  const form = useRef<HTMLFormElement>(null);
  const [wanted, setWanted] = useState<Stage>();
  const [reason, setReason] = useState('');
  const [lack, setLack] = useState<Lack>();
  const stage = possible(project).find((next) => next.stage === wanted)?.stage;
  const required = project.nextStages.find((move) => move.stage === stage)?.reasonRequired ?? false;
  const move = useSingleMutation({
    mutationFn: (to: Stage) => changeStage(project.id, to, reason.trim() || null, etag),
    onSuccess: async (_, to) => {
      await projects.touched(client);
      onMoved(`« ${project.title} » est passé à l’étape ${label(to)}.`);
    },
    // What can follow may have changed: the choice was made among what could follow before.
    onError: async (error) => {
      await projects.touched(client);
      if (hasStatus(error, 412)) {
        setWanted(undefined);
      }
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (stage && (reason.trim() || !required)) {
      move.mutate(stage);
      return;
    }
    setLack(stage ? 'reason' : 'stage');
    const field = stage ? 'textarea' : 'input';
    form.current?.querySelector<HTMLElement>(field)?.focus();
  };
  return (
    <form ref={form} noValidate onSubmit={submit}>
      {move.error && (
        <p className="fr-error-text fr-mb-2w" role="alert">
          {hasStatus(move.error, 412)
            ? 'Le projet vient d’être modifié par quelqu’un d’autre. Vérifiez, puis recommencez.'
            : messageOf(move.error)}
        </p>
      )}
      {project.nextStages.length === 0 && <p>Aucune étape ne peut suivre.</p>}
      <StageChoice
        project={project}
        chosen={stage}
        error={lack === 'stage' ? 'Choisissez une étape.' : undefined}
        onChoose={(next) => {
          setWanted(next);
          setLack(undefined);
        }}
      />
      <Reason
        stage={stage}
        required={required}
        value={reason}
        error={lack === 'reason' ? 'Écrivez pourquoi.' : undefined}
        onChange={(text) => {
          setReason(text);
          setLack(undefined);
        }}
      />
      <Obstacles project={project} />
      <div className="pilo-dialog__actions">
        <ActButton type="submit" disabled={move.isPending || possible(project).length === 0}>
          Changer d’étape
        </ActButton>
        <Button priority="secondary" onClick={onClose}>
          Annuler
        </Button>
      </div>
    </form>
  );
}

/** Rule P1: shows only the stages that may follow, with what each asks or lacks. */
export function MoveDialog({ id, onClose, onMoved }: MoveDialogProps) {
  const { stage: label } = useNomenclatures();
  const project = useQuery(projectQuery(id));
  const title = project.data?.value.title;
  return (
    <Dialog title={title ? `Changer d’étape : « ${title} »` : 'Changer d’étape'} onClose={onClose}>
      <Loaded query={project} lines={5}>
        {({ value, etag }) => (
          <>
            <p>
              Étape actuelle : <strong>{label(value.stage)}</strong>.
            </p>
            <MoveForm project={value} etag={etag} onClose={onClose} onMoved={onMoved} />
          </>
        )}
      </Loaded>
    </Dialog>
  );
}
