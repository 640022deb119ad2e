import type { IntakeStatus } from './types';

export const statuses: Record<
  IntakeStatus,
  { label: string; severity?: 'info' | 'error' | 'success' | 'warning' }
> = {
  CHECKED: { label: 'À appliquer', severity: 'info' },
  REFUSED: { label: 'Refusé', severity: 'error' },
  APPLYING: { label: 'En cours', severity: 'info' },
  APPLIED: { label: 'Appliqué', severity: 'success' },
  REVERSED: { label: 'Annulé', severity: 'warning' },
  ABANDONED: { label: 'Abandonné' },
};

export const count = (value: number) => value.toLocaleString('fr-FR');

export const counted = (value: number, one: string, several: string) =>
  `${count(value)} ${value > 1 ? several : one}`;

/** "ind-200.csv et 43 autres", from the names as the list gives them. */
export function filesLabel(files: string): string {
  const [first = '', ...others] = files.split(', ');
  return others.length === 0 ? first : `${first} et ${counted(others.length, 'autre', 'autres')}`;
}
