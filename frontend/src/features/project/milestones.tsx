import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { dateMilestone } from '@/shared/api/milestone';
import { useSingleMutation } from '@/shared/api/use-single-mutation';
import { daysBetween, formatDate } from '@/shared/lib/dates';
import { may, useMe } from '@/shared/session/me';
import { Missing } from '@/shared/ui/rate';
import { ActButton } from '@/shared/ui/act-button';
import { ReachAct } from '@/shared/ui/reach-act';
import { AppLink } from '@/shared/ui/link';
import { EmptyState, ErrorState } from '@/shared/ui/states';
import { projects, type Project } from './api';
import { isOver } from './labels';
import { MilestoneLine } from './milestone-line';

type Milestone = Project['milestones'][number];

interface Reached {
  milestone: Milestone;
  /** The day, or null to take it back. */
  on: string | null;
}

/** "Marquer atteint", and its undo, one at a time. */
export function useReach(project: Project) {
  const client = useQueryClient();
  const [last, setLast] = useState<Milestone & { on: string }>();
  const mutation = useSingleMutation({
    mutationFn: ({ milestone, on }: Reached) => dateMilestone(project.code, milestone, on),
    onSuccess: async (_project, { milestone, on }) => {
      setLast(on ? { ...milestone, on } : undefined);
      await projects.touched(client);
    },
  });
  return { ...mutation, last };
}

function When({ milestone, over }: { milestone: Milestone; over: boolean }) {
  const { businessDate } = useMe();
  const { plannedDate, actualDate } = milestone;
  if (actualDate) {
    return <>atteint le {formatDate(actualDate)}</>;
  }
  return !over && plannedDate < businessDate ? (
    <>
      <span className="pilo-late">{daysBetween(plannedDate, businessDate)} j de retard</span>,{' '}
      {formatDate(plannedDate)}
    </>
  ) : (
    <>{formatDate(plannedDate)}</>
  );
}

interface RowProps {
  milestone: Milestone;
  over: boolean;
  reach: ReturnType<typeof useReach> | undefined;
}

function Row({ milestone, over, reach: act }: RowProps) {
  return (
    <li className="pilo-row">
      <span className="pilo-row__main">{milestone.name}</span>
      <span className="pilo-row__date">
        <When milestone={milestone} over={over} />
      </span>
      <span className="pilo-row__act">
        {milestone.actualDate ? (
          <span className="fr-badge fr-badge--sm fr-badge--success">Atteint</span>
        ) : over ? (
          <Missing why="sans objet" />
        ) : (
          act && (
            <ReachAct
              what={milestone.name}
              className="fr-btn--tertiary fr-btn--sm pilo-no-print"
              disabled={act.isPending}
              onReach={(on) => act.mutate({ milestone, on })}
            />
          )
        )}
      </span>
    </li>
  );
}

/** "Un atteint sur quatre ; deux en retard." */
function sentence({ milestones }: Project, today: string, over: boolean): string {
  const reached = milestones.filter(({ actualDate }) => actualDate !== null).length;
  const late = over ? 0 : lateOf(milestones, today).length;
  const first = `${reached} ${reached > 1 ? 'atteints' : 'atteint'} sur ${milestones.length}`;
  return late > 0 ? `${first} ; ${late} en retard.` : `${first}.`;
}

export const lateOf = (milestones: Milestone[], today: string) =>
  milestones.filter(({ actualDate, plannedDate }) => actualDate === null && plannedDate < today);

/** What was just marked, and the way back. */
function Undo({
  reach: { last, isPending, mutate, error },
}: {
  reach: ReturnType<typeof useReach>;
}) {
  return (
    <>
      <div className={last ? 'pilo-done' : undefined}>
        <span role="status">
          {last && `« ${last.name} » est marqué atteint le ${formatDate(last.on)}.`}
        </span>{' '}
        {last && (
          <ActButton
            className="fr-btn--tertiary-no-outline fr-btn--sm"
            disabled={isPending}
            onAct={() => mutate({ milestone: last, on: null })}
          >
            Annuler
          </ActButton>
        )}
      </div>
      {error && <ErrorState error={error} title="Le jalon n’a pas pu être marqué" />}
    </>
  );
}

/** Its milestones on a line of time, then one by one, each with its act. */
export function Milestones({
  project,
  reach,
}: {
  project: Project;
  reach: ReturnType<typeof useReach>;
}) {
  const { businessDate } = useMe();
  const over = isOver(project);
  if (project.milestones.length === 0) {
    return (
      <EmptyState
        title="Aucun jalon"
        action={
          may(project, 'updateProject') && (
            <AppLink
              className="fr-btn fr-btn--sm fr-btn--tertiary"
              href={`/projets/${project.code}/modifier`}
            >
              Ajouter un jalon
            </AppLink>
          )
        }
      >
        Un jalon est un résultat attendu à une date : il dit si le projet avance.
      </EmptyState>
    );
  }
  return (
    <section aria-labelledby="jalons-titre">
      <h2 id="jalons-titre" className="fr-h6 fr-mb-0">
        Jalons
      </h2>
      <p className="pilo-caption">{sentence(project, businessDate, over)}</p>
      <MilestoneLine project={project} today={businessDate} over={over} />
      <Undo reach={reach} />
      <ul className="pilo-rows" aria-label="Jalons du projet">
        {project.milestones.map((milestone) => (
          <Row
            key={`${milestone.name}-${milestone.plannedDate}`}
            milestone={milestone}
            over={over}
            reach={may(project, 'updateProject') && !over ? reach : undefined}
          />
        ))}
      </ul>
    </section>
  );
}
