import { daysBetween, formatDate } from '@/shared/lib/dates';
import { useMe } from '@/shared/session/me';
import { CountBars } from '@/shared/ui/charts/count-bars';
import { AppLink } from '@/shared/ui/link';
import type { Home } from './api';
import { Block } from '@/shared/ui/block';

/** What the other rooms say: one answer, its numbers, three tasks at most. */
export function HomeCards({ cards }: { cards: Home['cards'] }) {
  const { businessDate } = useMe();
  return cards.map(({ key, title, sentence, path, counts, tasks }) => (
    <Block
      key={key}
      id={`carte-${key}`}
      title={title}
      more={['Tout voir', path]}
      sentence={sentence}
    >
      {counts.length > 0 && (
        <CountBars
          label={title}
          items={counts.map(({ label, value }) => ({ key: label, name: label, count: value }))}
        />
      )}
      <ol className="pilo-items">
        {tasks.map((task) => (
          <li className="pilo-item" key={task.path}>
            <span className="pilo-item__days">
              {task.late && task.due && `${daysBetween(task.due, businessDate)} j`}
            </span>
            <div className="pilo-item__main">
              <AppLink className="pilo-item__title" href={task.path}>
                {task.title}
              </AppLink>
              <span className="pilo-item__why">
                {task.sentence}
                {task.due && ` ${task.late ? 'Depuis le' : 'Échéance :'} ${formatDate(task.due)}.`}
              </span>
            </div>
          </li>
        ))}
      </ol>
    </Block>
  ));
}
