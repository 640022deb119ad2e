import { formatDate, dayInParis } from '@/shared/lib/dates';
import { useNomenclatures } from '@/shared/reference/nomenclatures';
import { STAGE_PATH } from '@/shared/reference/stage-path';
import type { Project } from './api';

/** The way from detection to capitalisation, and where the project stands on it. */
export function StagePath({ project }: { project: Project }) {
  const { stage: label } = useNomenclatures();
  const here = STAGE_PATH.findIndex((stage) => stage === project.stage);
  const since = `depuis le ${formatDate(dayInParis(project.stageSince))}`;
  if (here < 0) {
    return (
      <div className="pilo-path__stopped">
        <p className="fr-mb-1v">
          <strong>{label(project.stage)}</strong> {since}.
        </p>
        {project.lesson && <p className="fr-mb-0">Enseignement : {project.lesson}</p>}
      </div>
    );
  }
  return (
    <ol className="pilo-path" aria-label="Étapes du projet">
      {STAGE_PATH.map((stage, index) => (
        <li
          key={stage}
          className={index < here ? 'pilo-path__past' : index === here ? 'pilo-path__here' : ''}
          aria-current={index === here ? 'step' : undefined}
        >
          {label(stage)}
          {index === here && <span className="pilo-path__since">{since}</span>}
        </li>
      ))}
    </ol>
  );
}
