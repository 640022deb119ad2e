import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { daysBetween, formatDate, nearDay } from '@/shared/lib/dates';
import { may, useMe } from '@/shared/session/me';
import { AppLink } from '@/shared/ui/link';
import { Slot } from '@/shared/ui/slot';
import type { Home, Task } from './api';
import { Block } from '@/shared/ui/block';

// What changes something comes with the first button that is there to be pressed.
const MarkReached = lazy(() =>
  import('./mark-reached').then((act) => ({ default: act.MarkReached })),
);

const Remind = lazy(() => import('./remind').then((act) => ({ default: act.Remind })));

const FIRST = 10;

/** "115 j" late; or the day when it is due: "ven.", "30 nov.". */
function Due({ task, today }: { task: Task; today: string }) {
  const { dueDate, late } = task;
  if (!dueDate) {
    return <span className="pilo-item__days" />;
  }
  const days = daysBetween(dueDate, today);
  return late ? (
    <span className="pilo-item__days">
      <abbr title={`Depuis le ${formatDate(dueDate)}`}>{days} j</abbr>
    </span>
  ) : (
    <span className="pilo-item__days pilo-item__days--soon">
      <time dateTime={dueDate}>{nearDay(dueDate, today)}</time>
    </span>
  );
}

/** The first act of the page is its primary one. */
function Act({ task, first }: { task: Task; first: boolean }) {
  const className = `fr-btn fr-btn--sm ${first ? '' : 'fr-btn--tertiary'}`;
  if (task.act === 'MARK_REACHED') {
    return (
      <Suspense fallback={<span className="pilo-item__wait" />}>
        <MarkReached task={task} className={className} />
      </Suspense>
    );
  }
  if (task.act === 'ENTER_VALUE' && task.territory) {
    return (
      <Slot
        name="value"
        indicator={task.objectKey}
        territory={task.territory}
        title={task.title}
        className={className.replace('fr-btn ', '')}
      />
    );
  }
  return task.actPath ? (
    <AppLink className={className} href={task.actPath}>
      {task.actLabel}
      <span className="fr-sr-only"> : {task.title}</span>
    </AppLink>
  ) : null;
}

/** Who may be written to: a value is awaited from the referents of its département. */
function Chase({ task }: { task: Task }) {
  const me = useMe();
  return task.kind === 'STALE_FIGURE' &&
    task.act !== null &&
    task.territory &&
    may(me, 'listReferents') ? (
    <AppLink
      className="fr-btn fr-btn--sm fr-btn--tertiary-no-outline"
      href={`/referents?territory=${task.territory}`}
    >
      Qui relancer
      <span className="fr-sr-only"> : {task.title}</span>
    </AppLink>
  ) : null;
}

function Rows({ tasks, today, acts }: { tasks: Task[]; today: string; acts: Task | undefined }) {
  return (
    <ol className="pilo-items">
      {tasks.map((task) => (
        <li
          className="pilo-item"
          key={`${task.kind}-${task.objectKey}-${task.territory}-${task.milestone}`}
        >
          <Due task={task} today={today} />
          <div className="pilo-item__main">
            <AppLink className="pilo-item__title" href={task.path}>
              {task.title}
            </AppLink>
            <span className="pilo-item__why">{task.sentence}</span>
          </div>
          <div className="pilo-item__act">
            <Act task={task} first={task === acts} />
            <Chase task={task} />
            <Suspense fallback={<span className="pilo-item__mail" />}>
              <Remind task={task} />
            </Suspense>
          </div>
        </li>
      ))}
    </ol>
  );
}

const GROUPS = [
  ['En retard', true],
  ['À venir', false],
] as const;

interface TasksProps {
  home: Home;
  words: [id: string, title: string, empty?: string];
}

/** What awaits me, what is overdue first: the contract's order. Acts are done where they are shown. */
export function Tasks({ home: { tasks, taskCount }, words }: TasksProps) {
  const [id, title, empty = 'Rien ne vous attend aujourd’hui.'] = words;
  const { businessDate } = useMe();
  const [all, setAll] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The button that showed the rest is gone: the focus goes on where it stood.
    if (all) {
      list.current?.querySelectorAll<HTMLElement>('.pilo-item__title')[FIRST]?.focus();
    }
  }, [all]);
  const shown = all ? tasks : tasks.slice(0, FIRST);
  const rest = tasks.length - shown.length;
  const first = shown.find(({ act }) => act !== null);
  return (
    <Block
      id={id}
      title={taskCount > 0 ? `${title} (${taskCount.toLocaleString('fr-FR')})` : title}
    >
      {tasks.length === 0 && <p>{empty}</p>}
      <div ref={list}>
        {GROUPS.map(([name, late]) => {
          const group = shown.filter((task) => task.late === late);
          return group.length === 0 ? null : (
            <div key={name}>
              <h3 className="pilo-todo__group">{name}</h3>
              <Rows tasks={group} today={businessDate} acts={first} />
            </div>
          );
        })}
      </div>
      {rest > 0 && (
        <button type="button" className="fr-link" onClick={() => setAll(true)}>
          {rest > 1 ? `Voir les ${rest} suivantes` : 'Voir la suivante'}
        </button>
      )}
      {all && taskCount > tasks.length && (
        <p className="pilo-mention">Les {tasks.length} premières sont montrées.</p>
      )}
    </Block>
  );
}
