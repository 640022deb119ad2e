import { useQuery } from '@tanstack/react-query';
import { daysBetween, formatDate } from '@/shared/lib/dates';
import { useMay, useMe } from '@/shared/session/me';
import { AppLink } from '@/shared/ui/link';
import { ErrorState } from '@/shared/ui/states';
import { WeatherTag } from '@/shared/ui/weather';
import { projectsHereQuery, type ProjectHere } from './api';

const SHOWN = 8;
const READ = 100;
const LAST = '9999-12-31';

/** The latest first, then what comes next; without a milestone, last. */
const byDue = (projects: ProjectHere[]) =>
  projects.toSorted((a, b) =>
    (a.nextMilestoneDate ?? LAST).localeCompare(b.nextMilestoneDate ?? LAST),
  );

function Due({ date }: { date: string }) {
  const { businessDate } = useMe();
  const late = daysBetween(date, businessDate);
  return late > 0 ? (
    <strong className="pilo-behind">{late}&nbsp;j de retard</strong>
  ) : (
    <span>{formatDate(date)}</span>
  );
}

function Card({ project }: { project: ProjectHere }) {
  const { code, title, weather, nextMilestone, nextMilestoneDate } = project;
  return (
    <li>
      <div className="pilo-here__line">
        <AppLink className="pilo-here__title" href={`/projets/${code}`}>
          {title}
        </AppLink>
        <WeatherTag weather={weather} />
      </div>
      <div className="pilo-here__line pilo-here__line--why">
        <span>{nextMilestone ?? 'Aucun jalon à venir'}</span>
        {nextMilestoneDate && <Due date={nextMilestoneDate} />}
      </div>
    </li>
  );
}

function Projects({ territory, name }: { territory: string; name: string }) {
  const { data, error, refetch } = useQuery(projectsHereQuery(territory, READ));
  if (error) {
    return <ErrorState error={error} onRetry={() => void refetch()} />;
  }
  if (!data) {
    return null;
  }
  const { items, total } = data;
  return (
    <section className="pilo-block" aria-labelledby="projets">
      <div className="pilo-block__head">
        <h2 className="fr-h6 fr-mb-0" id="projets">
          Projets en cours : {name}
        </h2>
        {total > 0 && (
          <AppLink
            className="fr-link fr-link--sm pilo-no-print"
            href={`/projets?territory=${territory}`}
          >
            {total > 1 ? `Les ${total} projets` : 'Voir la liste'}
          </AppLink>
        )}
      </div>
      {total === 0 ? (
        <p className="pilo-caption">Aucun projet en cours dans ce territoire.</p>
      ) : (
        <ul className="pilo-here">
          {byDue(items)
            .slice(0, SHOWN)
            .map((project) => (
              <Card key={project.id} project={project} />
            ))}
        </ul>
      )}
    </section>
  );
}

/** What is under way here, the next due first. */
export function TerritoryProjects(props: { territory: string; name: string }) {
  return useMay('listProjects') ? <Projects {...props} /> : null;
}
