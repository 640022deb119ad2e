import { formatMonth, monthIndex } from '@/shared/lib/dates';
import { formatMeasure, formatRate, toPixels } from '@/shared/lib/decimal';
import { DataTable } from '../data-table';
import { Missing } from '../rate';
import { marksOf, monthAt, scaleOf } from './curve-scale';
import { TableTwin } from './table-twin';

interface End {
  /** YYYY-MM */
  month: string;
  value: string;
}

interface Month {
  month: string;
  value: string | null;
  rate: string | null;
  pathValue: string | null;
  known: number | null;
  expected: number | null;
}

interface MonthCurveProps {
  title: string;
  sentence: string | undefined;
  unit: string | null;
  /** What the line is: "Valeur mesurée", "moyenne des 13 départements". */
  line: string;
  initial: End | null;
  target: End | null;
  months: Month[];
  /** The month in which the target is reached at this speed. */
  landing: string | null;
}

const HEIGHT = 240;
/** Room inside for the words at both ends. */
const TOP = 16;
const BOTTOM = 24;
const FURTHEST = 24;

const measured = (months: Month[]): End[] =>
  months.flatMap(({ month, value }) => (value === null ? [] : [{ month, value }]));

function Drawing({
  unit,
  initial,
  target,
  months,
  landing,
  label,
}: MonthCurveProps & { label: string }) {
  const values = measured(months);
  const last = values.at(-1);
  const ends = [...(initial ? [initial] : []), ...values, ...(target ? [target] : [])];
  const soon =
    landing && target && monthIndex(landing) <= monthIndex(target.month) + FURTHEST
      ? landing
      : null;
  const indexes = [...ends.map(({ month }) => month), ...(soon ? [soon] : [])].map(monthIndex);
  const first = Math.min(...indexes);
  const count = Math.max(1, Math.max(...indexes) - first);
  const scale = scaleOf(ends.map(({ value }) => toPixels(value)));
  const x = (month: string) => monthIndex(month) - first;
  const share = (month: string) => `${(100 * x(month)) / count}%`;
  const at = (share: number) => TOP + (HEIGHT - TOP - BOTTOM) * share;
  const y = (value: string) => at(1 - (toPixels(value) - scale.low) / (scale.high - scale.low));
  const path = (points: End[]) =>
    points.map(({ month, value }, index) => `${index ? 'L' : 'M'}${x(month)} ${y(value)}`).join('');
  const rises = initial && target ? toPixels(target.value) > toPixels(initial.value) : true;
  const line =
    initial && values[0] && values[0].month > initial.month ? [initial, ...values] : values;
  return (
    <svg role="img" aria-label={label} className="pilo-months__drawing">
      {scale.ticks.map((tick) => (
        <g key={tick.label}>
          <line className="pilo-months__grid" x2="100%" y1={at(tick.at)} y2={at(tick.at)} />
          <text className="pilo-months__text" x="0" y={at(tick.at) + 4} dx="-8" textAnchor="end">
            {tick.label}
          </text>
        </g>
      ))}
      {marksOf(first, count).map(({ index, anchor }) => (
        <text
          key={index}
          className="pilo-months__text"
          x={`${(100 * (index - first)) / count}%`}
          y={HEIGHT + 20}
          textAnchor={anchor}
        >
          {formatMonth(monthAt(index))}
        </text>
      ))}
      <svg
        viewBox={`0 0 ${count} ${HEIGHT}`}
        preserveAspectRatio="none"
        width="100%"
        height={HEIGHT}
      >
        {initial && target && <path className="pilo-months__path" d={path([initial, target])} />}
        {last && soon && target && (
          <path
            className="pilo-months__next"
            d={path([last, { month: soon, value: target.value }])}
          />
        )}
        <path className="pilo-months__line" d={path(line)} />
      </svg>
      {[initial, target].map(
        (end) =>
          end && (
            <circle
              key={end.month}
              className="pilo-months__end"
              cx={share(end.month)}
              cy={y(end.value)}
              r="5"
            />
          ),
      )}
      {initial && (
        <text
          className="pilo-months__text"
          x={share(initial.month)}
          y={y(initial.value) + (rises ? 20 : -10)}
          dx="4"
        >
          Départ : {formatMeasure(initial.value, unit)}
        </text>
      )}
      {target && (
        <text
          className="pilo-months__text"
          x={share(target.month)}
          y={y(target.value) + (rises ? -10 : 20)}
          textAnchor="middle"
        >
          Cible : {formatMeasure(target.value, null)}
        </text>
      )}
      {last && (
        <>
          <circle className="pilo-months__last" cx={share(last.month)} cy={y(last.value)} r="6" />
          <text
            className="pilo-months__text pilo-months__text--strong"
            x={share(last.month)}
            y={y(last.value) + (rises ? 22 : -14)}
            dx="8"
          >
            {formatMeasure(last.value, unit)}
          </text>
        </>
      )}
    </svg>
  );
}

/** What the curve shows, for those who cannot see it: its ends, and the last value against what was expected. */
function spoken({ unit, initial, target, months }: MonthCurveProps): string {
  const say = (end: End) => `${formatMeasure(end.value, unit)} en ${formatMonth(end.month)}`;
  const last = measured(months).at(-1);
  const path = last && months.find(({ month }) => month === last.month)?.pathValue;
  return [
    initial && `Départ : ${say(initial)}`,
    last && `dernière valeur : ${say(last)}`,
    path && `attendu : ${formatMeasure(path, unit)}`,
    target && `cible : ${say(target)}`,
  ]
    .filter(Boolean)
    .join(' ; ');
}

function Months({ title, unit, months }: MonthCurveProps) {
  const aggregated = months.some(({ expected }) => expected !== null);
  const figure = (value: string | null) =>
    value === null ? <Missing /> : formatMeasure(value, unit);
  return (
    <DataTable
      caption={title}
      captionHidden
      rows={months.toReversed()}
      rowKey={({ month }) => month}
      columns={[
        { key: 'month', header: 'Mois', rowHeader: true, cell: ({ month }) => formatMonth(month) },
        { key: 'value', header: 'Mesuré', numeric: true, cell: ({ value }) => figure(value) },
        {
          key: 'path',
          header: 'Attendu',
          numeric: true,
          cell: ({ pathValue }) => figure(pathValue),
        },
        {
          key: 'rate',
          header: 'Taux d’avancement',
          numeric: true,
          cell: ({ rate }) => (rate === null ? <Missing /> : formatRate(rate)),
        },
        ...(aggregated
          ? [
              {
                key: 'known',
                header: 'Territoires',
                numeric: true,
                cell: ({ known, expected }: Month) => `${known} sur ${expected}`,
              },
            ]
          : []),
      ]}
    />
  );
}

const Key = ({ kind, children }: { kind: string; children: string }) => (
  <span>
    <svg width="24" height="4" aria-hidden="true">
      <line className={`pilo-months__${kind}`} x2="24" y1="2" y2="2" />
    </svg>
    {children}
  </span>
);

/** The value month by month, beside what was expected and what comes at this speed. */
export function MonthCurve(props: MonthCurveProps) {
  const { title, sentence, line, initial, target, months, landing } = props;
  return (
    <section className="pilo-block" aria-labelledby="courbe">
      <h2 className="fr-h6 fr-mb-0" id="courbe">
        {title}
      </h2>
      {sentence && <p className="pilo-caption">{sentence}</p>}
      <div className="pilo-months">
        <Drawing {...props} label={spoken(props)} />
      </div>
      <p className="pilo-caption pilo-keys" aria-hidden="true">
        <Key kind="line">{line}</Key>
        {initial && target && <Key kind="path">attendu</Key>}
        {landing && <Key kind="next">au rythme actuel</Key>}
      </p>
      {months.length > 0 && (
        <TableTwin>
          <Months {...props} />
        </TableTwin>
      )}
    </section>
  );
}
