import { AxisBottom, AxisLeft } from '@visx/axis';
import { Group } from '@visx/group';
import { scaleLinear } from '@visx/scale';
import { LinePath } from '@visx/shape';
import { formatMonth, monthIndex } from '@/shared/lib/dates';
import { formatDecimal, formatValue, toPixels } from '@/shared/lib/decimal';
import { DataTable } from '../data-table';
import { Figure } from './figure';

export interface Point {
  /** YYYY-MM */
  month: string;
  value: string;
}

interface TrajectoryChartProps {
  title: string;
  sentence: string;
  unit?: string | null;
  /** VI and VC: the ends of the straight path that is expected. */
  initial: Point | null;
  target: Point | null;
  /** The values measured, oldest first. */
  values: Point[];
  level?: 2 | 3;
}

const HEIGHT = 300;
// At the right, room for the half of the last month's name.
const MARGIN = { top: 16, right: 40, bottom: 36, left: 56 };

const monthAt = (index: number) =>
  `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;

function extent(numbers: number[]): [number, number] {
  const low = Math.min(...numbers);
  const high = Math.max(...numbers);
  const room = (high - low) * 0.1 || 1;
  return [low - room, high + room];
}

function scalesOf({ initial, target, values }: TrajectoryChartProps, width: number) {
  const all = [...(initial ? [initial] : []), ...values, ...(target ? [target] : [])];
  const months = all.map(({ month }) => monthIndex(month));
  return {
    x: scaleLinear<number>({
      domain: [Math.min(...months), Math.max(...months)],
      range: [0, width - MARGIN.left - MARGIN.right],
    }),
    y: scaleLinear<number>({
      domain: extent(all.map(({ value }) => toPixels(value))),
      range: [HEIGHT - MARGIN.top - MARGIN.bottom, 0],
      nice: true,
    }),
  };
}

function Drawing({ width, ...props }: TrajectoryChartProps & { width: number }) {
  const { initial, target, values } = props;
  const { x, y } = scalesOf(props, width);
  const at = ({ month, value }: Point) => ({ cx: x(monthIndex(month)), cy: y(toPixels(value)) });
  const [first, last] = x.domain() as [number, number];
  const ticks = [...new Set(x.ticks(width < 480 ? 3 : 6).map(Math.round))].filter(
    (tick) => tick >= first && tick <= last,
  );
  const today = values.at(-1);
  return (
    <svg width={width} height={HEIGHT} className="pilo-chart" aria-hidden="true">
      <Group left={MARGIN.left} top={MARGIN.top}>
        <AxisLeft
          scale={y}
          numTicks={5}
          axisClassName="pilo-chart__axis"
          tickFormat={(value) => formatDecimal(String(value))}
          tickLabelProps={{ className: 'pilo-chart__label', textAnchor: 'end', dx: -4, dy: 4 }}
        />
        <AxisBottom
          top={HEIGHT - MARGIN.top - MARGIN.bottom}
          scale={x}
          tickValues={ticks}
          axisClassName="pilo-chart__axis"
          tickFormat={(value) => formatMonth(monthAt(Number(value)))}
          tickLabelProps={{ className: 'pilo-chart__label', textAnchor: 'middle' }}
        />
        {initial && target && (
          <LinePath
            className="pilo-chart__path"
            data={[initial, target]}
            x={(point) => at(point).cx}
            y={(point) => at(point).cy}
          />
        )}
        <LinePath
          className="pilo-chart__line"
          data={values}
          x={(point) => at(point).cx}
          y={(point) => at(point).cy}
        />
        {values.map((point) => (
          <circle key={point.month} className="pilo-chart__point" r={3} {...at(point)} />
        ))}
        {initial && <circle className="pilo-chart__end" r={5} {...at(initial)} />}
        {target && <circle className="pilo-chart__end" r={5} {...at(target)} />}
        {today && <circle className="pilo-chart__today" r={6} {...at(today)} />}
      </Group>
    </svg>
  );
}

interface Row extends Point {
  kind: string;
}

function rowsOf({ initial, target, values }: TrajectoryChartProps): Row[] {
  return [
    ...(initial ? [{ kind: 'Valeur initiale', ...initial }] : []),
    ...values.map((point) => ({ kind: 'Valeur mesurée', ...point })),
    ...(target ? [{ kind: 'Valeur cible', ...target }] : []),
  ];
}

/** The curve of an indicator on its way from VI to VC. */
export function TrajectoryChart(props: TrajectoryChartProps) {
  const { title, sentence, unit, level = 3 } = props;
  return (
    <Figure
      level={level}
      title={title}
      sentence={sentence}
      height={HEIGHT + 28}
      table={
        <DataTable
          caption={`${title} : les valeurs`}
          rows={rowsOf(props)}
          rowKey={({ kind, month }) => `${kind}-${month}`}
          columns={[
            { key: 'kind', header: 'Valeur', rowHeader: true, cell: ({ kind }) => kind },
            { key: 'month', header: 'Mois', cell: ({ month }) => formatMonth(month) },
            {
              key: 'value',
              header: 'Mesure',
              numeric: true,
              cell: ({ value }) => formatValue(value, unit),
            },
          ]}
        />
      }
    >
      {(width) => (
        <>
          <Drawing width={width} {...props} />
          <ul className="pilo-legend" aria-hidden="true">
            <li className="pilo-legend__line">Valeurs mesurées</li>
            {props.initial && props.target && (
              <li className="pilo-legend__path">Trajectoire attendue</li>
            )}
            <li className="pilo-legend__today">Dernière valeur</li>
          </ul>
        </>
      )}
    </Figure>
  );
}
