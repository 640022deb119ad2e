import { formatDate } from '@/shared/lib/dates';
import { AppLink } from '@/shared/ui/link';
import type { Home } from './api';
import { Late } from './home-lists';

/** What the other rooms say: one answer, its numbers, three tasks at most. */
export function HomeCards({ cards }: { cards: Home['cards'] }) {
  return (
    <div className="pilo-home-cards">
      {cards.map(({ key, title, sentence, path, counts, tasks }) => (
        <section key={key} aria-labelledby={`carte-${key}`}>
          <h2 className="fr-h6 fr-mb-1v" id={`carte-${key}`}>
            <AppLink href={path}>{title}</AppLink>
          </h2>
          <p className="fr-mb-1v">{sentence}</p>
          <p className="pilo-mention fr-mb-1w">
            {counts.map(({ label, value }) => `${label} : ${value}`).join(' · ')}
          </p>
          {tasks.length > 0 && (
            <ul className="pilo-tasks">
              {tasks.map((task) => (
                <li key={task.path}>
                  <AppLink href={task.path}>{task.title}</AppLink>
                  <span className="pilo-tasks__detail">
                    {task.late && <Late />}
                    {task.sentence}
                    {task.due &&
                      ` ${task.late ? 'Depuis le' : 'Échéance :'} ${formatDate(task.due)}.`}
                  </span>
                </li>
              ))}
            </ul>
          )}
        </section>
      ))}
    </div>
  );
}
