import type { Schemas } from '@/shared/api/types';
import { formatLongDate, formatMonth } from '@/shared/lib/dates';
import {
  compareDecimals,
  formatDecimal,
  formatMeasure,
  formatRate,
  formatValue,
} from '@/shared/lib/decimal';
import { isKept } from '@/shared/ui/rate';
import type { Explanation, RateKind, Trajectory } from './api';

export const kindLabels: Record<RateKind, string> = {
  FINAL: 'Vers la cible finale',
  ANNUAL: 'Vers la cible de l’année',
};

const typeLabels: Record<Schemas['MeasurementType'], string> = {
  INITIAL: 'Valeur initiale',
  CURRENT: 'Valeur actuelle',
  TARGET: 'Cible',
};

/** R6b: a current value whose month has not begun is not current yet. */
export const valueLabel = (type: Schemas['MeasurementType'], coming: boolean) =>
  type === 'CURRENT' && coming ? 'Valeur d’un mois à venir' : typeLabels[type];

/** "42,62 jours en oct. 2026, contre 60 jours au départ ; cible : 30 jours en déc. 2027." */
export function valueSentence(explanation: Explanation, exact = false): string {
  const { initial, current, target, unit } = explanation;
  const measure = (value: string) => formatMeasure(value, unit, exact);
  const aim = target
    ? `cible : ${measure(target.value)} en ${formatMonth(target.month)}`
    : 'aucune cible n’est fixée';
  if (current === null) {
    return `Aucune valeur actuelle ; ${aim}.`;
  }
  const from = initial ? `, contre ${measure(initial.value)} au départ` : '';
  return `${measure(current.value)} en ${formatMonth(current.month)}${from} ; ${aim}.`;
}

const magnitude = (value: string) => value.replace(/^-/, '');

/** "3 points", "1 point", "0,50 point": plural from two on. */
function points(gap: string, exact: boolean): string {
  const text = formatDecimal(magnitude(gap), exact ? 2 : 0);
  return `${text}\u00a0point${/^[01](,|$)/.test(text) ? '' : 's'}`;
}

interface Standing {
  late: boolean;
  words: string;
}

/** R15: how many points from what was expected. */
export function standing({ pathGap }: Trajectory, exact: boolean): Standing | undefined {
  if (pathGap === null) {
    return undefined;
  }
  const distance = points(pathGap, exact);
  if (distance.startsWith('0')) {
    return { late: false, words: 'À moins d’un point de l’attendu' };
  }
  const late = pathGap.startsWith('-');
  return { late, words: `${distance} ${late ? 'sous' : 'au-dessus de'} l’attendu` };
}

/** R15: when it lands at this speed. */
export function landingSentence(
  { landing, delayMonths, pathGap }: Trajectory,
  rate: string | null,
) {
  if (pathGap === null || rate === null) {
    return undefined;
  }
  if (landing === null || delayMonths === null) {
    return compareDecimals(rate, '100') >= 0
      ? 'La cible est atteinte.'
      : 'À ce rythme, elle n’est pas atteinte.';
  }
  const months = `${Math.abs(delayMonths)} mois`;
  const when =
    delayMonths === 0 ? 'à temps' : delayMonths > 0 ? `${months} trop tard` : `${months} plus tôt`;
  return `Au rythme actuel, la cible est atteinte en ${formatMonth(landing)}, ${when}.`;
}

/** A share moves by points. */
const by = (value: string, unit: string | null) =>
  formatValue(magnitude(value), unit === '%' ? 'points' : unit, 2);

/** "La valeur baisse de 0,79 jour par mois ; il faudrait 0,90 pour tenir la cible." */
export function speedSentence(
  trajectory: Trajectory,
  unit: string | null,
  rate: string | null,
): string | undefined {
  const { monthlyChange, neededChange } = trajectory;
  if (monthlyChange === null) {
    return undefined;
  }
  const sign = compareDecimals(monthlyChange, '0');
  const now =
    sign === 0
      ? 'La valeur ne bouge pas'
      : `La valeur ${sign < 0 ? 'baisse' : 'monte'} de ${by(monthlyChange, unit)} par mois`;
  if (rate !== null && compareDecimals(rate, '100') >= 0) {
    // What is needed of a target that is passed is its way back.
    return `${now} ; la cible est atteinte.`;
  }
  if (neededChange === null || compareDecimals(neededChange, '0') === 0) {
    return `${now}.`;
  }
  const way = compareDecimals(neededChange, '0') < 0 ? 'une baisse' : 'une hausse';
  const needed = sign === compareDecimals(neededChange, '0') ? '' : `${way} de `;
  return `${now} ; il faudrait ${needed}${by(neededChange, sign === 0 ? unit : null)} pour tenir la cible.`;
}

/** "À jour ; prochaine valeur attendue le…": how that day was found is in the explanation. */
export function freshnessSentence({ nextUpdate, upToDate, sentence }: Explanation['freshness']) {
  if (nextUpdate === null) {
    return sentence;
  }
  return upToDate
    ? `À jour ; prochaine valeur attendue le ${formatLongDate(nextUpdate)}.`
    : `En retard : une valeur était attendue le ${formatLongDate(nextUpdate)}.`;
}

/** What the curve goes from and to: "De 60 à 30 jours, mois par mois". */
export function curveTitle({ initial, target, unit, rule }: Explanation): string {
  if (rule !== 'LINEAR' || !initial || !target) {
    return target || initial ? 'La valeur, mois par mois' : 'Évolution de la valeur';
  }
  return `De ${formatMeasure(initial.value, null)} à ${formatMeasure(target.value, unit)}, mois par mois`;
}

/** R2: a threshold is kept or it is not; there is no way to go. */
const THRESHOLDS: Partial<Record<Explanation['rule'], [kept: string, missed: string]>> = {
  HELD_UP: ['le seuil était tenu', 'la valeur était sous le seuil'],
  HELD_DOWN: ['le seuil était tenu', 'la valeur était au-dessus du seuil'],
};

/** A threshold's answer in two words: its rate is 100 or 0, which says no distance. */
export function thresholdWord({ rule, rate }: Pick<Explanation, 'rule' | 'rate'>) {
  if (rate === null || !THRESHOLDS[rule]) {
    return undefined;
  }
  const missed = rule === 'HELD_UP' ? 'Sous le seuil' : 'Au-dessus du seuil';
  return isKept(rate) ? 'Seuil tenu' : missed;
}

/** Whether a threshold is missed: told in the colour of alerts, with its icon and its word. */
export const isMissed = ({ rule, rate }: Pick<Explanation, 'rule' | 'rate'>) =>
  rate !== null && rule in THRESHOLDS && !isKept(rate);

/** "57 points d'accueil en oct. 2026 : il en faut au moins 58." Before anything else: a rate of 0 or 100 says no more. */
export function thresholdSentence(explanation: Explanation, exact = false): string | undefined {
  const { rule, current, target, unit } = explanation;
  if (!thresholdWord(explanation) || !current || !target) {
    return undefined;
  }
  const value = formatMeasure(current.value, unit, exact);
  const most = formatMeasure(target.value, null, exact);
  const wanted = rule === 'HELD_UP' ? `il en faut au moins ${most}` : `il en faut au plus ${most}`;
  return `${value} en ${formatMonth(current.month)} : ${wanted}.`;
}

/** The page's answer in one sentence. */
export function answerSentence(explanation: Explanation, exact: boolean): string {
  const { rate, current, absenceSentence } = explanation;
  if (rate === null || current === null) {
    return absenceSentence ?? 'Non renseigné.';
  }
  const threshold = THRESHOLDS[explanation.rule];
  if (threshold) {
    return `En ${formatMonth(current.month)}, ${threshold[compareDecimals(rate, '0') > 0 ? 0 : 1]}.`;
  }
  return `En ${formatMonth(current.month)}, ${formatRate(rate, exact)} du chemin vers la cible était fait.`;
}
