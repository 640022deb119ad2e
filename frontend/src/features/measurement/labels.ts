import type { Schemas } from '@/shared/api/types';
import { counted } from '@/shared/ui/intake/labels';
import type { Import } from './api';

/** What stands above the page of an import. */
export const ABOVE = [
  { label: 'Feuille de route', href: '/feuille-de-route' },
  { label: 'Imports de mesures', href: '/imports' },
];

export const outcomeLabels: Record<Schemas['ImportOutcome'], string> = {
  NEW: 'Nouvelle',
  CHANGED: 'Modifiée',
  UNCHANGED: 'Inchangée',
  SKIPPED: 'Ignorée',
};

export const formatLabels: Record<Schemas['ImportFormat'], string> = {
  EXCHANGE: 'Format d’échange',
  OPEN_DATA: 'Données ouvertes du baromètre',
  METADATA: 'Description des indicateurs',
};

export const typeLabels: Record<Schemas['MeasurementType'], string> = {
  INITIAL: 'Valeur initiale',
  CURRENT: 'Valeur actuelle',
  TARGET: 'Cible',
};

/** What the undo of an import does with what it created. */
export function undoSentence({ definitions }: Pick<Import, 'definitions'>): string | undefined {
  return definitions.length === 0
    ? undefined
    : 'Les indicateurs et les priorités que cet import a créés partent avec lui, sauf ceux qui ont servi depuis : vous verrez lesquels restent, et pourquoi.';
}

/** What happens if one accepts, in one sentence. */
export function importSentence({ status, counts, files, newIndicators }: Import): string {
  const read = `${counted(counts.rows, 'ligne lue', 'lignes lues')} dans ${counted(files.length, 'fichier', 'fichiers')}`;
  switch (status) {
    case 'REFUSED':
      return `${read} : ${counts.refused === 0 ? 'l’import est refusé' : counted(counts.refused, 'ligne est refusée', 'lignes sont refusées')}, rien n’a été importé. Corrigez le fichier, puis déposez-le de nouveau.`;
    case 'CHECKED': {
      const moving = counts.new + counts.changed;
      const created =
        newIndicators.length > 0
          ? ` ${counted(newIndicators.length, 'indicateur sera créé', 'indicateurs seront créés')}.`
          : '';
      return moving === 0
        ? `${read} : ces valeurs sont déjà connues, l’import ne changerait rien.`
        : `${read}. Si vous acceptez, ${counted(moving, 'valeur sera écrite', 'valeurs seront écrites')}.${created} Rien n’est encore importé.`;
    }
    case 'APPLYING':
      return `${read}. L’application est en cours.`;
    case 'APPLIED':
      return `${read} : ${counted(counts.new + counts.changed, 'valeur écrite', 'valeurs écrites')}.`;
    case 'REVERSED':
      return `${read}. Les valeurs de cet import ont été retirées : les précédentes sont de nouveau en vigueur.`;
    case 'ABANDONED':
      return `${read}. L’import a été abandonné : rien n’a été importé, et il ne peut plus être appliqué.`;
  }
}
