import { expect, it } from 'vitest';
import { fields } from '@/shared/api/fields';
import { titleOf, tooLongs, withKeys, wordsOf } from './contract';

const { ProjectDraft, IndicatorDefinition } = fields;

it('finds what the contract says of a field, of one of several and inside another', () => {
  expect(wordsOf(ProjectDraft, 'title')).toEqual({ title: 'Titre', maxLength: 200 });
  expect(wordsOf(ProjectDraft, 'milestones.3.name')).toEqual({
    title: 'Ce qui est attendu',
    maxLength: 200,
  });
  // What holds it may be left out, and so may it.
  expect(wordsOf(ProjectDraft, 'resultSheet.url')).toMatchObject({ optional: true });
  expect(wordsOf(ProjectDraft, 'milestones.0.plannedDate')?.optional).toBeUndefined();
  expect(wordsOf(ProjectDraft, 'colour')).toBeUndefined();
});

it('calls one of several by its number, and a level by what the form says of it', () => {
  expect(titleOf(ProjectDraft, 'milestones.1.plannedDate')).toBe('Jalon 2');
  expect(titleOf(ProjectDraft, 'orientations.2')).toBe('Orientations');
  const weights = withKeys(IndicatorDefinition.weights, { DEPT: 'Poids dans un département' });
  expect(titleOf({ weights }, 'weights.DEPT')).toBe('Poids dans un département');
  expect(wordsOf({ weights }, 'weights.DEPT')?.optional).toBe(true);
});

it('counts in code points what the contract finds too long, at any depth', () => {
  const values = {
    title: `${'é'.repeat(199)}\u{1F680}`,
    milestones: [{ name: 'Audit' }, { name: 'a'.repeat(201) }],
    resultSheet: { url: 'a'.repeat(501), publishedOn: '' },
    digital: false,
  };
  expect(tooLongs(ProjectDraft, values)).toEqual([
    ['milestones.1.name', '200 caractères au plus.'],
    ['resultSheet.url', '500 caractères au plus.'],
  ]);
});
