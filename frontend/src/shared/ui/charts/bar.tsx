import { formatRate, toPixels } from '@/shared/lib/decimal';
import './charts.css';

interface BarProps {
  /** 0 to 100; null where there is none. */
  rate: string | null;
  /** Where one should be: what was expected, or the median. */
  tick?: string | null;
  late?: boolean;
  /** What it shows, in words; none where the figures stand beside it. */
  label?: string;
}

/** A rate on its track, with a tick where it should be. */
export function Bar({ rate, tick, late = false, label }: BarProps) {
  return (
    <svg
      className="pilo-bar"
      {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
    >
      <rect className="c-track" width="100%" height="100%" />
      {rate !== null && (
        <rect className={late ? 'c-alert' : 'c-fill'} width={`${toPixels(rate)}%`} height="100%" />
      )}
      {tick && <rect className="c-tick" x={`${toPixels(tick)}%`} width="2" y="-3" height="14" />}
    </svg>
  );
}

interface ExpectedBarProps {
  rate: string | null;
  expected?: string | null;
  late?: boolean;
  exact?: boolean;
}

/** "46 % ; attendu 73 %". */
export function barLabel({ rate, expected, exact = false }: ExpectedBarProps): string {
  const now = rate === null ? 'sans objet' : formatRate(rate, exact);
  return expected ? `${now} ; attendu ${formatRate(expected, exact)}` : now;
}

/** A rate against what was expected of it. */
export const ExpectedBar = (props: ExpectedBarProps) => (
  <Bar
    rate={props.rate}
    tick={props.expected ?? null}
    late={props.late ?? false}
    label={barLabel(props)}
  />
);

/** The tick of a legend. */
export const TickKey = () => (
  <svg width="2" height="14" aria-hidden="true">
    <rect className="c-tick" width="2" height="14" />
  </svg>
);
