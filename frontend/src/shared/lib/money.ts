import { formatDecimal, parseDecimal } from './decimal';

// Amounts travel as decimal strings ("109400.00"): in cents they are whole numbers, on which every sum is exact.

const AMOUNT = /^(-?)(\d{1,20})(?:\.(\d{1,2}))?$/;
/** Of what is typed; a sum may be longer. */
const TYPED_CENTS = 10n ** 14n;

/** "1234.5" → 123450n; undefined for what is no amount in euros and cents. */
export function centsOf(amount: string): bigint | undefined {
  const [, sign = '', whole = '', fraction = ''] = AMOUNT.exec(amount) ?? [];
  if (!whole) {
    return undefined;
  }
  const cents = BigInt(whole + fraction.padEnd(2, '0'));
  return sign ? -cents : cents;
}

const amountOf = (cents: bigint): string => {
  const text = (cents < 0n ? -cents : cents).toString().padStart(3, '0');
  return `${cents < 0n ? '-' : ''}${text.slice(0, -2)}.${text.slice(-2)}`;
};

const required = (amount: string): bigint => {
  const cents = centsOf(amount);
  if (cents === undefined) {
    throw new Error(`Not an amount: ${amount}`);
  }
  return cents;
};

export const plus = (...amounts: string[]): string =>
  amountOf(amounts.reduce((total, amount) => total + required(amount), 0n));

export const minus = (from: string, taken: string): string =>
  amountOf(required(from) - required(taken));

export const isNegative = (amount: string): boolean => required(amount) < 0n;

export const isZero = (amount: string): boolean => required(amount) === 0n;

/** The rates of VAT that an amount may bear (B10). */
export const VAT_RATES = ['20', '10', '5.5', '2.1', '0'] as const;

/** B10: HT·(1 + t), rounded half up to the cent. */
export function withVat(amountExclTax: string, rate: string): string {
  const [whole = '0', tenth = '0'] = rate.split('.');
  const thousandths = required(amountExclTax) * (1000n + BigInt(whole) * 10n + BigInt(tenth));
  return amountOf((thousandths + 500n) / 1000n);
}

/** "109 400 €"; the cents only where there are some. */
export function formatEuros(amount: string): string {
  return `${formatDecimal(amount, required(amount) % 100n === 0n ? 0 : 2)}\u00a0€`;
}

const SIGNS: Record<string, string> = { '\u2212': '-', '\u2013': '-' };

/** What a person types or pastes ("1 234,50 €") as the contract wants it; undefined where it is no amount to the cent. */
export function parseEuros(typed: string): string | undefined {
  const bare = typed
    .trim()
    .replace(/\s?(?:€|EUR)$/i, '')
    .replace(/^[\u2212\u2013]/, (sign) => SIGNS[sign] ?? sign);
  const decimal = parseDecimal(bare);
  const cents = decimal === undefined ? undefined : centsOf(decimal);
  const typeable = cents !== undefined && cents < TYPED_CENTS && cents > -TYPED_CENTS;
  return typeable ? amountOf(cents) : undefined;
}
