import type { Schemas } from '@/shared/api/types';
import { formatLongDate, formatMonth } from '@/shared/lib/dates';
import { compareDecimals, formatMeasure, formatRate } from '@/shared/lib/decimal';
import type { Explanation, RateKind } from './api';

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

const dated = (value: { value: string; month: string }, unit: string | null) =>
  `${formatMeasure(value.value, unit)} en ${formatMonth(value.month)}`;

/** "La valeur est passée de 40 % en déc. 2024 à 60 % en oct. 2026 ; la cible est de 80 % en déc. 2027." */
export function curveSentence({ initial, current, target, unit }: Explanation): string {
  const aim = target ? ` ; la cible est de ${dated(target, unit)}` : ' ; aucune cible n’est fixée';
  if (current === null) {
    return `Aucune valeur actuelle${aim}.`;
  }
  return initial === null
    ? `La dernière valeur est de ${dated(current, unit)}${aim}.`
    : `La valeur est passée de ${dated(initial, unit)} à ${dated(current, unit)}${aim}.`;
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

/** What the curve goes from and to. */
export function curveTitle({ initial, target }: Pick<Explanation, 'initial' | 'target'>): string {
  if (target === null) {
    return initial ? 'Évolution depuis la valeur initiale' : 'Évolution de la valeur';
  }
  return initial ? 'De la valeur initiale à la cible' : 'Vers la cible';
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
  return compareDecimals(rate, '0') > 0 ? 'Seuil tenu' : missed;
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
