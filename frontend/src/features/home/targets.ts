import { stringifySearch } from '@/shared/lib/search-params';
import type { Figure, Home } from './api';

interface Target {
  kind?: string;
  objectType: Home['tasks'][number]['objectType'];
  objectKey: string;
  territory?: string | null;
}

/** Where a line of the home leads. */
export function hrefOf({ kind, objectType, objectKey, territory }: Target): string {
  const search = stringifySearch({ territoire: territory });
  switch (objectType) {
    case 'PROJECT':
      return `/projets/${objectKey}${kind === 'MILESTONE' ? '?onglet=jalons' : ''}`;
    case 'INDICATOR':
      return `/indicateurs/${objectKey}${search}`;
    case 'PRIORITY':
      return `/feuille-de-route/priorites/${objectKey}${search}`;
    case 'IMPORT':
      return `/imports/${objectKey}`;
  }
}

/** As the figure counts them: neither capitalised nor stopped. */
const RUNNING = stringifySearch({
  stage: [
    'VEILLE',
    'CADRAGE',
    'EXPLORATION',
    'CONCEPTION',
    'EXPERIMENTATION',
    'DEPLOIEMENT',
    'PASSAGE_A_L_ECHELLE',
  ],
});

/** A page that shows what the figure counts; none rather than one that shows something else. */
const FIGURES: Record<Figure['code'], string | undefined> = {
  RUNNING_PROJECTS: `/projets${RUNNING}`,
  OWN_PROJECTS: '#mes-projets',
  PROJECTS_IN_DIFFICULTY: `/projets${RUNNING}&weather=NUAGE&weather=ORAGE`,
  LATE_MILESTONES: undefined,
  MILESTONES_REACHED: undefined,
  ROADMAP_ALERTS: '#alertes',
  FIGURES_UP_TO_DATE: '/feuille-de-route',
  RATES_RISING: '/feuille-de-route',
  RATES_FALLING: '/feuille-de-route',
  ACCOUNTS: undefined,
  AUDIT_ENTRIES: '/administration/audit',
  IMPORTS: undefined,
  FAILING_JOBS: undefined,
};

/**
 * Where a figure is told in detail; none = nowhere for this role. A lead's figures count its own projects, which may be
 * its organisation's: no filter of the list gives those, the home does.
 */
export function figureHref({ code }: Figure, ownProjects: boolean): string | undefined {
  return ownProjects && code === 'PROJECTS_IN_DIFFICULTY' ? FIGURES.OWN_PROJECTS : FIGURES[code];
}
