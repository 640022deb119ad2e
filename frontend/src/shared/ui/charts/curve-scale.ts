import { formatDecimal } from '@/shared/lib/decimal';

// Positions on a screen only: no figure is made here.

const STEPS = [1, 2, 2.5, 5, 10];
const WISHED = 4;
const YEAR = 12;
const FEWEST_APART = 6;

interface Tick {
  label: string;
  /** From the top, 0 to 1. */
  at: number;
}

interface Scale {
  low: number;
  high: number;
  ticks: Tick[];
}

function stepOf(values: number[]): number {
  const rough = (Math.max(...values) - Math.min(...values)) / WISHED || 1;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = (STEPS.find((one) => one * power >= rough) ?? 10) * power;
  // What is counted has no half.
  return values.every(Number.isInteger) ? Math.max(1, Math.ceil(step)) : step;
}

/** Round figures around what is drawn. */
export function scaleOf(values: number[]): Scale {
  const step = stepOf(values);
  const from = Math.floor(Math.min(...values) / step);
  const to = Math.max(Math.ceil(Math.max(...values) / step), from + 1);
  const ticks = Array.from({ length: to - from + 1 }, (_, index) => ({
    label: formatDecimal((step * (from + index)).toFixed(6)),
    at: 1 - index / (to - from),
  }));
  return { low: step * from, high: step * to, ticks };
}

export const monthAt = (index: number) =>
  `${Math.floor(index / YEAR)}-${String((index % YEAR) + 1).padStart(2, '0')}`;

interface Mark {
  index: number;
  anchor: 'start' | 'middle';
}

/** The first month, then each year from it. */
export function marksOf(first: number, count: number): Mark[] {
  const every = YEAR * Math.max(1, Math.ceil(count / (YEAR * 4)));
  const marks: Mark[] = [{ index: first, anchor: 'start' }];
  for (let index = first + every; index <= first + count; index += every) {
    marks.push({ index, anchor: 'middle' });
  }
  return count < FEWEST_APART ? marks.slice(0, 1) : marks;
}
