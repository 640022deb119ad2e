import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { Change } from './change';

const drawn = (change: object, of = 'project') => {
  render(<Change of={of} change={JSON.stringify(change)} />);
  return screen.queryAllByRole('listitem').map(({ textContent }) => textContent);
};

it('tells each field that changed in French, as it was and as it became', () => {
  expect(
    drawn({
      title: { before: 'Avant', after: 'Après' },
      digital: { before: false, after: true },
    }),
  ).toEqual(['Titre : Avant →devient Après', 'Projet numérique : non →devient oui']);
});

it.each([
  ['referent-mandate', 'mandate.phone', 'non montré', null, 'Téléphone : non montré →devient vide'],
  [
    'priority',
    'indicators',
    [],
    ['LOC-001', 'LOC-002'],
    'Indicateurs : vide →devient LOC-001, LOC-002',
  ],
  ['indicator', 'weights', {}, { DEPT: '1.5' }, 'Poids : {} →devient {"DEPT":"1.5"}'],
  // The same name, of another kind of object.
  ['priority', 'title', 'Avant', 'Après', 'Intitulé : Avant →devient Après'],
])('calls a field of %s as its own form does: %s', (type, name, before, after, told) => {
  expect(drawn({ [name]: { before, after } }, type)).toEqual([told]);
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
