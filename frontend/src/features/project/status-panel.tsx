import type { ReactNode } from 'react';
import { Button } from '@/shared/ui/button';
import { dayInParis, daysBetween, formatDate, formatInstant } from '@/shared/lib/dates';
import { may, useMe } from '@/shared/session/me';
import { ReachAct } from '@/shared/ui/reach-act';
import { WeatherTag } from '@/shared/ui/weather';
import { Missing } from '@/shared/ui/rate';
import type { Project } from './api';
import { isOver } from './labels';
import { lateOf, type useReach } from './milestones';

function Status({ project }: { project: Project }) {
  const { weather, synthesis, statusAt, statusAuthor } = project;
  return (
    <>
      <p className="pilo-answer__weather">
        <WeatherTag weather={weather} long />
      </p>
      {synthesis ? (
        <blockquote className="pilo-answer__text pilo-lines">{synthesis}</blockquote>
      ) : (
        <p className="pilo-answer__text">Aucune synthèse n’a encore été signée.</p>
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
  const late = daysBetween(next.plannedDate, today);
  return (
    <>
      <span className="pilo-answer__value">{next.name}</span>
      <br />
      {late > 0 ? (
        <>
          <span className="pilo-late">
            {late} {late > 1 ? 'jours' : 'jour'} de retard
          </span>
          , prévue le {formatDate(next.plannedDate)}
        </>
      ) : (
        <>prévu le {formatDate(next.plannedDate)}</>
      )}
    </>
  );
}

interface Next {
  name: string;
  why: string;
  act: ReactNode;
}

/** The next act that the person may do: what is late first, then what was not signed for long. */
function nextOf(
  project: Project,
  today: string,
  reach: ReturnType<typeof useReach>,
): Next | undefined {
  if (isOver(project)) {
    return undefined;
  }
  const [late] = lateOf(project.milestones, today);
  if (late && may(project, 'updateProject')) {
    return {
      name: 'Dire si le jalon est atteint',
      why: late.name,
      act: (
        <ReachAct
          what={late.name}
          className=""
          disabled={reach.isPending}
          onReach={(on) => reach.mutate({ milestone: late, on })}
        />
      ),
    };
  }
  const { statusAt, statusDueOn } = project;
  const asked = statusDueOn !== null && (statusAt === null || statusDueOn <= today);
  if (asked && may(project, 'updateProjectStatus')) {
    return {
      name: 'Signer la météo et la synthèse',
      why: statusAt
        ? `signées il y a ${daysBetween(dayInParis(statusAt), today)} jours`
        : 'jamais signées',
      act: <Button linkProps={{ href: `/projets/${project.code}/point` }}>Faire le point</Button>,
    };
  }
  return undefined;
}

interface StatusPanelProps {
  project: Project;
  reach: ReturnType<typeof useReach>;
}

/** Is this project well, and what is next? Weather and signed synthesis, the next milestone, the next act. */
export function StatusPanel({ project, reach }: StatusPanelProps) {
  const { businessDate } = useMe();
  const next = nextOf(project, businessDate, reach);
  return (
    <div className="pilo-answer">
      <section aria-labelledby="meteo-titre" className="pilo-answer__main">
        <h2 id="meteo-titre" className="fr-sr-only">
          Météo et synthèse
        </h2>
        <Status project={project} />
      </section>
      <section aria-labelledby="jalon-titre">
        <h2 id="jalon-titre" className="pilo-answer__label">
          Prochain jalon
        </h2>
        <p>
          <NextMilestone project={project} today={businessDate} />
        </p>
      </section>
      {next && (
        <section aria-labelledby="action-titre" className="pilo-answer__act">
          <h2 id="action-titre" className="pilo-answer__label">
            Prochaine action
          </h2>
          <p>
            <span className="pilo-answer__value">{next.name}</span>
            <br />
            {next.why}
          </p>
          <div className="pilo-no-print">{next.act}</div>
        </section>
      )}
    </div>
  );
}
