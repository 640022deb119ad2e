import { Drawn } from './picture';
import { share } from './scales';

interface SparklineProps {
  /** Oldest first. */
  values: number[];
  /** That of the other lines beside it. */
  scale: readonly [number, number];
  /** "De novembre 2025 à octobre 2026 : de 32 % à 46 %". */
  label: string;
  late?: boolean;
}

const WIDTH = 72;
const HEIGHT = 24;
const MARGIN = 3;

/** Where a value came from, in the height of a line; its ends are said. */
export function Sparkline({ values, scale, label, late = false }: SparklineProps) {
  if (values.length < 2) {
    return null;
  }
  const points = values.map((value, index) => {
    const x = MARGIN + (index / (values.length - 1)) * (WIDTH - 2 * MARGIN);
    const y = HEIGHT - MARGIN - (share(value, scale) / 100) * (HEIGHT - 2 * MARGIN);
    return [x.toFixed(1), y.toFixed(1)] as const;
  });
  const [x, y] = points.at(-1) ?? ['0', '0'];
  return (
    <Drawn className={late ? 'pilo-spark pilo-spark--late' : 'pilo-spark'} label={label}>
      <polyline className="c-line" points={points.map((point) => point.join(',')).join(' ')} />
      <circle className="c-dot" cx={x} cy={y} r="3" />
    </Drawn>
  );
}
