import { daysBetween, formatMonth } from '@/shared/lib/dates';
import type { Project } from './api';

const monthAfter = (month: string, count: number): string => {
  const [year = 0, index = 1] = month.split('-').map(Number);
  const months = year * 12 + index - 1 + count;
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
};

/** From the first month named to the end of the last one, today within. */
function scaleOf({ milestones, startDate, endDate }: Project, today: string) {
  const days = milestones.flatMap(({ plannedDate, actualDate }) => [
    plannedDate,
    actualDate ?? plannedDate,
  ]);
  const all = [...days, startDate, endDate, today].filter((day) => day !== null).toSorted();
  const first = (all[0] ?? today).slice(0, 7);
  const last = monthAfter((all.at(-1) ?? today).slice(0, 7), 1);
  const begin = `${first}-01`;
  const length = daysBetween(begin, `${last}-01`);
  const months = Math.max(1, Math.round(length / 30.4));
  // At most six ticks, on whole months.
  const step = [1, 2, 3, 6, 12, 24, 60].find((one) => months / one <= 6) ?? 120;
  const ticks = Array.from({ length: Math.ceil(months / step) }, (_, index) =>
    monthAfter(first, index * step),
  );
  return { at: (day: string) => (100 * daysBetween(begin, day)) / length, ticks };
}

interface MilestoneLineProps {
  project: Project;
  today: string;
  over: boolean;
}

/**
 * The milestones on a line of time: reached ones full, late ones in the colour of what goes badly, those to come
 * hollow. The list under it says the same in words and dates.
 */
export function MilestoneLine({ project, today, over }: MilestoneLineProps) {
  const { at, ticks } = scaleOf(project, today);
  const reached = project.milestones.filter(({ actualDate }) => actualDate !== null);
  const late = over
    ? []
    : project.milestones.filter(
        ({ actualDate, plannedDate }) => actualDate === null && plannedDate < today,
      );
  const done = Math.max(
    0,
    ...reached.map(({ actualDate, plannedDate }) => at(actualDate ?? plannedDate)),
  );
  const firstLate = Math.min(100, ...late.map(({ plannedDate }) => at(plannedDate)));
  const now = at(today);
  return (
    <svg className="pilo-line" aria-hidden="true">
      {ticks.map((month) => (
        <g key={month}>
          <line
            className="pilo-line__tick"
            x1={`${at(`${month}-01`)}%`}
            x2={`${at(`${month}-01`)}%`}
            y1="20"
            y2="56"
          />
          <text x={`${at(`${month}-01`)}%`} y="12" dx="2">
            {formatMonth(month)}
          </text>
        </g>
      ))}
      <rect className="pilo-rate__track" x="0" y="34" width="100%" height="8" />
      <rect className="pilo-rate__fill" x="0" y="34" width={`${done}%`} height="8" />
      {late.length > 0 && (
        <rect
          className="pilo-line__late"
          x={`${firstLate}%`}
          y="34"
          width={`${Math.max(0, now - firstLate)}%`}
          height="8"
        />
      )}
      {project.milestones.map(({ name, plannedDate, actualDate }) => (
        <svg
          key={`${name}-${plannedDate}`}
          x={`${at(actualDate ?? plannedDate)}%`}
          y="38"
          overflow="visible"
        >
          <path
            d="M0 -7 L7 0 L0 7 L-7 0 Z"
            className={
              actualDate
                ? 'pilo-rate__fill'
                : !over && plannedDate < today
                  ? 'pilo-line__alert'
                  : 'pilo-line__todo'
            }
          />
        </svg>
      ))}
      <line className="pilo-line__now" x1={`${now}%`} x2={`${now}%`} y1="22" y2="56" />
      <text
        className="pilo-line__today"
        x={`${now}%`}
        y="70"
        textAnchor={now > 90 ? 'end' : now < 10 ? 'start' : 'middle'}
      >
        aujourd’hui
      </text>
    </svg>
  );
}
