import { choice } from '@/shared/lib/choice';
import { z } from '@/shared/lib/zod';
import type { EventDraft, EventSheet } from './api';
import { EMPTY_SESSION, optionalHour, sessionForms, sessions, sessionsOf } from './session-values';
import { instantOf, typedOf } from './times';

const link = z
  .string()
  .trim()
  .regex(/^(https:\/\/\S+)?$/, 'Un lien commence par https://, sans espace.');

const count = (most: number, message: string) =>
  z
    .string()
    .trim()
    .refine(
      (text) => text === '' || (/^\d{1,6}$/.test(text) && +text >= 1 && +text <= most),
      message,
    );

const seats = count(100_000, 'Un nombre de places, de 1 à 100 000.');

const question = z
  .object({
    label: z.string().trim().min(1, 'Écrivez la question.'),
    kind: choice('Choisissez la forme de la réponse.'),
    required: z.boolean(),
    choices: z.string(),
  })
  .refine(({ kind, choices }) => kind !== 'CHOICE' || linesOf(choices).length > 1, {
    path: ['choices'],
    message: 'Proposez au moins deux choix, un par ligne.',
  });

const material = z.object({
  name: z.string().trim().min(1, 'Nommez le support.'),
  link: link.min(1, 'Donnez le lien du support.'),
});

/** What the form holds: texts and choices, empty rather than null. */
export const eventSchema = z
  .object({
    kind: choice('Choisissez la nature de l’événement.'),
    mode: choice('Dites si l’on vient sur place, à distance, ou les deux.'),
    title: z.string().trim().min(1, 'Donnez un titre à l’événement.'),
    summary: z.string().trim(),
    description: z.string(),
    audiences: z.array(z.string()).min(1, 'Choisissez au moins un public.'),
    territory: choice('Choisissez le territoire qui accueille l’événement.'),
    place: z.string().trim(),
    address: z.string().trim(),
    access: z.string(),
    travelCosts: z.string(),
    videoLink: link,
    sessions,
    openToPublic: z.boolean(),
    registrationOpens: optionalHour,
    registrationCloses: optionalHour,
    capacityOnSite: seats,
    capacityRemote: seats,
    queue: z.boolean(),
    offerHours: count(240, 'Un nombre d’heures, de 1 à 240.'),
    maxSeats: count(20, 'Un nombre de places, de 1 à 20.'),
    onePerService: z.boolean(),
    supervisorAgreement: z.boolean(),
    needs: z.array(z.string()),
    questions: z.array(question),
    speakers: z.array(z.string()),
    materials: z.array(material),
    replayLink: link,
    project: z.string(),
    budgetLine: z.string(),
    organisation: z.string(),
    coOrganisers: z.array(z.string()),
  })
  .superRefine(({ registrationOpens, registrationCloses }, context) => {
    const [from, to] = [instantOf(registrationOpens), instantOf(registrationCloses)];
    if (from !== undefined && to !== undefined && from >= to) {
      context.addIssue({
        code: 'custom',
        path: ['registrationCloses'],
        message: 'La clôture des inscriptions doit suivre leur ouverture.',
      });
    }
  });

export type EventValues = z.infer<typeof eventSchema>;

export const EMPTY_QUESTION = { label: '', kind: 'TEXT', required: false, choices: '' };
export const EMPTY_MATERIAL = { name: '', link: '' };

export const EMPTY_EVENT: EventValues = {
  kind: '',
  mode: '',
  title: '',
  summary: '',
  description: '',
  audiences: ['AGENTS'],
  territory: '',
  place: '',
  address: '',
  access: '',
  travelCosts: '',
  videoLink: '',
  sessions: [EMPTY_SESSION],
  openToPublic: true,
  registrationOpens: '',
  registrationCloses: '',
  capacityOnSite: '',
  capacityRemote: '',
  queue: true,
  offerHours: '48',
  maxSeats: '1',
  onePerService: false,
  supervisorAgreement: false,
  needs: [],
  questions: [],
  speakers: [],
  materials: [],
  replayLink: '',
  project: '',
  budgetLine: '',
  organisation: '',
  coOrganisers: [],
};

export const isOnSite = (mode: string) => mode === 'ON_SITE' || mode === 'HYBRID';
export const isRemote = (mode: string) => mode === 'REMOTE' || mode === 'HYBRID';

const textOf = (value: number | null | undefined) => (value ? String(value) : '');

export function valuesOf(sheet: EventSheet): EventValues {
  const { event } = sheet;
  return {
    kind: event.kind,
    mode: event.mode,
    title: event.title,
    summary: event.summary ?? '',
    description: sheet.description ?? '',
    audiences: [...event.audiences],
    territory: event.territory,
    place: event.place ?? '',
    address: sheet.address ?? '',
    access: sheet.access ?? '',
    travelCosts: sheet.travelCosts ?? '',
    videoLink: sheet.videoLink ?? '',
    sessions: sessionsOf(sheet.sessions),
    openToPublic: event.openToPublic,
    registrationOpens: typedOf(sheet.registrationOpens),
    registrationCloses: typedOf(sheet.registrationCloses),
    capacityOnSite: textOf(event.onSite?.capacity),
    capacityRemote: textOf(event.remote?.capacity),
    queue: sheet.queue,
    offerHours: textOf(sheet.offerHours),
    maxSeats: textOf(sheet.maxSeats),
    onePerService: sheet.onePerService,
    supervisorAgreement: sheet.supervisorAgreement,
    needs: [...sheet.needs],
    questions: sheet.questions.map(({ choices, ...rest }) => ({
      ...rest,
      choices: choices.join('\n'),
    })),
    speakers: sheet.speakers.map(({ id }) => id),
    materials: sheet.materials.map(({ name, link: at }) => ({ name, link: at })),
    replayLink: sheet.replayLink ?? '',
    project: event.project?.code ?? '',
    budgetLine: sheet.budgetLine ?? '',
    organisation: event.organisation?.id ?? '',
    coOrganisers: sheet.coOrganisers.flatMap((one) => (one ? [one.id] : [])),
  };
}

export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

const given = (text: string) => text.trim() || null;
const number = (text: string) => (text ? Number(text) : null);

/** What a mode has not is not sent: a place for who stays at home, a link for who comes. */
export function draftOf(values: EventValues): EventDraft {
  const [onSite, remote] = [isOnSite(values.mode), isRemote(values.mode)];
  const draft = {
    ...values,
    summary: given(values.summary),
    description: given(values.description),
    place: onSite ? given(values.place) : null,
    address: onSite ? given(values.address) : null,
    access: onSite ? given(values.access) : null,
    travelCosts: onSite ? given(values.travelCosts) : null,
    videoLink: remote ? given(values.videoLink) : null,
    sessions: sessionForms(values.sessions),
    registrationOpens: values.registrationOpens || null,
    registrationCloses: values.registrationCloses || null,
    capacityOnSite: onSite ? number(values.capacityOnSite) : null,
    capacityRemote: remote ? number(values.capacityRemote) : null,
    offerHours: number(values.offerHours),
    maxSeats: number(values.maxSeats),
    questions: values.questions.map(({ choices, ...rest }) => ({
      ...rest,
      choices: rest.kind === 'CHOICE' ? linesOf(choices) : [],
    })),
    replayLink: given(values.replayLink),
    project: given(values.project),
    budgetLine: given(values.budgetLine),
    organisation: given(values.organisation),
  };
  // The codes come from the contract's own words: the form only gives them back.
  return draft as EventDraft;
}
