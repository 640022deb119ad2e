import { z } from '@/shared/lib/zod';
import { choice } from '@/shared/lib/choice';
import type { Project, ProjectDraft } from './api';

const milestone = z.object({
  name: z.string().trim().min(1, 'Nommez le jalon.'),
  plannedDate: z.string().min(1, 'Donnez la date prévue du jalon.'),
  actualDate: z.string(),
});

/** What the form holds: texts and choices, empty rather than null. */
export const projectSchema = z
  .object({
    title: z.string().trim().min(1, 'Donnez un titre au projet.'),
    programme: choice('Choisissez un programme.'),
    axis: z.string(),
    orientations: z.array(z.string()),
    approaches: z.array(z.string()),
    organisationId: choice('Choisissez l’organisme qui porte le projet.'),
    leadAccountId: z.string(),
    description: z.string(),
    territories: z.array(z.string()),
    startDate: z.string(),
    endDate: z.string(),
    digital: z.boolean(),
    milestones: z.array(milestone),
    targetServices: z.string(),
    resultSheet: z.object({
      url: z
        .string()
        .trim()
        .regex(/^(https?:\/\/\S+)?$/, 'L’adresse commence par http:// ou https://.'),
      publishedOn: z.string(),
    }),
    confidential: z.boolean(),
  })
  .refine(({ startDate, endDate }) => !startDate || !endDate || startDate <= endDate, {
    path: ['endDate'],
    message: 'La fin prévue doit suivre le début.',
  })
  .refine(({ resultSheet: { url, publishedOn } }) => !url || publishedOn, {
    path: ['resultSheet', 'publishedOn'],
    message: 'Donnez la date de publication de la fiche.',
  });

export type ProjectValues = z.infer<typeof projectSchema>;

export const EMPTY_PROJECT: ProjectValues = {
  title: '',
  programme: '',
  axis: '',
  orientations: [],
  approaches: [],
  organisationId: '',
  leadAccountId: '',
  description: '',
  territories: [],
  startDate: '',
  endDate: '',
  digital: false,
  milestones: [],
  targetServices: '',
  resultSheet: { url: '', publishedOn: '' },
  confidential: false,
};

export const EMPTY_MILESTONE = { name: '', plannedDate: '', actualDate: '' };

export function valuesOf(project: Project): ProjectValues {
  return {
    title: project.title,
    programme: project.programme,
    axis: project.axis ?? '',
    orientations: [...project.orientations],
    approaches: [...project.approaches],
    organisationId: project.organisationId,
    leadAccountId: project.leadAccountId ?? '',
    description: project.description ?? '',
    territories: [...project.territories],
    startDate: project.startDate ?? '',
    endDate: project.endDate ?? '',
    digital: project.digital,
    milestones: project.milestones.map(({ name, plannedDate, actualDate }) => ({
      name,
      plannedDate,
      actualDate: actualDate ?? '',
    })),
    targetServices: project.targetServices.join('\n'),
    resultSheet: {
      url: project.resultSheet?.url ?? '',
      publishedOn: project.resultSheet?.publishedOn ?? '',
    },
    confidential: project.confidential,
  };
}

/** The organisation and the person that a project holds by their ids. */
export const namesOf = (project: Project): Record<string, string> => ({
  [project.organisationId]: project.organisationName,
  ...(project.leadAccountId && project.leadName
    ? { [project.leadAccountId]: project.leadName }
    : {}),
});

const lines = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

export function draftOf(values: ProjectValues): ProjectDraft {
  const { axis, leadAccountId, description, startDate, endDate, resultSheet } = values;
  const draft = {
    ...values,
    axis: axis || null,
    leadAccountId: leadAccountId || null,
    description: description.trim() || null,
    startDate: startDate || null,
    endDate: endDate || null,
    milestones: values.milestones.map(({ actualDate, ...rest }) => ({
      ...rest,
      actualDate: actualDate || null,
    })),
    targetServices: lines(values.targetServices),
    resultSheet: resultSheet.url ? resultSheet : null,
  };
  // The codes come from the API's own nomenclatures: the form only gives them back.
  return draft as ProjectDraft;
}
