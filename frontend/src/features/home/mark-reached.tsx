import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { api, ifMatch, read, readTagged } from '@/shared/api/client';
import { messageOf } from '@/shared/api/problem';
import type { Schemas } from '@/shared/api/types';
import { useSingleMutation } from '@/shared/api/use-single-mutation';
import { useMe } from '@/shared/session/me';
import { ActButton } from '@/shared/ui/act-button';
import type { Task } from './api';

type Project = Schemas['ProjectView'];

/** All that is typed of a project, given back as it was: a field that is left out would be emptied. */
const draftOf = (project: Project, milestones: Project['milestones']) =>
  ({
    title: project.title,
    programme: project.programme,
    axis: project.axis,
    orientations: project.orientations,
    approaches: project.approaches,
    organisationId: project.organisationId,
    leadAccountId: project.leadAccountId,
    description: project.description,
    territories: project.territories,
    startDate: project.startDate,
    endDate: project.endDate,
    digital: project.digital,
    milestones,
    targetServices: project.targetServices,
    resultSheet: project.resultSheet,
    confidential: project.confidential,
  }) satisfies Required<Schemas['ProjectDraft']>;

/** Writes the real date of one milestone, on the project as it is now. */
async function date(task: Task, actualDate: string | null) {
  const path = { id: task.objectKey };
  const { value, etag } = await readTagged(api.GET('/api/v1/projects/{id}', { params: { path } }));
  const index = value.milestones.findIndex(
    ({ name, plannedDate, actualDate: known }) =>
      name === task.milestone &&
      plannedDate === task.dueDate &&
      (known === null) === (actualDate !== null),
  );
  if (index === -1) {
    throw new Error('Ce jalon a changé entre-temps : ouvrez le projet.');
  }
  const milestones = value.milestones.map((one, i) => (i === index ? { ...one, actualDate } : one));
  await read(
    api.PUT('/api/v1/projects/{id}', {
      params: { path, header: ifMatch(etag) },
      body: draftOf(value, milestones),
    }),
  );
}

/** Marks a milestone reached today, in its row, which stays: it can be undone there. */
export function MarkReached({ task, className }: { task: Task; className: string }) {
  const { businessDate } = useMe();
  const client = useQueryClient();
  const [reached, setReached] = useState(false);
  const undo = useRef<HTMLDivElement>(null);
  const mark = useSingleMutation({
    mutationFn: (done: boolean) => date(task, done ? businessDate : null),
    onSuccess: async (_, done) => {
      setReached(done);
      await client.invalidateQueries({ queryKey: ['projects'] });
      // Read again at the next arrival: the row that says what was done stays until then.
      await client.invalidateQueries({ queryKey: ['home'], refetchType: 'none' });
    },
  });
  useEffect(() => {
    if (reached) {
      undo.current?.querySelector('button')?.focus();
    }
  }, [reached]);
  return (
    <div ref={undo} className="pilo-item__done">
      <span role="status">{reached && <strong>Atteint</strong>}</span>
      <ActButton
        className={
          reached ? 'fr-btn--sm fr-btn--tertiary-no-outline' : className.replace('fr-btn ', '')
        }
        disabled={mark.isPending}
        onAct={() => mark.mutate(!reached)}
      >
        {reached ? 'Annuler' : 'Marquer atteint'}
        <span className="fr-sr-only">
          {' '}
          : {task.milestone}, {task.title}
        </span>
      </ActButton>
      {mark.error && (
        <p className="fr-error-text" role="alert">
          {messageOf(mark.error)}
        </p>
      )}
    </div>
  );
}
