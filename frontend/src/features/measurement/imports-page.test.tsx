import { screen, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { fakeApi, listing } from '@/shared/testing/fake-api';
import { renderPage } from '@/shared/testing/render-page';
import type { ImportSummary } from './api';
import { ImportsPage } from './imports-page';

const counts = {
  rows: 12,
  skipped: 0,
  refused: 0,
  values: 12,
  new: 12,
  changed: 0,
  unchanged: 0,
  publishedRates: 0,
};

const of = (status: ImportSummary['status']) =>
  ({
    id: status,
    status,
    createdAt: '2026-11-23T08:05:00Z',
    createdBy: 'Assistante (démo)',
    files: 'valeurs.csv',
    counts,
  }) as ImportSummary;

it('says in a word that a refused or an abandoned import brings no value', async () => {
  fakeApi({
    'GET /api/v1/measurement-imports': () => ({
      body: listing([of('REFUSED'), of('ABANDONED'), of('APPLIED')]),
    }),
  });
  renderPage(<ImportsPage />, { at: '/imports' });
  for (const state of ['Refusé', 'Abandonné']) {
    const row = await screen.findByRole('row', { name: new RegExp(`${state} `) });
    expect(within(row).getAllByRole('cell', { name: 'aucune' })).toHaveLength(3);
  }
  const applied = screen.getByRole('row', { name: /Appliqué / });
  expect(within(applied).getByRole('cell', { name: '12' })).toBeVisible();
  expect(within(applied).getAllByRole('cell', { name: 'aucune' })).toHaveLength(2);
  expect(within(applied).queryByRole('cell', { name: '0' })).not.toBeInTheDocument();
  expect(within(applied).getByRole('link', { name: 'valeurs.csv' })).toHaveAttribute(
    'href',
    '/imports/APPLIED',
  );
});

it('says on a phone what each figure counts', async () => {
  vi.stubGlobal('matchMedia', () => ({
    matches: true,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }));
  fakeApi({
    'GET /api/v1/measurement-imports': () => ({
      body: listing([
        of('REFUSED'),
        { ...of('APPLIED'), counts: { ...counts, changed: 1, refused: 2 } },
      ]),
    }),
  });
  renderPage(<ImportsPage />, { at: '/imports' });
  const [refused, applied] = await screen.findAllByRole('listitem');
  expect(refused).toHaveTextContent('Aucune valeur nouvelle.');
  expect(applied).toHaveTextContent('Valeurs : 12 nouvelles, 1 modifiée, 2 refusées.');
  vi.unstubAllGlobals();
});
