import type { Schemas } from '@/shared/api/types';

type Severity = 'info' | 'success' | 'new' | 'warning';

export const SURVEY_KINDS: Record<Schemas['SurveyKind'], string> = {
  SCALE: 'Note de 1 à 5',
  CHOICE: 'Un choix',
  YES_NO: 'Oui ou non',
  TEXT: 'Texte',
};
export const surveyKindOptions = Object.entries(SURVEY_KINDS).map(([value, label]) => ({
  value,
  label,
}));

export const SURVEY_STATES: Record<
  Schemas['SurveyState'],
  { children: string; severity?: Severity }
> = {
  OFF: { children: 'Pas de questionnaire' },
  READY: { children: 'Prêt', severity: 'info' },
  OPEN: { children: 'Ouvert', severity: 'success' },
  PAUSED: { children: 'Suspendu', severity: 'warning' },
  CLOSED: { children: 'Fermé' },
};
