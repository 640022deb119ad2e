import { monthIndex } from '@/shared/lib/dates';
import type { Indicator } from './api';
import { monthAt } from '@/shared/ui/charts/curve-scale';

type Periodicity = NonNullable<Indicator['definition']['periodicity']>;

/** R13. */
const EVERY: Record<Periodicity, number> = {
  MONTHLY: 1,
  QUARTERLY: 3,
  HALF_YEARLY: 6,
  YEARLY: 12,
  TWO_YEARLY: 24,
  THREE_YEARLY: 36,
  SIX_YEARLY: 72,
};

const OFFERED = 36;

/** The month whose value is awaited: one period after the last, never one that has not begun. */
export function expectedMonth(
  last: string | undefined,
  periodicity: Periodicity | null,
  present: string,
): string {
  if (last === undefined) {
    return monthAt(monthIndex(present) - 1);
  }
  const next = monthIndex(last) + EVERY[periodicity ?? 'MONTHLY'];
  return monthAt(Math.min(next, monthIndex(present)));
}

/** The last three years, the present month first. */
export const monthsUpTo = (present: string): string[] =>
  Array.from({ length: OFFERED }, (_, index) => monthAt(monthIndex(present) - index));
