import { stringifySearch } from '@/shared/lib/search-params';
import type { Figure, Home } from './api';

interface Target {
  objectType: Home['tasks'][number]['objectType'];
  objectKey: string;
  territory?: string | null;
}

/** Where a line of the home leads. */
export function hrefOf({ objectType, objectKey, territory }: Target): string {
  const search = stringifySearch({ territoire: territory });
  switch (objectType) {
    case 'PROJECT':
      return `/projets/${objectKey}`;
    case 'INDICATOR':
      return `/indicateurs/${objectKey}${search}`;
    case 'PRIORITY':
      return `/feuille-de-route/priorites/${objectKey}${search}`;
    case 'IMPORT':
      return `/imports/${objectKey}`;
  }
}

const FIGURES: Record<Figure['code'], string | undefined> = {
  RUNNING_PROJECTS: '/projets',
  OWN_PROJECTS: '/projets',
  PROJECTS_IN_DIFFICULTY: '/projets?weather=NUAGE&weather=ORAGE',
  LATE_MILESTONES: '/projets',
  MILESTONES_REACHED: '/projets',
  ROADMAP_ALERTS: '/feuille-de-route',
  FIGURES_UP_TO_DATE: '/feuille-de-route',
  RATES_RISING: '/feuille-de-route',
  RATES_FALLING: '/feuille-de-route',
  ACCOUNTS: undefined,
  AUDIT_ENTRIES: '/administration/audit',
  IMPORTS: undefined,
  FAILING_JOBS: undefined,
};

/** Where a figure is told in detail; none = nowhere for this role. */
export const figureHref = ({ code }: Figure): string | undefined => FIGURES[code];
