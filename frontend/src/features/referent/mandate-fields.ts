import { formatDate } from '@/shared/lib/dates';
import type { Show } from '@/shared/ui/form/conflict';
import type { Mandate } from './api';

/** What is typed, shown and compared of a person in a seat: a field that is added is one line here. */
export interface Field {
  name: Exclude<keyof Mandate, 'role' | 'mainContact'>;
  label: string;
  hint?: string;
  type?: 'text' | 'date' | 'email';
  max?: number;
  /** Said when it is missing; none = the field is optional. */
  missing?: string;
}

export const FIELDS: Field[] = [
  { name: 'name', label: 'Nom', max: 200, missing: 'Donnez le nom de la personne.' },
  { name: 'function', label: 'Fonction', max: 200 },
  { name: 'office', label: 'Service ou bureau', max: 200 },
  {
    name: 'mail',
    label: 'Courriel',
    hint: 'Adresse professionnelle, par exemple prenom.nom@exemple.gouv.fr.',
    type: 'email',
    max: 200,
  },
  {
    name: 'phone',
    label: 'Téléphone',
    hint: 'Professionnel. Seuls la mission, son assistance et les référents le lisent.',
    max: 30,
  },
  {
    name: 'startsOn',
    label: 'Début',
    hint: 'Premier jour dans le siège.',
    type: 'date',
    missing: 'Donnez la date de début.',
  },
  { name: 'endsOn', label: 'Fin', hint: 'Dernier jour, s’il est connu.', type: 'date' },
];

export const ROLES = [
  { value: 'HOLDER', label: 'Titulaire' },
  { value: 'DEPUTY', label: 'Suppléant ou suppléante' },
] as const;

export type MandateValues = Record<Field['name'] | 'role', string> & { mainContact: boolean };

export const LABELS = {
  role: 'À quel titre',
  ...Object.fromEntries(FIELDS.map(({ name, label }) => [name, label])),
  mainContact: 'Contact principal',
} as Record<keyof MandateValues, string>;

export function valuesOf(mandate: Partial<Mandate>): MandateValues {
  return {
    role: mandate.role ?? 'HOLDER',
    ...(Object.fromEntries(FIELDS.map(({ name }) => [name, mandate[name] ?? ''])) as Record<
      Field['name'],
      string
    >),
    mainContact: mandate.mainContact ?? false,
  };
}

const DAYS = ['leftOn', ...FIELDS.filter(({ type }) => type === 'date').map(({ name }) => name)];

/** How the conflict dialog writes a value, of a departure too. */
export const mandateReader: Show = (name, value) => {
  if (name === 'mainContact') {
    return value ? 'oui' : 'non';
  }
  const text = String(value ?? '');
  return name === 'role'
    ? (ROLES.find((role) => role.value === text)?.label ?? text)
    : text && DAYS.includes(name)
      ? formatDate(text)
      : text;
};

/** Empty is none. */
export const draftOf = (values: MandateValues): Mandate =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' ? value.trim() || null : value,
    ]),
  ) as unknown as Mandate;
