import { parseEuros } from '@/shared/lib/money';

/** What a line pasted from Chorus says of a commitment. */
export interface PastedLine {
  number?: string;
  object?: string;
  /** Digits alone. */
  siret?: string;
  supplier?: string;
  /** TTC: an extract knows no other. */
  amount?: string;
  signedOn?: string;
  costCentre?: string;
  activity?: string;
}

const DAY = /^(\d{2})[./](\d{2})[./](\d{4})$/;
const ISO = /^(\d{4})[-/](\d{2})[-/](\d{2})$/;

function dayOf(cell: string): string | undefined {
  const french = DAY.exec(cell);
  const iso = ISO.exec(cell);
  return french
    ? `${french[3]}-${french[2]}-${french[1]}`
    : iso
      ? `${iso[1]}-${iso[2]}-${iso[3]}`
      : undefined;
}

/** Codes may stand behind a prefix or before a suffix: "BG00/0349", "Prestataire [PRES]". */
const bare = (cell: string) =>
  cell
    .replace(/[\u00a0\u202f\s]+/g, ' ')
    .replace(/ \[[^\]]{1,40}\]$/, '')
    .trim();

const isNumber = (cell: string) => /^\d{10}$/.test(cell);
const isSiret = (cell: string) => /^\d{14}$/.test(cell.replace(/ /g, ''));
const isAmount = (cell: string) =>
  /[.,]\d{1,2}(?: ?(?:€|EUR))?$/.test(cell) || /(?:€|EUR)$/.test(cell);
const isCostCentre = (cell: string) => /^(?=.*\d)[A-Z]{3}[A-Z0-9]{5,12}$/.test(cell);
const isActivity = (cell: string) => /^\d{12}$/.test(cell);
const isWords = (cell: string) => /\p{L}{3}/u.test(cell) && !isCostCentre(cell);

/**
 * Reads a line copied from an extract, whatever its columns: each cell says by its form what it is. A cell that says
 * nothing is left out; of two texts the first names the supplier where there is a SIRET before it, else the object.
 *
 * @returns nothing where it is no line: fewer than three cells, or no number of an EJ among them
 */
export function readPastedLine(text: string): PastedLine | undefined {
  const line = text.split(/\r?\n/).find((one) => one.trim() !== '') ?? '';
  const cells = line
    .split(line.includes('\t') ? '\t' : ';')
    .map((cell) => bare(cell.replace(/^"|"$/g, '')));
  const number = cells.find(isNumber);
  if (cells.length < 3 || !number) {
    return undefined;
  }
  const siret = cells.find(isSiret)?.replace(/ /g, '');
  const words = cells.filter(isWords);
  const [first, second] = words;
  const amount = cells.filter(isAmount).map(parseEuros).find(Boolean);
  const found = {
    number,
    siret,
    supplier: siret ? first : second ? first : undefined,
    object: siret ? second : (second ?? first),
    amount,
    signedOn: cells.map(dayOf).find(Boolean),
    costCentre: cells.find(isCostCentre),
    activity: cells.find(isActivity),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value)) as PastedLine;
}
