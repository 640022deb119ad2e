import { z } from '@/shared/lib/zod';
import { choice } from '@/shared/lib/choice';
import { parseDecimal } from '@/shared/lib/decimal';
import type { Definition, Indicator } from './api';

const weight = z
  .string()
  .refine(
    (text) => text.trim() === '' || /^\d{1,9}(\.\d{1,6})?$/.test(parseDecimal(text) ?? ''),
    'Un poids est un nombre positif ou nul : 60 ou 12,5.',
  );

const wholeNumber = (message: string, least: number, most: number) =>
  z
    .string()
    .refine(
      (text) => text === '' || (/^\d{1,3}$/.test(text) && +text >= least && +text <= most),
      message,
    );

/** What the form holds: flat, texts and choices, empty rather than null. */
export const indicatorSchema = z.object({
  code: z
    .string()
    .trim()
    .regex(/^(LOC-\d{3}|IND-\d{3,4})$/, 'Le code s’écrit LOC- suivi de trois chiffres.'),
  name: z.string().trim().min(1, 'Donnez un nom à l’indicateur.'),
  description: z.string(),
  theme: z.string(),
  direction: choice('Choisissez le sens attendu.'),
  unit: z.string(),
  unitShort: z.string(),
  periodicity: z.string(),
  delayMonths: wholeNumber('Un nombre de mois, de 0 à 120.', 0, 120),
  levels: z.array(z.string()),
  aggregation: z.object({ REG: z.string(), NAT: z.string() }),
  coverageThreshold: wholeNumber('Un nombre de territoires, de 1 à 200.', 1, 200),
  weights: z.object({ DEPT: weight, REG: weight, NAT: weight }),
  applicableTerritories: z.array(z.string()),
  reason: z.string(),
});

export type IndicatorValues = z.infer<typeof indicatorSchema>;

export const EMPTY_INDICATOR: IndicatorValues = {
  code: '',
  name: '',
  description: '',
  theme: '',
  direction: '',
  unit: '',
  unitShort: '',
  periodicity: '',
  delayMonths: '',
  levels: [],
  aggregation: { REG: '', NAT: '' },
  coverageThreshold: '',
  weights: { DEPT: '', REG: '', NAT: '' },
  applicableTerritories: [],
  reason: '',
};

/** "12.50" → "12,5": as it would be typed. */
const typed = (decimal: string | undefined) =>
  (decimal ?? '')
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '')
    .replace('.', ',');

export function valuesOf({ code, definition }: Indicator): IndicatorValues {
  const { aggregation, weights } = definition;
  return {
    code,
    name: definition.name,
    description: definition.description ?? '',
    theme: definition.theme ?? '',
    direction: definition.direction,
    unit: definition.unit ?? '',
    unitShort: definition.unitShort ?? '',
    periodicity: definition.periodicity ?? '',
    delayMonths: definition.delayMonths?.toString() ?? '',
    levels: definition.levels.toSorted(),
    aggregation: { REG: aggregation['REG'] ?? '', NAT: aggregation['NAT'] ?? '' },
    coverageThreshold: definition.coverageThreshold?.toString() ?? '',
    weights: {
      DEPT: typed(weights['DEPT']),
      REG: typed(weights['REG']),
      NAT: typed(weights['NAT']),
    },
    applicableTerritories: (definition.applicableTerritories ?? []).toSorted(),
    // Why it changes is said anew each time.
    reason: '',
  };
}

const filled = (values: Record<string, string>) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value.trim() !== ''));

const numberOf = (text: string) => (text === '' ? null : Number(text));

export function definitionOf(values: IndicatorValues): Definition {
  const { aggregation, weights, applicableTerritories } = values;
  const definition = {
    name: values.name.trim(),
    description: values.description.trim() || null,
    theme: values.theme.trim() || null,
    direction: values.direction,
    unit: values.unit.trim() || null,
    unitShort: values.unitShort.trim() || null,
    periodicity: values.periodicity || null,
    delayMonths: numberOf(values.delayMonths),
    levels: values.levels,
    aggregation: filled(aggregation),
    coverageThreshold: numberOf(values.coverageThreshold),
    weights: Object.fromEntries(
      Object.entries(filled(weights)).map(([level, text]) => [level, parseDecimal(text) ?? text]),
    ),
    applicableTerritories: applicableTerritories.length > 0 ? applicableTerritories : null,
  };
  // The codes come from the contract's own lists: the form only gives them back.
  return definition as Definition;
}
