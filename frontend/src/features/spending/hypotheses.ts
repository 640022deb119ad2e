import { formatDate } from '@/shared/lib/dates';
import { formatEuros } from '@/shared/lib/money';
import { z } from '@/shared/lib/zod';
import { euros, eurosOf } from '@/shared/ui/form/euros';
import type { Hypotheses, Landing } from './api';

export const KINDS = {
  CP: 'Des CP déplacés',
  AE: 'Des AE déplacées',
  EJ: 'Un EJ de plus',
  SLIP: 'Un paiement qui glisse',
} as const;

export type Kind = keyof typeof KINDS;

export interface Hypothesis {
  kind: Kind;
  /** The axis that gives, or that an EJ or a payment is of; none = from elsewhere, or of no axis. */
  from: string;
  /** The axis that receives; none = elsewhere. */
  to: string;
  /** As the contract has it. */
  amount: string;
  paidOn: string;
}

export const moves = (kind: Kind) => kind === 'CP' || kind === 'AE';

/** What was typed, or what is wrong with it by field. */
export const hypothesisSchema = z
  .object({
    kind: z.enum(['CP', 'AE', 'EJ', 'SLIP']),
    from: z.string(),
    to: z.string(),
    amount: euros({ missing: 'Donnez le montant.' }),
    paidOn: z.string(),
  })
  .refine(({ kind, from, to }) => !moves(kind) || from !== to, {
    path: ['to'],
    message: 'Choisissez deux axes différents, ou un axe et « ailleurs ».',
  })
  .refine(({ kind, paidOn }) => moves(kind) || paidOn !== '', {
    path: ['paidOn'],
    message: 'Donnez le jour du paiement.',
  })
  .transform((typed): Hypothesis => ({ ...typed, amount: eurosOf(typed.amount) ?? '' }));

const payment = ({ from, amount, paidOn }: Hypothesis) => ({ axis: from || null, amount, paidOn });

/** All of them as the contract wants them. */
export const hypothesesOf = (scheme: string, year: number, all: Hypothesis[]): Hypotheses => ({
  scheme,
  year,
  moves: all
    .filter(({ kind }) => moves(kind))
    .map(({ kind, from, to, amount }) => ({
      ledger: kind as 'AE' | 'CP',
      from: from || null,
      to: to || null,
      amount,
    })),
  commitments: all.filter(({ kind }) => kind === 'EJ').map(payment),
  slips: all.filter(({ kind }) => kind === 'SLIP').map(payment),
});

export const axesOf = ({ axes }: Landing) =>
  axes.flatMap(({ axis, label }) => (axis ? [{ value: axis, label: label ?? axis }] : []));

/** "10 000 € de CP passent de « Acculturation » à « Inclusion »." */
export function said({ kind, from, to, amount, paidOn }: Hypothesis, landing: Landing): string {
  const name = (code: string) => {
    const label = axesOf(landing).find(({ value }) => value === code)?.label;
    return label ? `«\u00a0${label}\u00a0»` : 'ailleurs';
  };
  const sum = formatEuros(amount);
  const on = from ? ` sur ${name(from)}` : '';
  switch (kind) {
    case 'EJ':
      return `Un EJ de ${sum}${on}, payé le ${formatDate(paidOn)}`;
    case 'SLIP':
      return `Un paiement de ${sum}${on} glisse au ${formatDate(paidOn)}`;
    default:
      return from === ''
        ? `${sum} de ${kind} viennent d’ailleurs vers ${name(to)}`
        : `${sum} de ${kind} passent de ${name(from)} à ${name(to)}`;
  }
}
