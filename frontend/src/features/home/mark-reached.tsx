import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { dateMilestone } from '@/shared/api/milestone';
import { messageOf } from '@/shared/api/problem';
import { touch } from '@/shared/api/touches';
import { useSingleMutation } from '@/shared/api/use-single-mutation';
import { formatDate } from '@/shared/lib/dates';
import { ActButton } from '@/shared/ui/act-button';
import { ReachAct } from '@/shared/ui/reach-act';
import type { Task } from './api';

/** Marks a milestone reached, in its row, which stays: it can be undone there. */
export function MarkReached({ task, className }: { task: Task; className: string }) {
  const client = useQueryClient();
  const [reached, setReached] = useState<string | null>(null);
  const what = `${task.milestone ?? ''}, ${task.title}`;
  const undo = useRef<HTMLDivElement>(null);
  const mark = useSingleMutation({
    mutationFn: (day: string | null) =>
      dateMilestone(
        task.objectKey,
        { name: task.milestone ?? '', plannedDate: task.dueDate ?? '' },
        day,
      ),
    onSuccess: async (_, day) => {
      setReached(day);
      // The home is read again at the next arrival: the row that says what was done stays until then.
      await touch(client, 'projects', ['home']);
    },
  });
  const before = useRef(reached);
  useEffect(() => {
    // The button that was pressed is gone, with what it did and with what it took back.
    if (before.current !== reached) {
      before.current = reached;
      undo.current?.querySelector('button')?.focus();
    }
  }, [reached]);
  return (
    <div ref={undo} className="pilo-item__done">
      <span role="status">
        {reached && (
          <>
            <strong>Atteint</strong> le {formatDate(reached)}
          </>
        )}
      </span>
      {reached ? (
        <ActButton
          className="fr-btn--sm fr-btn--tertiary-no-outline"
          disabled={mark.isPending}
          onAct={() => mark.mutate(null)}
        >
          Annuler<span className="fr-sr-only"> : {what}</span>
        </ActButton>
      ) : (
        <ReachAct
          what={what}
          className={className.replace('fr-btn ', '')}
          disabled={mark.isPending}
          onReach={(day) => mark.mutate(day)}
        />
      )}
      {mark.error && (
        <p className="fr-error-text" role="alert">
          {messageOf(mark.error)}
        </p>
      )}
    </div>
  );
}
