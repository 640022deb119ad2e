import { expect, it } from 'vitest';
import { mapSentence } from './sentences';

const shown = (name: string, rate: string | null) => ({ name, rate });

it('accorde la phrase de la carte au nombre de départements', () => {
  expect(mapSentence([shown('Lot', null)], false)).toBe('Aucun département n’a de taux.');
  expect(mapSentence([shown('Lot', '50.00')], false)).toMatch(
    /^Un seul département a un taux : 50\s% \(Lot\)\.$/,
  );
  expect(mapSentence([shown('Lot', '50.00'), shown('Gers', null)], false)).toMatch(
    /\(Lot\)\. 1 département sans taux\.$/,
  );
  expect(mapSentence([shown('Lot', '50.00'), shown('Gers', '20.00')], false)).toMatch(
    /^De 20\s% \(Gers\) à 50\s% \(Lot\)\.$/,
  );
});
