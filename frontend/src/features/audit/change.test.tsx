import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { Change } from './change';

const drawn = (change: object) => {
  render(<Change change={JSON.stringify(change)} />);
  return screen.queryAllByRole('listitem').map(({ textContent }) => textContent);
};

it('tells each field that changed in French, as it was and as it became', () => {
  expect(
    drawn({
      title: { before: 'Avant', after: 'Après' },
      digital: { before: false, after: true },
      'mandate.phone': { before: 'non montré', after: null },
      indicators: { before: [], after: ['LOC-001', 'LOC-002'] },
      weights: { before: {}, after: { DEPT: '1.5' } },
    }),
  ).toEqual([
    'Titre : Avant →devient Après',
    'Projet numérique : non →devient oui',
    'Téléphone : non montré →devient vide',
    'Indicateurs : vide →devient LOC-001, LOC-002',
    'Poids : {} →devient {"DEPT":"1.5"}',
  ]);
});

it('shows what has another shape as it is stored, older entries too', () => {
  for (const change of [
    { before: { title: 'Avant' }, after: { title: 'Après' } },
    { title: ['Avant', 'Après'] },
    { counts: { created: 1 }, status: 'APPLIED' },
    {},
  ]) {
    expect(drawn(change)).toEqual([]);
    expect(screen.getByText(JSON.stringify(change))).toBeVisible();
  }
});
