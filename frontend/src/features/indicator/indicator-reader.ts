import {
  aggregationLabels,
  directionLabels,
  levelLabels,
  periodicityLabels,
} from '@/shared/reference/indicator-words';
import { plainText, textOf, type Show, type Texts } from '@/shared/ui/form/conflict';
import type { IndicatorValues } from './indicator-values';

const byLevel = (values: Record<string, string>, word: (value: string) => string) =>
  Object.entries(values)
    .filter(([, value]) => value !== '')
    .map(([level, value]) => `${levelLabels[level] ?? level} : ${word(value)}`)
    .join(', ');

/** How the conflict dialog writes a value of the form. */
export function indicatorReader(nameOf: (code: string) => string): Show {
  const texts: Texts<IndicatorValues> = {
    direction: (code) => directionLabels[code as keyof typeof directionLabels],
    periodicity: (code) => periodicityLabels[code as keyof typeof periodicityLabels],
    levels: (codes: string[]) => codes.map((code) => levelLabels[code] ?? code).join(', '),
    aggregation: (values: Record<string, string>) =>
      byLevel(values, (how) => aggregationLabels[how as keyof typeof aggregationLabels] ?? how),
    weights: (values: Record<string, string>) => byLevel(values, (weight) => weight),
    applicableTerritories: (codes: string[]) => codes.map(nameOf).join(', '),
  };
  return (name, value, names) => textOf(texts, name, value) ?? plainText(name, value, names);
}
