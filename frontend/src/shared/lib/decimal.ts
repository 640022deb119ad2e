// Decimals travel as strings ("33.33", "1200000.00"); nothing here ever makes a float of them.

const NARROW_SPACE = '\u202f';
const NO_BREAK_SPACE = '\u00a0';
/** Those of a stored value; only a mean, which may have no end, has more: ten of them are read. */
const STORED_DIGITS = 20;
const MEAN_DIGITS = 10;
const SHAPE = /^(-?)(\d+)(?:\.(\d+))?$/;

interface Parts {
  negative: boolean;
  whole: string;
  fraction: string;
}

function parse(value: string): Parts {
  const match = SHAPE.exec(value);
  if (!match) {
    throw new Error(`Not a decimal: ${value}`);
  }
  return { negative: match[1] === '-', whole: match[2] ?? '0', fraction: match[3] ?? '' };
}

/** The value times 10^digits, half away from zero: the exact integer that the formats work on. */
function scaled(value: string, digits: number): bigint {
  const { negative, whole, fraction } = parse(value);
  const kept = fraction.slice(0, digits).padEnd(digits, '0');
  const up = (fraction[digits] ?? '0') >= '5' ? 1n : 0n;
  const magnitude = BigInt(whole + kept) + up;
  return negative ? -magnitude : magnitude;
}

function shown(fraction: string): number {
  if (fraction.length <= STORED_DIGITS) {
    return fraction.length;
  }
  return fraction.slice(0, MEAN_DIGITS).replace(/0+$/, '').length || fraction.length;
}

/** "1234567.5" with 2 digits → "1 234 567,50" (narrow spaces between thousands). */
export function formatDecimal(value: string, digits?: number): string {
  const places = digits ?? shown(parse(value).fraction.replace(/0+$/, ''));
  const integer = scaled(value, places);
  const negative = integer < 0n;
  const text = (negative ? -integer : integer).toString().padStart(places + 1, '0');
  const whole = text.slice(0, text.length - places);
  const grouped = [
    whole.slice(0, whole.length % 3),
    ...(whole.slice(whole.length % 3).match(/\d{3}/g) ?? []),
  ]
    .filter(Boolean)
    .join(NARROW_SPACE);
  const fraction = places > 0 ? `,${text.slice(text.length - places)}` : '';
  return `${negative ? '−' : ''}${grouped}${fraction}`;
}

/** -1, 0 or 1, exactly. */
export function compareDecimals(left: string, right: string): number {
  const digits = Math.max(parse(left).fraction.length, parse(right).fraction.length);
  const a = scaled(left, digits);
  const b = scaled(right, digits);
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A rate as people read it: "50 %", or "50,25 %" when exact values are wanted. */
export function formatRate(rate: string, exact = false): string {
  return `${formatDecimal(rate, exact ? 2 : 0)}${NO_BREAK_SPACE}%`;
}

/** A gap in points, always with its sign: "+3 pts", "−10,00 pts". */
export function formatGap(gap: string, exact = false): string {
  const text = formatDecimal(gap, exact ? 2 : 0);
  const sign = text.startsWith('−') || /^[0,]+$/.test(text) ? '' : '+';
  return `${sign}${text}${NO_BREAK_SPACE}pts`;
}

/** A measured value with its unit: "42,6 jours", "66 %"; with all its decimals unless told how many. */
export function formatValue(value: string, unit?: string | null, digits?: number): string {
  const text = formatDecimal(value, digits);
  return unit ? `${text}${NO_BREAK_SPACE}${agreed(unit, value)}` : text;
}

/** "57 points d’accueil", "1 point d’accueil": in French, the plural begins at two. */
function agreed(unit: string, value: string): string {
  const few = compareDecimals(value, '2') < 0 && compareDecimals(value, '-2') > 0;
  return few ? unit.replace(/^(\p{L}{3,})s\b/u, '$1') : unit;
}

/** A measured value as a page shows it: an aggregate's own decimals (R8) are for the exact view only. */
export function formatMeasure(value: string, unit: string | null, exact = false): string {
  return formatValue(value, unit, !exact && /\.\d{3}/.test(value) ? 2 : undefined);
}

/** Digits in one piece, or in groups of three. */
const TYPED = /^-?(?:\d+|\d{1,3}(?: \d{3}){1,9})(?:[.,]\d+)?$/;

/**
 * What a person types ("1 234,5") as the contract wants it ("1234.5"); undefined if it is no number: a space parts
 * thousands alone, "1,5 2" is a slip and not 1.52.
 */
export function parseDecimal(typed: string): string | undefined {
  const text = typed
    .trim()
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace('−', '-');
  return TYPED.test(text) ? text.replaceAll(' ', '').replace(',', '.') : undefined;
}

/** For drawing only: a position on a screen is no figure, a float serves it. */
export function toPixels(value: string): number {
  return Number(value);
}
