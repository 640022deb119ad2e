import { compareDecimals, formatRate } from '@/shared/lib/decimal';
import type { DepartmentRate, PriorityInTerritory, TerritoryRoadmap } from './api';

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

const isAlerting = ({ figures, indicators }: PriorityInTerritory) =>
  figures.alerts.length > 0 || indicators.some(({ alerts }) => alerts.length > 0);

/** "Lozère : 4 priorités, 3 en alerte. La plus en retard : Inclusion numérique, à 0 %." */
export function roadmapSentence(roadmap: TerritoryRoadmap, exact: boolean): string {
  const priorities = selected(roadmap);
  if (priorities.length === 0) {
    return `${roadmap.territoryName} : aucune priorité pour le moment.`;
  }
  const late = priorities.filter(isAlerting).length;
  const state = late === 0 ? 'aucune en alerte' : `${late} en alerte`;
  const lowest = priorities
    .filter(({ figures }) => figures.rate !== null)
    .sort((a, b) => compareDecimals(a.figures.rate ?? '0', b.figures.rate ?? '0'))[0];
  const tail = lowest?.figures.rate
    ? ` La moins avancée : « ${lowest.title} », à ${formatRate(lowest.figures.rate, exact)}.`
    : '';
  return `${roadmap.territoryName} : ${plural(priorities.length, 'priorité', 'priorités')}, ${state}.${tail}`;
}

interface Shown {
  name: string;
  rate: string | null;
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
  const missing = values.length - known.length;
  const without =
    missing > 0 ? ` ${plural(missing, 'département', 'départements')} sans taux.` : '';
  if (known.length === 1) {
    return `Un seul département a un taux : ${formatRate(low.rate, exact)} (${low.name}).${without}`;
  }
  return `De ${formatRate(low.rate, exact)} (${low.name}) à ${formatRate(high.rate, exact)} (${high.name}).${without}`;
}
