import { formatDecimal } from '@/shared/lib/decimal';

/** Ticks of a count: integers only, five at most, from 0. */
export function countTicks(most: number): number[] {
  const step = [1, 2, 5].flatMap((unit) => [1, 10, 100, 1_000, 10_000].map((ten) => unit * ten));
  const size = step.toSorted((a, b) => a - b).find((one) => most / one <= 4) ?? most;
  const ticks = [0];
  while ((ticks.at(-1) ?? 0) < most) {
    ticks.push((ticks.at(-1) ?? 0) + size);
  }
  return ticks;
}

/** A count as French readers see it: "1 204". */
export const formatCount = (count: number) => formatDecimal(String(count), 0);

/** Where a value stands on a scale, in percents of the width: for drawing only, a position is no figure. */
export function share(value: number, [low, high]: readonly [number, number]): number {
  return high === low ? 50 : ((value - low) / (high - low)) * 100;
}

/** The scale that several pictures have in common, so that the eye may compare them. */
export function common(values: number[]): readonly [number, number] {
  return values.length === 0 ? [0, 1] : [Math.min(...values), Math.max(...values)];
}
