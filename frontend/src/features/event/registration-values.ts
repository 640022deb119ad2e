import { fields } from '@/shared/api/fields';
import type { Schemas } from '@/shared/api/types';
import { choice } from '@/shared/lib/choice';
import { z } from '@/shared/lib/zod';
import { withKeys } from '@/shared/ui/form/contract';
import type { EventSheet, Registration } from './api';
import { linesOf } from './event-values';

/** What is asked of a person, whoever types it. */
const shape = {
  lastName: z.string().trim().min(1, 'Donnez le nom.'),
  firstName: z.string().trim().min(1, 'Donnez le prénom.'),
  service: z.string().trim().min(1, 'Donnez le service ou l’organisme.'),
  department: z.string(),
  agent: z.boolean(),
  seats: z
    .string()
    .trim()
    .regex(/^(\d{1,2})?$/, 'Un nombre de places, de 1 à 20.'),
  companions: z.string(),
  needs: z.array(z.string()),
  answers: z.array(z.string()),
};

export const changeSchema = z.object(shape);

export const registrationSchema = z.object({
  ...shape,
  mode: choice('Dites si la personne vient sur place ou suit à distance.'),
  mail: z
    .string()
    .trim()
    .regex(
      /^\S+@\S+$/,
      'Donnez l’adresse professionnelle, par exemple prenom.nom@exemple.gouv.fr.',
    ),
  agreementGiven: z.boolean(),
  supervisorMail: z.string().trim(),
});

export type ChangeValues = z.infer<typeof changeSchema>;
export type RegistrationValues = z.infer<typeof registrationSchema>;

/** The answers are called by their questions. */
const answersOf = ({ questions }: EventSheet) =>
  withKeys(
    fields.CreateRegistration.answers,
    Object.fromEntries(
      questions.map(({ label, required }, index) => [
        String(index),
        required ? label : `${label} (facultatif)`,
      ]),
    ),
  );

export const createContract = (sheet: EventSheet) => ({
  ...fields.CreateRegistration,
  answers: answersOf(sheet),
  // Shown where the event asks for it, and then one of the two is wanted.
  agreementGiven: { ...fields.CreateRegistration.agreementGiven, optional: false },
  supervisorMail: { ...fields.CreateRegistration.supervisorMail, optional: false },
});

export const changeContract = (sheet: EventSheet) => ({
  ...fields.UpdateRegistration,
  answers: answersOf(sheet),
});

export const emptyRegistration = (sheet: EventSheet): RegistrationValues => ({
  mode: sheet.event.mode === 'HYBRID' ? '' : sheet.event.mode,
  lastName: '',
  firstName: '',
  mail: '',
  service: '',
  department: '',
  agent: true,
  seats: '1',
  companions: '',
  needs: [],
  answers: sheet.questions.map(() => ''),
  agreementGiven: false,
  supervisorMail: '',
});

export const changeOf = (of: Registration, sheet: EventSheet): ChangeValues => ({
  lastName: of.lastName ?? '',
  firstName: of.firstName ?? '',
  service: of.service ?? '',
  department: of.department ?? '',
  agent: of.agent,
  seats: String(of.seats),
  companions: of.companions.join('\n'),
  needs: [...of.needs],
  answers: sheet.questions.map((_question, index) => of.answers[index] ?? ''),
});

export function bodyOf(values: ChangeValues): Schemas['UpdateRegistration'] {
  const body = {
    ...values,
    department: values.department || null,
    seats: values.seats ? Number(values.seats) : null,
    companions: linesOf(values.companions),
  };
  // The needs come from the event's own list: the form only gives them back.
  return body as Schemas['UpdateRegistration'];
}
