import { formatMonth } from '@/shared/lib/dates';
import { compareDecimals, formatMeasure } from '@/shared/lib/decimal';
import type { Measurement } from './api';

const size = (value: string) => value.replace('-', '');

/** Exactly: the comma moves by one. */
const tenfold = (value: string): string => {
  const [whole = '', fraction = ''] = size(value).split('.');
  const rest = fraction.slice(1);
  return `${whole}${fraction[0] ?? '0'}${rest ? `.${rest}` : ''}`;
};

const isZero = (value: string) => compareDecimals(value, '0') === 0;

/**
 * Why a value is likely a slip (a comma forgotten, a share in full); nothing for most. It is asked once: what is wrong,
 * the server says.
 *
 * @param known the values of the place, the latest month first
 */
export function doubtOf(
  value: string,
  month: string,
  known: Measurement[],
  unit: string | null,
): string | undefined {
  const read = (one: string) => formatMeasure(one, unit);
  if (unit === '%' && (compareDecimals(value, '0') < 0 || compareDecimals(value, '100') > 0)) {
    return `${read(value)} n’est pas entre 0 et 100 %.`;
  }
  // What is corrected is no measure of what corrects it.
  const last = known.find((one) => one.month < month);
  if (!last || isZero(last.value) || isZero(value)) {
    return undefined;
  }
  const told = `la valeur précédente (${read(last.value)}, ${formatMonth(last.month)})`;
  if (compareDecimals(size(value), tenfold(last.value)) >= 0) {
    return `${read(value)}, c’est au moins dix fois ${told}.`;
  }
  return compareDecimals(tenfold(value), size(last.value)) <= 0
    ? `${read(value)}, c’est au plus un dixième de ${told}.`
    : undefined;
}
