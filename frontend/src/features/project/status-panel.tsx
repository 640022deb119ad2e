import { Button } from '@/shared/ui/button';
import { formatDate, formatInstant } from '@/shared/lib/dates';
import { may, useMe } from '@/shared/session/me';
import { WeatherTag } from '@/shared/ui/weather';
import { Missing } from '@/shared/ui/rate';
import type { Project } from './api';
import { isOver } from './labels';

function Status({ project }: { project: Project }) {
  const { weather, synthesis, statusAt, statusAuthor } = project;
  return (
    <>
      <p className="pilo-status__weather">
        <WeatherTag weather={weather} long />
      </p>
      {synthesis ? (
        <blockquote className="pilo-status__synthesis">{synthesis}</blockquote>
      ) : (
        <p>Aucune synthèse n’a encore été signée.</p>
      )}
      {statusAt && (
        <p className="pilo-mention">
          Signé par {statusAuthor ?? 'un compte supprimé'}, le {formatInstant(statusAt)}.
        </p>
      )}
    </>
  );
}

function NextMilestone({ project, today }: { project: Project; today: string }) {
  const next = project.milestones.find(({ actualDate }) => actualDate === null);
  if (isOver(project)) {
    return <Missing why="sans objet" />;
  }
  if (!next) {
    return <Missing why={project.milestones.length > 0 ? 'sans objet' : 'non renseigné'} />;
  }
  return (
    <>
      {next.name}
      <br />
      <span className={next.plannedDate < today ? 'pilo-late' : undefined}>
        {formatDate(next.plannedDate)}
        {next.plannedDate < today && ' – en retard'}
      </span>
    </>
  );
}

/** Is this project well, and what is next? Weather and signed synthesis, then the next milestone. */
export function StatusPanel({ project }: { project: Project }) {
  const { businessDate } = useMe();
  const maySign = may(project, 'updateProjectStatus');
  return (
    <div className="pilo-status">
      <section aria-labelledby="meteo-titre" className="pilo-status__main">
        <h2 id="meteo-titre" className="fr-h6 fr-mb-1w">
          Météo et synthèse
        </h2>
        <Status project={project} />
        {maySign && (
          <Button
            className="fr-mt-1w pilo-no-print"
            size="small"
            iconId="fr-icon-edit-line"
            linkProps={{ href: `/projets/${project.code}/point` }}
          >
            Faire le point
          </Button>
        )}
      </section>
      <section aria-labelledby="jalon-titre">
        <h2 id="jalon-titre" className="fr-h6 fr-mb-1w">
          Prochain jalon
        </h2>
        <p>
          <NextMilestone project={project} today={businessDate} />
        </p>
      </section>
    </div>
  );
}
