import { compareDecimals } from '@/shared/lib/decimal';

interface Ends {
  initialValue: string | null;
  targetValue: string | null;
}

/** R2: there is no way from the initial value to the target; the rate is 100 or 0, met or not, and no bar says it. */
export function isThreshold({ initialValue, targetValue }: Ends, direction: string): boolean {
  if (initialValue === null || targetValue === null) {
    return false;
  }
  const way = compareDecimals(initialValue, targetValue);
  return direction === 'DOWN' ? way <= 0 : way >= 0;
}

/** "Tenu" or "Non tenu", where a bar would say a distance. */
export const keptWord = (rate: string) => (compareDecimals(rate, '0') > 0 ? 'Tenu' : 'Non tenu');
