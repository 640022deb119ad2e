import { shortName, middleOf, shapes, viewBoxOf } from './shapes';
import '../charts/charts.css';

interface AlertMapProps {
  /** What it shows, in one sentence. */
  sentence: string;
  places: { code: string; name: string; alerts: number }[];
}

/** The width that the texts were sized for, in px. */
const DRAWN = 320;

/** Three steps of warning: one alert, several, half of the most and above. */
function stepOf(alerts: number, most: number): 0 | 1 | 2 | 3 {
  if (alerts === 0) {
    return 0;
  }
  return alerts > 2 && alerts * 2 > most ? 3 : alerts > 1 ? 2 : 1;
}

/** How many alerts each département has: those that have any are outlined, named and numbered. */
export function AlertMap({ sentence, places }: AlertMapProps) {
  const drawn = places.filter(({ code }) => shapes[code]);
  if (drawn.length === 0) {
    return null;
  }
  const { box, width } = viewBoxOf(drawn.map(({ code }) => code));
  const px = width / DRAWN;
  const most = Math.max(...drawn.map(({ alerts }) => alerts));
  const alerting = drawn.filter(({ alerts }) => alerts > 0);
  const figures = alerting.map(({ name, alerts }) => `${name} ${alerts}`).join(', ');
  return (
    <svg
      className="pilo-map__alerts"
      viewBox={box}
      role="img"
      aria-label={figures ? `${sentence} ${figures}.` : sentence}
    >
      {/* The outlined ones last: no neighbour covers their line. */}
      {[...drawn.filter(({ alerts }) => alerts === 0), ...alerting].map(({ code, alerts }) => (
        <path
          key={code}
          d={shapes[code]?.path}
          className={`m-a${stepOf(alerts, most)}${alerts > 0 ? ' is-alert' : ''}`}
        />
      ))}
      {alerting.map(({ code, name, alerts }) => {
        const [x, y] = middleOf(code) ?? [0, 0];
        const dark = stepOf(alerts, most) === 3 ? 'on-dark' : undefined;
        return (
          <g key={code}>
            <text x={x} y={y - 2 * px} fontSize={12 * px} className={dark}>
              {shortName(name)}
            </text>
            <text
              x={x}
              y={y + 13 * px}
              fontSize={15 * px}
              className={dark ? `pilo-map__count ${dark}` : 'pilo-map__count'}
            >
              {alerts}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
