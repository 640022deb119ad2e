import type { Schemas } from '@/shared/api/types';

/** How the settings of an indicator read, on its page and in its form. */
export const directionLabels: Record<Schemas['Direction'], string> = {
  UP: 'À la hausse',
  DOWN: 'À la baisse',
  STABLE: 'Maintenir',
};

export const periodicityLabels: Record<
  NonNullable<Schemas['IndicatorDefinition']['periodicity']>,
  string
> = {
  MONTHLY: 'Tous les mois',
  QUARTERLY: 'Tous les trimestres',
  HALF_YEARLY: 'Tous les six mois',
  YEARLY: 'Tous les ans',
  TWO_YEARLY: 'Tous les deux ans',
  THREE_YEARLY: 'Tous les trois ans',
  SIX_YEARLY: 'Tous les six ans',
};

export const aggregationLabels: Record<Schemas['Aggregation'], string> = {
  TYPED: 'saisie',
  SUM: 'somme',
  MEAN: 'moyenne',
  NONE: 'aucune',
};

export const levelLabels: Record<string, string> = {
  NAT: 'national',
  REG: 'région',
  DEPT: 'département',
};

/** Choices for a form, in the order of the words. */
export const optionsOf = (words: Record<string, string>) =>
  Object.entries(words).map(([value, label]) => ({
    value,
    label: label.charAt(0).toUpperCase() + label.slice(1),
  }));
