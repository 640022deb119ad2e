import { daysBetween } from '@/shared/lib/dates';
import type { ClosingDates } from './api';

type Step = NonNullable<ClosingDates['next']>['step'];
type Name =
  'lastCommitment' | 'lastAcknowledgement' | 'lastPaymentRequest' | 'switchover' | 'reopening';

/** B16: the days after which an act of the year is no longer possible, in their order. */
export const CLOSINGS: [name: Name, step: Step, soon: string][] = [
  ['lastCommitment', 'LAST_COMMITMENT', 'dernier engagement'],
  ['lastAcknowledgement', 'LAST_ACKNOWLEDGEMENT', 'dernier service fait'],
  ['lastPaymentRequest', 'LAST_PAYMENT_REQUEST', 'dernière demande de paiement'],
  ['switchover', 'SWITCHOVER', 'bascule'],
  ['reopening', 'REOPENING', 'réouverture'],
];

type Dates = Pick<ClosingDates, Name | 'next'>;

const inDays = (days: number): string =>
  days === 0 ? 'aujourd’hui' : days === 1 ? 'demain' : `dans ${days}\u00a0jours`;

export const isUnknown = (dates: Dates): boolean =>
  CLOSINGS.every(([name]) => dates[name] === null);

/** "dernier engagement dans 11 jours": what ends the title of the budget. None is ever guessed. */
export function countdown(dates: Dates | undefined): string {
  if (!dates || isUnknown(dates)) {
    return 'dates de fin de gestion non renseignées';
  }
  const { next } = dates;
  const soon = CLOSINGS.find(([, step]) => step === next?.step)?.[2];
  return next ? `${soon} ${inDays(next.days)}` : 'fin de gestion passée';
}

/** "dans 11 jours", "passée depuis 3 jours". */
export function distance(day: string, today: string): string {
  const days = daysBetween(today, day);
  return days < 0 ? `passée depuis ${-days}\u00a0${days < -1 ? 'jours' : 'jour'}` : inDays(days);
}
