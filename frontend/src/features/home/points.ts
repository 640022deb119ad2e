import { formatDecimal, formatRate } from '@/shared/lib/decimal';

/** Points as people say them: "27 points". */
export function points(gap: string): string {
  const whole = formatDecimal(gap.replace('-', ''), 0);
  return `${whole} ${whole === '0' || whole === '1' ? 'point' : 'points'}`;
}

/** Less than half a point, either way. */
export const isNear = (gap: string) => formatDecimal(gap.replace('-', ''), 0) === '0';

export const said = (rate: string | null) => (rate === null ? 'sans objet' : formatRate(rate));
