import { Button } from '@codegouvfr/react-dsfr/Button';
import { Input } from '@codegouvfr/react-dsfr/Input';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { hasStatus, messageOf } from '@/shared/api/problem';
import { useNomenclatures } from '@/shared/reference/nomenclatures';
import { Dialog } from '@/shared/ui/dialog';
import { Loaded } from '@/shared/ui/states';
import { changeStage, projectQuery, refreshProjects, type Project, type Stage } from './api';

interface MoveFormProps {
  project: Project;
  etag: string;
  onClose: () => void;
}

function StageChoice({
  project,
  chosen,
  onChoose,
}: {
  project: Project;
  chosen: Stage | undefined;
  onChoose: (stage: Stage) => void;
}) {
  const { stage: label } = useNomenclatures();
  return (
    <fieldset className="fr-fieldset">
      <legend className="fr-fieldset__legend">Déplacer vers</legend>
      {project.nextStages.map(({ stage, obstacle, reasonRequired }) => (
        <div className="fr-fieldset__element" key={stage}>
          <div className="fr-radio-group fr-radio-group--sm">
            <input
              type="radio"
              id={`etape-${stage}`}
              name="etape"
              disabled={obstacle !== null}
              checked={chosen === stage}
              onChange={() => onChoose(stage)}
            />
            <label className="fr-label" htmlFor={`etape-${stage}`}>
              {label(stage)}
              {(obstacle ?? reasonRequired) && (
                <span className="fr-hint-text">{obstacle ?? 'Demande d’écrire pourquoi.'}</span>
              )}
            </label>
          </div>
        </div>
      ))}
    </fieldset>
  );
}

function MoveForm({ project, etag, onClose }: MoveFormProps) {
  const client = useQueryClient();
  const [stage, setStage] = useState<Stage>();
  const [reason, setReason] = useState('');
  const required = project.nextStages.find((move) => move.stage === stage)?.reasonRequired ?? false;
  const move = useMutation({
    mutationFn: (to: Stage) => changeStage(project.id, to, reason.trim() || null, etag),
    onSuccess: onClose,
    // Also after a refusal: what can follow may have changed.
    onSettled: () => refreshProjects(client),
  });
  const stale = hasStatus(move.error, 412);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (stage) {
          move.mutate(stage);
        }
      }}
    >
      {move.error && (
        <p className="fr-error-text fr-mb-2w" role="alert">
          {stale
            ? 'Le projet vient d’être modifié par quelqu’un d’autre. Vérifiez, puis recommencez.'
            : messageOf(move.error)}
        </p>
      )}
      {project.nextStages.length === 0 && <p>Aucune étape ne peut suivre.</p>}
      <StageChoice project={project} chosen={stage} onChoose={setStage} />
      <Input
        textArea
        label={
          stage === 'ABANDON' ? 'Enseignement à retenir' : required ? 'Motif' : 'Motif (facultatif)'
        }
        hintText="Il reste dans l’historique du projet. 2 000 caractères au plus."
        nativeTextAreaProps={{
          rows: 3,
          maxLength: 2000,
          required,
          value: reason,
          onChange: (event) => setReason(event.target.value),
        }}
      />
      <div className="pilo-dialog__actions">
        <Button type="submit" disabled={!stage || move.isPending}>
          Déplacer
        </Button>
        <Button priority="secondary" onClick={onClose}>
          Annuler
        </Button>
      </div>
    </form>
  );
}

/** Rule P1: shows only the stages that may follow, with what each asks or lacks. */
export function MoveDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const { stage: label } = useNomenclatures();
  const project = useQuery(projectQuery(id));
  return (
    <Dialog title={project.data?.value.title ?? 'Déplacer un projet'} onClose={onClose}>
      <Loaded query={project} lines={5}>
        {({ value, etag }) => (
          <>
            <p>
              Étape actuelle : <strong>{label(value.stage)}</strong>.
            </p>
            <MoveForm project={value} etag={etag} onClose={onClose} />
          </>
        )}
      </Loaded>
    </Dialog>
  );
}
