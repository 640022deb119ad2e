import { daysBetween, formatDate } from '@/shared/lib/dates';
import { STAGE_PATH } from '@/shared/reference/stage-path';
import { may, useMe } from '@/shared/session/me';
import { Bar } from '@/shared/ui/charts/bar';
import { AppLink } from '@/shared/ui/link';
import { WeatherTag } from '@/shared/ui/weather';
import type { Home, Project } from './api';
import { Block } from '@/shared/ui/block';

/** How far along: the nth stage of eight. */
function Way({ stage, stageLabel }: Project) {
  const rank = STAGE_PATH.findIndex((one) => one === stage) + 1;
  return rank === 0 ? null : (
    <Bar
      rate={((100 * rank) / STAGE_PATH.length).toFixed(2)}
      label={`${stageLabel} : étape ${rank} sur ${STAGE_PATH.length}`}
    />
  );
}

function Next({ nextMilestone, nextMilestoneOn, late }: Project) {
  const { businessDate } = useMe();
  return (
    <span className="pilo-item__why">
      {nextMilestone && nextMilestoneOn ? (
        <>
          {late && (
            <strong className="pilo-late">
              {daysBetween(nextMilestoneOn, businessDate)} j de retard ·{' '}
            </strong>
          )}
          Prochain jalon&nbsp;: {nextMilestone}, le {formatDate(nextMilestoneOn)}.
        </>
      ) : (
        'Aucun jalon à venir.'
      )}
    </span>
  );
}

/** Its weather may be signed at any time, its milestones are dated on its page. */
function Acts({ code, title, first }: Project & { first: boolean }) {
  return may(useMe(), 'updateProjectStatus') ? (
    <div className="pilo-item__act">
      <AppLink
        className={`fr-btn fr-btn--sm ${first ? '' : 'fr-btn--tertiary'}`}
        href={`/projets/${code}/point`}
      >
        Faire le point
        <span className="fr-sr-only"> : {title}</span>
      </AppLink>
    </div>
  ) : null;
}

/** What I carry, what is due first at the top. */
export function OwnProjects({ home }: { home: Home }) {
  const { projects, projectCount, tasks } = home;
  // The first act of the page is its primary one: that of what awaits, when something does.
  const acts = tasks.some(({ act }) => act !== null);
  return (
    <Block
      id="mes-projets"
      title={
        projectCount > 0 ? `Mes projets (${projectCount.toLocaleString('fr-FR')})` : 'Mes projets'
      }
    >
      {projects.length === 0 && (
        <p>Vous ne portez aucun projet en cours. La mission vous désigne sur la page du projet.</p>
      )}
      <ol className="pilo-items">
        {projects.map((project, index) => (
          <li key={project.code} className="pilo-item">
            <div className="pilo-item__main">
              <AppLink className="pilo-item__title" href={`/projets/${project.code}`}>
                {project.title}
              </AppLink>
              <span className="pilo-item__why">
                {project.stageLabel} · <WeatherTag weather={project.weather} />
              </span>
              <Next {...project} />
            </div>
            <div className="pilo-item__way">
              <Way {...project} />
            </div>
            <Acts {...project} first={index === 0 && !acts} />
          </li>
        ))}
      </ol>
      {projectCount > projects.length && (
        <p className="pilo-mention">Les {projects.length} premiers sont montrés.</p>
      )}
    </Block>
  );
}
