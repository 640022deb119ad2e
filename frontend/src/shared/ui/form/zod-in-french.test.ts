import { expect, it } from 'vitest';
import { z, type ZodType } from 'zod';
import { choice } from '@/shared/lib/choice';
import './zod-in-french';

const refused: [ZodType, unknown, string][] = [
  [z.string(), null, 'Ce champ est à remplir.'],
  [z.string().min(1), '', 'Ce champ est à remplir.'],
  [z.string(), undefined, 'Ce champ est à remplir.'],
  [z.string().max(3), 'quatre', 'Cette réponse est trop longue.'],
  [z.string().min(3), 'un', 'Cette réponse ne convient pas.'],
  [z.string().regex(/^\d$/), 'a', 'Cette réponse ne convient pas.'],
  [z.string().refine(() => false), 'a', 'Cette réponse ne convient pas.'],
  [z.boolean(), 'oui', 'Cette réponse ne convient pas.'],
  [z.array(z.string()), 'a', 'Cette réponse ne convient pas.'],
  [z.enum(['a', 'b']), 'c', 'Cette réponse ne convient pas.'],
];

it.each(refused)(
  'never speaks English, even of what a schema says nothing about',
  (schema, value, says) => {
    expect(schema.safeParse(value).error?.issues.map(({ message }) => message)).toEqual([says]);
  },
);

it.each([null, '', undefined])('asks for a choice in its own words when it is %j', (nothing) => {
  const { error } = choice('Choisissez une origine.').safeParse(nothing);
  expect(error?.issues.map(({ message }) => message)).toEqual(['Choisissez une origine.']);
});
