import { z } from '@/shared/lib/zod';
import { fields } from '@/shared/api/fields';
import { choice } from '@/shared/lib/choice';
import { formatDate } from '@/shared/lib/dates';
import type { Show } from '@/shared/ui/form/conflict';
import { titleOf } from '@/shared/ui/form/contract';
import type { Mandate } from './api';

/** What is typed, shown and compared of a person in a seat: a field that is added is one line here. */
export interface Field {
  name: Exclude<keyof Mandate, 'role' | 'mainContact'>;
  hint?: string;
  type?: 'date' | 'email';
  /** Said when it is missing; none = the field is optional. */
  missing?: string;
  /** Not needed to begin. */
  folded?: boolean;
}

export const FIELDS: Field[] = [
  { name: 'name', missing: 'Donnez le nom de la personne.' },
  { name: 'function', folded: true },
  { name: 'office', folded: true },
  {
    name: 'mail',
    hint: 'Adresse professionnelle, par exemple prenom.nom@exemple.gouv.fr.',
    type: 'email',
  },
  {
    name: 'phone',
    hint: 'Professionnel. Seuls la mission, son assistance et les référents le lisent.',
  },
  {
    name: 'startsOn',
    hint: 'Premier jour dans le siège.',
    type: 'date',
    missing: 'Donnez la date de début.',
  },
  { name: 'endsOn', hint: 'Dernier jour, s’il est connu.', type: 'date', folded: true },
];

export const ROLES = [
  { value: 'HOLDER', label: 'Titulaire' },
  { value: 'DEPUTY', label: 'Suppléant ou suppléante' },
] as const;

export const fieldLabel = (field: string): string =>
  titleOf(fields.ReferentMandate, field) ?? field;

export type MandateValues = Record<Field['name'] | 'role', string> & { mainContact: boolean };

const typed = ({ type, missing }: Field) => {
  const text = z.string().trim();
  const full = missing ? text.refine((value) => value !== '', missing) : text;
  return type === 'email'
    ? full.refine((mail) => mail === '' || /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(mail), {
        message: 'Cette adresse n’est pas complète.',
      })
    : full;
};

/** One value a field, whatever fields there are. */
const each = <T>(of: (field: Field) => T) =>
  Object.fromEntries(FIELDS.map((field) => [field.name, of(field)])) as Record<Field['name'], T>;

export const mandateSchema = z
  .object({
    role: choice('Dites si la personne est titulaire ou suppléante.'),
    ...each((field): z.ZodType<string, string> => typed(field)),
    mainContact: z.boolean(),
  })
  .refine(({ startsOn, endsOn }) => endsOn === '' || endsOn >= startsOn, {
    path: ['endsOn'],
    message: 'La fin ne précède pas le début.',
  });

export const valuesOf = (mandate: Partial<Mandate>): MandateValues => ({
  role: mandate.role ?? 'HOLDER',
  ...each(({ name }) => mandate[name] ?? ''),
  mainContact: mandate.mainContact ?? false,
});

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
