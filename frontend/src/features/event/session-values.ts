import { z } from '@/shared/lib/zod';
import type { Schemas } from '@/shared/api/types';
import { instantOf, isSkipped, isUnsaid, saidOf, spanOf, typedOf } from './times';

/** What is wrong with an hour by itself (F14). */
export function faultOf(typed: string): string | undefined {
  if (isSkipped(typed)) {
    return `Cette heure n’existe pas, ${saidOf(typed)} : à 2 h, les montres passent à 3 h. Choisissez une autre heure.`;
  }
  return isUnsaid(typed)
    ? 'Cette heure sonne deux fois, au passage à l’heure d’hiver : choisissez laquelle.'
    : undefined;
}

const hour = (missing: string) =>
  z
    .string()
    .min(1, missing)
    .superRefine((typed, context) => {
      const message = faultOf(typed);
      if (message) {
        context.addIssue({ code: 'custom', message });
      }
    });

/** An hour that may be left out. */
export const optionalHour = z.string().superRefine((typed, context) => {
  const message = faultOf(typed);
  if (message) {
    context.addIssue({ code: 'custom', message });
  }
});

export const start = hour('Donnez le jour et l’heure du début.');

const session = z
  .object({
    title: z.string().trim(),
    start,
    end: hour('Donnez le jour et l’heure de la fin.'),
  })
  .superRefine((values, context) => {
    const [from, to] = [instantOf(values.start), instantOf(values.end)];
    if (from !== undefined && to !== undefined && from >= to) {
      context.addIssue({
        code: 'custom',
        path: ['end'],
        message: 'La fin doit suivre le début.',
      });
    }
  });

export const sessions = z.array(session).min(1, 'Un événement a au moins une séance.');

export type SessionValues = z.infer<typeof session>;

export const EMPTY_SESSION: SessionValues = { title: '', start: '', end: '' };

export const sessionsOf = (items: Schemas['EventSessionItem'][]): SessionValues[] =>
  items.map((item) => ({
    title: item.title ?? '',
    start: typedOf(item.start),
    end: typedOf(item.end),
  }));

export const sessionForms = (items: SessionValues[]): Schemas['EventSessionForm'][] =>
  items.map(({ title, ...hours }) => ({ ...hours, title: title || null }));

/** How a session reads in the conflict dialog. */
export const sessionText = ({ title, start: from, end }: SessionValues): string =>
  [title, from && spanOf(from, end)].filter(Boolean).join(', ');
