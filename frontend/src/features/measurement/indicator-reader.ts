import {
  aggregationLabels,
  directionLabels,
  levelLabels,
  periodicityLabels,
} from '@/shared/reference/indicator-words';
import { plainText, type Show } from '@/shared/ui/form/conflict';

const byLevel = (values: Record<string, string>, word: (value: string) => string) =>
  Object.entries(values)
    .filter(([, value]) => value !== '')
    .map(([level, value]) => `${levelLabels[level] ?? level} : ${word(value)}`)
    .join(', ');

/** How the conflict dialog writes a value of the form. */
export function indicatorReader(nameOf: (code: string) => string): Show {
  const texts: Record<string, (value: never) => string> = {
    direction: (code: keyof typeof directionLabels) => directionLabels[code],
    periodicity: (code: keyof typeof periodicityLabels) => periodicityLabels[code],
    levels: (codes: string[]) => codes.map((code) => levelLabels[code] ?? code).join(', '),
    aggregation: (values: Record<string, string>) =>
      byLevel(values, (how) => aggregationLabels[how as keyof typeof aggregationLabels] ?? how),
    weights: (values: Record<string, string>) => byLevel(values, (weight) => weight),
    applicableTerritories: (codes: string[]) => codes.map(nameOf).join(', '),
  };
  return (name, value, names) => texts[name]?.(value as never) ?? plainText(name, value, names);
}
