import type { Schemas } from '@/shared/api/types';
import { formatEuros, isZero } from '@/shared/lib/money';
import { counted } from '@/shared/ui/intake/labels';
import type { Field, Import, Line, Row } from './api';

/** What stands above the page of an import. */
export const ABOVE = [
  { label: 'Budget', href: '/budget' },
  { label: 'Imports Chorus', href: '/budget/imports' },
];

type State = Schemas['RowState'];
type Effect = NonNullable<Row['effect']>;

export const STATES: Record<State, { label: string; several: string; severity?: Severity }> = {
  UNMATCHED: { label: 'Non rapprochée', several: 'Non rapprochées', severity: 'warning' },
  REFUSED: { label: 'Refusée', several: 'Refusées', severity: 'error' },
  NEW: { label: 'Nouvelle', several: 'Nouvelles', severity: 'new' },
  CORRECTED: { label: 'Corrigée', several: 'Corrigées', severity: 'info' },
  LEFT_OUT: { label: 'Laissée de côté', several: 'Laissées de côté' },
  KNOWN: { label: 'Déjà connue', several: 'Déjà connues', severity: 'success' },
};
type Severity = 'warning' | 'error' | 'new' | 'info' | 'success';

/** In the order in which one reads them. */
export const ORDER = Object.keys(STATES) as State[];

/** What is shown of an import until one asks: all that changes something, or waits for somebody. */
export const PENDING: State[] = ORDER.filter((state) => state !== 'KNOWN');

export const countOf = (counts: Import['counts'], state: State): number =>
  ({
    UNMATCHED: counts.unmatched,
    REFUSED: counts.refused,
    NEW: counts.new,
    CORRECTED: counts.corrected,
    LEFT_OUT: counts.leftOut,
    KNOWN: counts.known,
  })[state];

export const EFFECTS: Record<Effect, string> = {
  COMMITMENT: 'Engagement',
  CHANGE: 'Modification',
  YEAR: 'Engagé de l’exercice',
  PAYMENT: 'Paiement',
  CERTIFICATION: 'Certification du service fait',
  CARRY_OVER: 'Bascule',
};

export const VERDICTS: Record<Schemas['Verdict'], { one: string; several: string }> = {
  UNEXPLAINED: { one: 'Inexpliqué', several: 'Inexpliqués' },
  REMAINING: { one: 'Reste à rapprocher', several: 'Restent à rapprocher' },
  SPLIT: { one: 'Égal, sur plusieurs lignes', several: 'Égaux, sur plusieurs lignes' },
  EQUAL: { one: 'Égal', several: 'Égaux' },
};

/** From what a place is known, in words that follow it. */
export const BASES: Record<Schemas['MatchBasis'], string> = {
  EJ: 'par le numéro d’EJ',
  PERSON: 'dit sur cet import',
  MEMORY: 'dit sur un import précédent',
};

/** Why a place is suggested. */
export const SUGGESTIONS: Record<Schemas['SuggestionBasis'], string> = {
  COST_CENTRE: 'même centre de coûts et même activité',
  SUPPLIER: 'même prestataire, et le montant convient',
  CARRY_OVER: 'le montant est ce qui restait à payer l’an passé',
};

export const FILE_KINDS: Record<Schemas['ChorusFileKind'], string> = {
  AE: 'Engagements (AE)',
  CP: 'Paiements (CP)',
  BOTH: 'Engagements et paiements',
  UNTOLD: 'À préciser',
};

export const FIELDS: Record<Field, string> = {
  COMMITMENT: 'Numéro d’EJ',
  ITEM: 'Poste de l’EJ',
  PAYMENT_REQUEST: 'Numéro de DP',
  PAYMENT_ITEM: 'Poste de la DP',
  COMPANY: 'Société',
  FISCAL_YEAR: 'Exercice',
  AMOUNT_TYPE: 'Type de montant (100, 150, 200…)',
  AMOUNT: 'Montant, selon son type',
  COMMITTED: 'Montant engagé (AE)',
  PAID: 'Montant payé (CP)',
  CERTIFIED: 'Montant certifié',
  DATE: 'Date',
  SUPPLIER: 'Fournisseur',
  SIRET: 'SIRET du fournisseur',
  COST_CENTRE: 'Centre de coûts',
  ACTIVITY: 'Activité',
  DOMAIN: 'Domaine fonctionnel',
  FINANCIAL_CENTRE: 'Centre financier',
  SERVICE_NUMBER: 'Numéro de service fait',
  SERVICE_DATE: 'Date comptable du service fait',
  LABEL: 'Libellé',
};

/** "FTAP 2026 · Développer des outils". */
export const lineName = ({ scheme, year, axisLabel }: NonNullable<Line>): string =>
  [`${scheme} ${year}`, axisLabel].filter(Boolean).join(' · ');

/** "EJ 9900000016, poste 1": a place that is a commitment. */
export const commitmentName = (number: string, item: number | null): string =>
  `EJ ${number}${item !== null && item > 1 ? `, poste ${item}` : ''}`;

const WRITTEN: [effects: Effect[], one: string, several: string][] = [
  [['COMMITMENT', 'YEAR'], 'engagement', 'engagements'],
  [['CHANGE'], 'modification d’engagement', 'modifications d’engagement'],
  [['PAYMENT'], 'paiement', 'paiements'],
  [['CERTIFICATION'], 'certification', 'certifications'],
];

/** "2 paiements": each kind of what is written, a key once whatever its rows. */
const kindsOf = (rows: Row[]): string[] =>
  WRITTEN.flatMap(([effects, one, several]) => {
    const number = rows.filter(
      ({ effect, written }) =>
        effect !== null && effects.includes(effect) && written !== null && !isZero(written),
    ).length;
    return number > 0 ? [counted(number, one, several)] : [];
  });

/** "11 400 € de CP": each sum that the books gain. */
function sumsOf({ ae, cp, withdrawn, certified }: Import['brings']): string[] {
  return (
    [
      [ae, 'd’AE'],
      [cp, 'de CP'],
      [certified, 'de service fait certifié'],
      [withdrawn, 'de retraits sur des exercices antérieurs, qui ne rendent pas d’AE'],
    ] as const
  ).flatMap(([sum, word]) => (isZero(sum) ? [] : [`${formatEuros(sum)} ${word}`]));
}

/** "2 paiements, 11 400 € de CP"; undefined where nothing is written. */
export function bringsOf(
  { counts, brings }: Pick<Import, 'counts' | 'brings'>,
  rows: Row[] | undefined,
): string | undefined {
  const lines = counts.new + counts.corrected;
  if (lines === 0) {
    return undefined;
  }
  const kinds = rows && rows.length >= lines ? kindsOf(rows) : [];
  return [
    ...(kinds.length > 0
      ? kinds
      : [counted(lines, 'ligne nouvelle ou corrigée', 'lignes nouvelles ou corrigées')]),
    ...sumsOf(brings),
  ].join(', ');
}

/** What happens if one accepts, in few sentences. */
export function importSentence(data: Import, rows: Row[] | undefined): string {
  const { status, counts, files, mapped } = data;
  const read = `${counted(counts.rows, 'ligne lue', 'lignes lues')} dans ${counted(files.length, 'fichier', 'fichiers')}`;
  const brings = bringsOf(data, rows);
  switch (status) {
    case 'REFUSED':
      return `${read} : aucune n’est lisible, rien n’a été importé. Corrigez le fichier, puis déposez-le de nouveau.`;
    case 'CHECKED':
      return !mapped
        ? 'Dites d’abord ce que sont les colonnes de cet extrait : ses lignes seront lues ensuite. Rien n’est encore écrit.'
        : brings
          ? `${read}. L’application écrira : ${brings}. Rien n’est encore écrit.`
          : `${read}. L’application n’écrira rien${counts.unmatched > 0 ? ' tant que des lignes ne sont pas rapprochées' : ' : les livres disent déjà la même chose'}.`;
    case 'APPLYING':
      return `${read}. L’application est en cours.`;
    case 'APPLIED':
      return `${read}. ${brings ? `Écrit dans les livres : ${brings}.` : 'Rien n’était à écrire.'}`;
    case 'REVERSED':
      return `${read}. Tout ce que cet import avait écrit est retiré${brings ? ` (${brings})` : ''} : les livres sont comme avant.`;
    case 'ABANDONED':
      return `${read}. L’import a été abandonné : rien n’a été écrit, et il ne peut plus être appliqué.`;
  }
}
