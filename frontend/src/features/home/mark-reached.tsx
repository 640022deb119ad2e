import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { dateMilestone } from '@/shared/api/milestone';
import { messageOf } from '@/shared/api/problem';
import { touch } from '@/shared/api/touches';
import { useSingleMutation } from '@/shared/api/use-single-mutation';
import { useMe } from '@/shared/session/me';
import { ActButton } from '@/shared/ui/act-button';
import type { Task } from './api';

/** Marks a milestone reached today, in its row, which stays: it can be undone there. */
export function MarkReached({ task, className }: { task: Task; className: string }) {
  const { businessDate } = useMe();
  const client = useQueryClient();
  const [reached, setReached] = useState(false);
  const undo = useRef<HTMLDivElement>(null);
  const mark = useSingleMutation({
    mutationFn: (done: boolean) =>
      dateMilestone(
        task.objectKey,
        { name: task.milestone ?? '', plannedDate: task.dueDate ?? '' },
        done ? businessDate : null,
      ),
    onSuccess: async (_, done) => {
      setReached(done);
      // The home is read again at the next arrival: the row that says what was done stays until then.
      await touch(client, 'projects', ['home']);
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
