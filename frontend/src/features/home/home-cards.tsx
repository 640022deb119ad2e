import { daysBetween, formatDate, nearDay } from '@/shared/lib/dates';
import { useMe } from '@/shared/session/me';
import { CountBars } from '@/shared/ui/charts/count-bars';
import { StackedAmounts } from '@/shared/ui/charts/stacked-amounts';
import { AppLink } from '@/shared/ui/link';
import type { Home } from './api';
import { Block } from '@/shared/ui/block';

type Amounts = NonNullable<Home['cards'][number]['amounts']>;

const KINDS = { DONE: 'done', PLAN: 'plan', OPEN: 'open', RISK: 'risk' } as const;

/** Amounts that make a whole, one bar each: every bar has the same parts. */
function Money({ amounts, sentence }: { amounts: Amounts; sentence: string }) {
  const [first] = amounts.bars;
  return (
    <StackedAmounts
      sentence={sentence}
      caption={amounts.caption}
      shown
      bars={amounts.bars}
      parts={(first?.parts ?? []).map(({ kind, label }, index) => ({
        kind: KINDS[kind],
        label,
        amounts: amounts.bars.map(({ parts }) => parts[index]?.amount ?? null),
      }))}
    />
  );
}

/** As in an agenda: the day when it takes place, or until when; how late it is. */
function When({ task, today }: { task: Home['cards'][number]['tasks'][number]; today: string }) {
  const { due, late } = task;
  const day = task.day ?? due;
  return late && due ? (
    <span className="pilo-item__days">{daysBetween(due, today)} j</span>
  ) : (
    <span className="pilo-item__days pilo-item__days--soon">
      {day && <time dateTime={day}>{nearDay(day, today)}</time>}
    </span>
  );
}

/** What the other rooms say: one answer, its numbers, three tasks at most. */
export function HomeCards({ cards }: { cards: Home['cards'] }) {
  const { businessDate } = useMe();
  return cards.map(({ key, title, sentence, path, counts, tasks, amounts }) => (
    <Block
      key={key}
      id={`carte-${key}`}
      title={title}
      more={['Tout voir', path]}
      {...(amounts ? {} : { sentence })}
    >
      {amounts && <Money amounts={amounts} sentence={sentence} />}
      {counts.length > 0 && (
        <CountBars
          label={title}
          items={counts.map(({ label, value }) => ({ key: label, name: label, count: value }))}
        />
      )}
      <ol className="pilo-items">
        {tasks.map((task) => (
          <li className="pilo-item" key={task.path}>
            <When task={task} today={businessDate} />
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
