import { compareDecimals, formatRate } from '@/shared/lib/decimal';
import type {
  DepartmentRate,
  IndicatorInPriority,
  PriorityInTerritory,
  TerritoryRoadmap,
} from './api';

const plural = (count: number, one: string, several: string) =>
  `${count} ${count > 1 ? several : one}`;

/** The priorities that the roadmap selects, when there are any; else all of them. */
export function selected(roadmap: TerritoryRoadmap): PriorityInTerritory[] {
  const chosen = roadmap.priorities.filter((priority) => priority.roadmap !== null);
  return chosen.length > 0 ? chosen : roadmap.priorities;
}

/** "6 indicateurs sur 7 en alerte.": what the API counted, as everywhere. */
export function alertSentence({
  alertCount,
  indicatorCount,
}: Pick<TerritoryRoadmap, 'alertCount' | 'indicatorCount'>): string {
  if (indicatorCount === 0) {
    return 'Aucun indicateur n’est suivi ici.';
  }
  return alertCount === 0
    ? `Aucune alerte sur ${plural(indicatorCount, 'indicateur', 'indicateurs')}.`
    : `${plural(alertCount, 'indicateur', 'indicateurs')} sur ${indicatorCount} en alerte.`;
}

/** "En dernière position pour 6 indicateurs sur 7.": where no other département does worse. */
export function lastSentence(own: DepartmentRate[], others: DepartmentRate[]): string | undefined {
  const rated = own.filter(({ rate }) => rate !== null);
  const last = rated.filter(({ indicator, rate }) => {
    const rest = others.filter((other) => other.indicator === indicator && other.rate !== null);
    return (
      rest.length > 0 && rest.every((other) => compareDecimals(other.rate ?? '0', rate ?? '0') > 0)
    );
  });
  return last.length === 0
    ? undefined
    : `En dernière position pour ${plural(last.length, 'indicateur', 'indicateurs')} sur ${rated.length}.`;
}

const lowestFirst = (a: { rate: string | null }, b: { rate: string | null }) =>
  compareDecimals(a.rate ?? '0', b.rate ?? '0');

/** The indicator that holds a priority back; none where nothing has a rate. */
export const leastAdvanced = (indicators: IndicatorInPriority[]) =>
  indicators.filter(({ rate }) => rate !== null).toSorted(lowestFirst)[0];

/** The priority that is furthest from its targets. */
export const leastAdvancedPriority = (priorities: PriorityInTerritory[]) =>
  priorities
    .filter(({ figures }) => figures.rate !== null)
    .toSorted((a, b) => lowestFirst(a.figures, b.figures))[0];

/** "4 priorités et 2 projets structurants": as the home and the composition count them. */
function parts(priorities: PriorityInTerritory[]): string {
  const policies = priorities.filter(({ kind }) => kind === 'PRIORITY_POLICY').length;
  const projects = priorities.length - policies;
  return [
    policies > 0 && plural(policies, 'priorité', 'priorités'),
    projects > 0 && plural(projects, 'projet structurant', 'projets structurants'),
  ]
    .filter(Boolean)
    .join(' et ');
}

/**
 * "Occitanie : 4 priorités et 2 projets structurants, 13 alertes, départements compris. La moins avancée : …": the one count of alerts.
 *
 * @param withBelow whether the count has the départements in it: that of the instance's own region
 */
export function roadmapSentence(
  roadmap: TerritoryRoadmap,
  exact: boolean,
  withBelow = false,
): string {
  const priorities = selected(roadmap);
  if (priorities.length === 0) {
    return `${roadmap.territoryName} : aucune priorité pour le moment.`;
  }
  const { alertCount } = roadmap;
  const state =
    alertCount === 0
      ? 'aucune alerte'
      : `${plural(alertCount, 'alerte', 'alertes')}${withBelow ? ', départements compris' : ''}`;
  const lowest = leastAdvancedPriority(priorities);
  const tail = lowest?.figures.rate
    ? ` La moins avancée : « ${lowest.title} », à ${formatRate(lowest.figures.rate, exact)}.`
    : '';
  return `${roadmap.territoryName} : ${parts(priorities)}, ${state}.${tail}`;
}

interface Shown {
  name: string;
  rate: string | null;
  /** R2: met or not, no distance. */
  threshold?: boolean;
}

/** What a map shows, for those who cannot see it. */
export function mapSentence(values: Shown[], exact: boolean): string {
  const known = values.filter((value): value is Shown & { rate: string } => value.rate !== null);
  const sorted = known.toSorted((a, b) => compareDecimals(a.rate, b.rate));
  const [low] = sorted;
  const high = sorted.at(-1);
  if (!low || !high) {
    return 'Aucun département n’a de taux.';
  }
  if (values.some(({ threshold }) => threshold)) {
    const kept = known.filter(({ rate }) => compareDecimals(rate, '0') > 0).length;
    return `Seuil tenu dans ${plural(kept, 'département', 'départements')} sur ${values.length}.`;
  }
  const missing = values.length - known.length;
  const without =
    missing > 0 ? ` ${plural(missing, 'département', 'départements')} sans taux.` : '';
  if (known.length === 1) {
    return `Un seul département a un taux : ${formatRate(low.rate, exact)} (${low.name}).${without}`;
  }
  return `De ${formatRate(low.rate, exact)} (${low.name}) à ${formatRate(high.rate, exact)} (${high.name}).${without}`;
}
