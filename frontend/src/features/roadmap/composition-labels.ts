import type { Schemas } from '@/shared/api/types';

export const KINDS: Record<Schemas['PriorityKind'], string> = {
  PRIORITY_POLICY: 'Politique prioritaire',
  STRUCTURING_PROJECT: 'Projet structurant',
};

export const ORIGINS: Record<Schemas['PriorityOrigin'], string> = {
  NATIONAL: 'Nationale',
  LOCAL: 'Locale',
};

export const COMPOSITION = '/feuille-de-route/composition';

/** What stands above the forms of roadmaps and priorities. */
export const COMPOSITION_PATH = [
  { label: 'Feuille de route', href: '/feuille-de-route' },
  { label: 'Composition', href: COMPOSITION },
];
