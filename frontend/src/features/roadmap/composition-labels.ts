import type { Schemas } from '@/shared/api/types';

export const KINDS: Record<Schemas['PriorityKind'], string> = {
  PRIORITY_POLICY: 'Politique prioritaire',
  STRUCTURING_PROJECT: 'Projet structurant',
};

export const ORIGINS: Record<Schemas['PriorityOrigin'], string> = {
  NATIONAL: 'Nationale',
  LOCAL: 'Locale',
};

export const PRIORITY_LABELS = {
  code: 'Code',
  title: 'Intitulé',
  description: 'Description',
  kind: 'Nature',
  origin: 'Origine',
  axis: 'Axe',
  roadmap: 'Feuille de route',
  rank: 'Rang d’affichage',
  indicators: 'Indicateurs',
} as const;

export const ROADMAP_LABELS = {
  code: 'Code',
  title: 'Intitulé',
  startsOn: 'Début',
  endsOn: 'Fin',
} as const;
