import { compareDecimals } from '@/shared/lib/decimal';
import { parseEuros } from '@/shared/lib/money';
import { z } from '@/shared/lib/zod';

const FORM = 'Écrivez un montant en euros, au centime près : 1234,56.';
const SIGN = 'Ce montant ne peut pas être négatif.';

interface EurosOptions {
  /** Said when it is missing; none = the field is optional. */
  missing?: string;
  /** Below zero too: what is taken. */
  signed?: boolean;
}

/** An amount as a person types it: "28 800", "1 150,50 €". */
export const euros = ({ missing, signed = false }: EurosOptions = {}) =>
  z
    .string()
    .trim()
    .refine((text) => text !== '' || missing === undefined, missing)
    .refine((text) => text === '' || parseEuros(text) !== undefined, FORM)
    .refine((text) => signed || compareDecimals(parseEuros(text) ?? '0', '0') >= 0, SIGN);

/** What the contract is sent: null for what was left empty. */
export const eurosOf = (text: string): string | null => parseEuros(text) ?? null;

/** What the field shows of an amount: the comma of French, no spaces to type around. */
export const eurosText = (amount: string | null | undefined): string =>
  (amount ?? '').replace(/\.00$/, '').replace('.', ',');

export const EUROS_HINT = 'En euros, par exemple 28800 ou 1150,50.';
