import type { Schemas } from '@/shared/api/types';

export const HEADCOUNT_KINDS: Record<Schemas['HeadcountKind'], string> = {
  OFFICIAL: 'Publié',
  ESTIMATE: 'Estimé',
  DEMONSTRATION: 'De démonstration',
};
export const headcountKindOptions = Object.entries(HEADCOUNT_KINDS).map(([value, label]) => ({
  value,
  label,
}));

export const HALF_DAYS: Record<Schemas['HalfDay'], string> = {
  MORNING: 'Matin',
  AFTERNOON: 'Après-midi',
};

export const TRAINING_FIELDS: Record<Schemas['TrainingField'], string> = {
  LAST_NAME: 'Nom',
  FIRST_NAME: 'Prénom',
  EMPLOYER: 'Employeur',
  TERRITORY: 'Département',
  BODY: 'Organisme de formation',
  CODE: 'Code de l’événement',
  TITLE: 'Titre de la formation',
  MODE: 'Modalité',
  DATE: 'Date',
  HALF_DAY: 'Demi-journée',
  HOURS: 'Heures',
};
export const trainingFieldOptions = Object.entries(TRAINING_FIELDS).map(([value, label]) => ({
  value,
  label,
}));

/** "2026-Q3" → "3e trimestre 2026". */
export function quarterName(quarter: string): string {
  const [year = '', number = ''] = quarter.split('-Q');
  return `${number}${number === '1' ? 'er' : 'e'} trimestre ${year}`;
}
