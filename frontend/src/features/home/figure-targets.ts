import { stringifySearch } from '@/shared/lib/search-params';
import type { Figure } from './api';

/** As the figure counts them: neither capitalised nor stopped, where the page is about. */
const running = (territory: string | null, weather?: string[]) =>
  `/projets${stringifySearch({
    stage: [
      'VEILLE',
      'CADRAGE',
      'EXPLORATION',
      'CONCEPTION',
      'EXPERIMENTATION',
      'DEPLOIEMENT',
      'PASSAGE_A_L_ECHELLE',
    ],
    weather,
    territory,
  })}`;

const roadmap = (territory: string | null) =>
  `/feuille-de-route${stringifySearch({ territoire: territory })}`;

/** A page that shows what the figure counts; none rather than one that shows something else. */
const FIGURES: Record<Figure['code'], string | ((territory: string | null) => string) | undefined> =
  {
    RUNNING_PROJECTS: running,
    OWN_PROJECTS: '#mes-projets',
    PROJECTS_IN_DIFFICULTY: (territory) => running(territory, ['NUAGE', 'ORAGE']),
    LATE_MILESTONES: undefined,
    MILESTONES_REACHED: undefined,
    ROADMAP_ALERTS: '#alertes',
    FIGURES_UP_TO_DATE: roadmap,
    RATES_RISING: roadmap,
    RATES_FALLING: roadmap,
    ACCOUNTS: undefined,
    AUDIT_ENTRIES: '/administration/audit',
    IMPORTS: undefined,
    FAILING_JOBS: undefined,
  };

/**
 * Where a figure is told in detail; none = nowhere for this role. A lead's figures count its own projects, which may be
 * its organisation's: no filter of the list gives those, the home does.
 */
export function figureHref(
  { code }: Figure,
  ownProjects: boolean,
  territory: string | null,
): string | undefined {
  const target = ownProjects && code === 'PROJECTS_IN_DIFFICULTY' ? '#mes-projets' : FIGURES[code];
  return typeof target === 'function' ? target(territory) : target;
}
