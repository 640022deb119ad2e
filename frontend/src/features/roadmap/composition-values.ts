import { z } from '@/shared/lib/zod';
import { choice } from '@/shared/lib/choice';
import type { Priority, PriorityDraft, Roadmap, RoadmapDraft } from './composition-api';

const code = z
  .string()
  .trim()
  .min(1, 'Donnez un code.')
  .regex(/^[A-Z0-9-]*$/, 'Majuscules, chiffres et tirets seulement.');

/** What the form of a priority holds: texts and choices, empty rather than null. */
export const prioritySchema = z
  .object({
    code,
    title: z.string().trim().min(1, 'Donnez un intitulé.'),
    description: z.string(),
    kind: choice('Choisissez une nature.'),
    origin: choice('Choisissez une origine.'),
    axis: z.string(),
    roadmap: z.string(),
    rank: z.string().regex(/^\d{0,4}$/, 'Un nombre entier, de 0 à 9 999.'),
    indicators: z.array(z.string()).max(200, '200 indicateurs au plus.'),
  })
  .refine(({ kind, origin }) => kind !== 'STRUCTURING_PROJECT' || origin === 'LOCAL', {
    path: ['origin'],
    message: 'Un projet structurant est local.',
  });

export type PriorityValues = z.infer<typeof prioritySchema>;

export const EMPTY_PRIORITY: PriorityValues = {
  code: '',
  title: '',
  description: '',
  kind: 'PRIORITY_POLICY',
  origin: '',
  axis: '',
  roadmap: '',
  rank: '',
  indicators: [],
};

export const priorityValuesOf = (priority: Priority): PriorityValues => ({
  code: priority.code,
  title: priority.title,
  description: priority.description ?? '',
  kind: priority.kind,
  origin: priority.origin,
  axis: priority.axis ?? '',
  roadmap: priority.roadmap ?? '',
  rank: String(priority.rank),
  indicators: [...priority.indicators],
});

export function priorityDraftOf(values: PriorityValues): PriorityDraft {
  const draft = {
    ...values,
    description: values.description.trim() || null,
    axis: values.axis.trim() || null,
    roadmap: values.roadmap || null,
    rank: values.rank === '' ? null : Number(values.rank),
  };
  // The choices come from the contract's own lists: the form only gives them back.
  return draft as PriorityDraft;
}

export const roadmapSchema = z
  .object({
    code,
    title: z.string().trim().min(1, 'Donnez un intitulé.'),
    startsOn: z.string().min(1, 'Donnez la date de début.'),
    endsOn: z.string().min(1, 'Donnez la date de fin.'),
  })
  .refine(({ startsOn, endsOn }) => !startsOn || !endsOn || startsOn < endsOn, {
    path: ['endsOn'],
    message: 'La fin doit suivre le début.',
  });

export type RoadmapValues = z.infer<typeof roadmapSchema> & RoadmapDraft;

export const EMPTY_ROADMAP: RoadmapValues = { code: '', title: '', startsOn: '', endsOn: '' };

export const roadmapValuesOf = ({
  code: key,
  title,
  startsOn,
  endsOn,
}: Roadmap): RoadmapValues => ({ code: key, title, startsOn, endsOn });
