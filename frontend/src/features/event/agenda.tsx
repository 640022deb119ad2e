import { useQuery } from '@tanstack/react-query';
import { isDay, formatLongDate, weekday } from '@/shared/lib/dates';
import { one } from '@/shared/lib/search-params';
import { useSearchState } from '@/shared/lib/use-search-state';
import { useMe } from '@/shared/session/me';
import { Button } from '@/shared/ui/button';
import { AppLink } from '@/shared/ui/link';
import type { ListState } from '@/shared/ui/list-state';
import { Loaded } from '@/shared/ui/states';
import { useNarrow } from '@/shared/ui/use-narrow';
import { events, MOST, type EventRow } from './api';
import { KINDS, STATES } from './labels';
import { addDays, addMonths, dayOf, daysFrom, hourOf, localOf, mondayOf, weeksOf } from './times';

type By = 'mois' | 'semaine';

/** What is drawn, day by day; one that began before is on the first day of it. */
function byDay(items: EventRow[], days: string[]): Map<string, EventRow[]> {
  const [first = ''] = days;
  const all = new Map<string, EventRow[]>();
  for (const event of items) {
    const begun = dayOf(event.startsAt);
    const day = begun < first ? first : begun;
    all.set(day, [...(all.get(day) ?? []), event]);
  }
  return all;
}

function Entry({ event, day }: { event: EventRow; day: string }) {
  const local = localOf(event.startsAt);
  const told = event.state === 'PUBLISHED' ? '' : ` (${STATES[event.state].toLowerCase()})`;
  return (
    <li className={event.state === 'CANCELLED' ? 'pilo-agenda__off' : ''}>
      <span className="pilo-agenda__hour">
        {local.startsWith(day) ? hourOf(local) : 'en cours'}
      </span>{' '}
      <AppLink href={`/evenements/${event.id}`}>{event.title}</AppLink>
      <span className="pilo-mention-inline">
        {' '}
        {KINDS[event.kind]}
        {told}
      </span>
    </li>
  );
}

const monthName = (day: string) => formatLongDate(day).split('\u00a0').slice(1).join(' ');

const titleOf = (day: string, by: By) =>
  by === 'mois' ? monthName(day) : `semaine du ${formatLongDate(mondayOf(day))}`;

interface DrawnProps {
  weeks: string[][];
  of: Map<string, EventRow[]>;
  title: string;
  /** The month that is drawn: the days of its neighbours are pale. */
  month: string | undefined;
}

/** Weeks as rows, days as columns. */
function Grid({ weeks, of, title, month }: DrawnProps) {
  const { businessDate } = useMe();
  return (
    <div
      className="pilo-agenda"
      role="region"
      aria-label={title}
      // A region that may scroll is reached with the keyboard.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      <table>
        <caption className="fr-sr-only">Événements, {title}</caption>
        <thead>
          <tr>
            {(weeks[0] ?? []).map((day) => (
              <th key={day} scope="col">
                {weekday(day, 'long')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((day) => (
                <td
                  key={day}
                  className={month && !day.startsWith(month) ? 'pilo-agenda__beside' : ''}
                  aria-current={day === businessDate ? 'date' : undefined}
                >
                  <span className="pilo-agenda__day">
                    {Number(day.slice(8))}
                    {day === businessDate && <span className="fr-sr-only"> (aujourd’hui)</span>}
                  </span>
                  {of.has(day) && (
                    <ul>
                      {of.get(day)?.map((event) => (
                        <Entry key={event.id} event={event} day={day} />
                      ))}
                    </ul>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** On a phone: the days that have something, one after the other. */
function Days({ weeks, of, title, month }: DrawnProps) {
  const days = weeks.flat().filter((day) => of.has(day) && (!month || day.startsWith(month)));
  return days.length === 0 ? (
    <p className="pilo-empty">Aucun événement, {title}.</p>
  ) : (
    <div className="pilo-agenda-days">
      {days.map((day) => (
        <section key={day} aria-labelledby={`jour-${day}`}>
          <h2 className="fr-text--sm fr-text--bold" id={`jour-${day}`}>
            {weekday(day, 'long')} {formatLongDate(day)}
          </h2>
          <ul>
            {of.get(day)?.map((event) => (
              <Entry key={event.id} event={event} day={day} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function Steps({ day, by, title }: { day: string; by: By; title: string }) {
  const [, change] = useSearchState();
  const step = (count: number) =>
    by === 'mois' ? addMonths(day, count) : addDays(mondayOf(day), 7 * count);
  const go = (to: string | undefined) => () => change({ jour: to });
  return (
    <div className="pilo-agenda__steps pilo-no-print">
      <Button
        size="small"
        priority="tertiary"
        iconId="fr-icon-arrow-left-s-line"
        title={by === 'mois' ? 'Mois précédent' : 'Semaine précédente'}
        onClick={go(step(-1))}
      />
      <h2 className="fr-h6 fr-mb-0">{title}</h2>
      <p className="fr-sr-only" role="status">
        {title}
      </p>
      <Button
        size="small"
        priority="tertiary"
        iconId="fr-icon-arrow-right-s-line"
        title={by === 'mois' ? 'Mois suivant' : 'Semaine suivante'}
        onClick={go(step(1))}
      />
      <Button size="small" priority="tertiary no outline" onClick={go(undefined)}>
        Aujourd’hui
      </Button>
    </div>
  );
}

/** The events of the list in the days of a month or of a week; the filters hold, but for the dates. */
export function Agenda({ state, by }: { state: ListState; by: By }) {
  const [search] = useSearchState();
  const { businessDate } = useMe();
  const narrow = useNarrow();
  const asked = one(search, 'jour') ?? '';
  const day = isDay(asked) ? asked : businessDate;
  const weeks = by === 'mois' ? weeksOf(day) : [daysFrom(mondayOf(day))];
  const days = weeks.flat();
  const query = useQuery(
    events.list({
      query: { limit: MOST, offset: 0, sort: 'startsAt', ...(state.q ? { q: state.q } : {}) },
      filters: { ...state.filters, from: days[0], to: days.at(-1) },
    }),
  );
  const title = titleOf(day, by);
  const drawn = { weeks, title, month: by === 'mois' ? day.slice(0, 7) : undefined };
  return (
    <>
      <Steps day={day} by={by} title={title} />
      <Loaded query={query} lines={12}>
        {({ items, total }) => {
          const of = byDay(items as EventRow[], days);
          return (
            <>
              {total > MOST && (
                <p className="fr-text--sm">
                  Les {MOST} premiers sont montrés, sur {total} : filtrez pour voir les autres.
                </p>
              )}
              {narrow ? <Days {...drawn} of={of} /> : <Grid {...drawn} of={of} />}
            </>
          );
        }}
      </Loaded>
    </>
  );
}
