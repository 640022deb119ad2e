import { formatRate } from '@/shared/lib/decimal';
import { Drawn } from './picture';

interface RateBarProps {
  rate: string | null;
  expected?: string | null;
  late?: boolean;
}

/** "46 % ; attendu 73 %". */
export function barLabel({ rate, expected }: RateBarProps): string {
  const now = rate === null ? 'sans objet' : formatRate(rate);
  return expected ? `${now} ; attendu ${formatRate(expected)}` : now;
}

/** A rate on its track, with a tick where it was expected to be. */
export function ExpectedBar(props: RateBarProps) {
  const { rate, expected, late = false } = props;
  return (
    <Drawn className="pilo-bar" label={barLabel(props)}>
      <rect className="c-track" width="100%" height="100%" />
      {rate !== null && (
        <rect className={late ? 'c-alert' : 'c-fill'} width={`${rate}%`} height="100%" />
      )}
      {expected && <rect className="c-tick" x={`${expected}%`} width="2" y="-3" height="14" />}
    </Drawn>
  );
}

/** The tick of a legend. */
export const TickKey = () => (
  <svg width="2" height="14" aria-hidden="true">
    <rect className="c-tick" width="2" height="14" />
  </svg>
);
