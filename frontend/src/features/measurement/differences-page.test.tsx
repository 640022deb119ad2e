import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { fakeApi, listing } from '@/shared/testing/fake-api';
import { renderPage } from '@/shared/testing/render-page';
import { DifferencesPage } from './differences-page';

const draw = (publishedRates: number) => {
  fakeApi({
    'GET /api/v1/measurement-imports/i1': () => ({
      body: { id: 'i1', createdAt: '2026-11-20T09:00:00Z', counts: { publishedRates } },
      headers: { ETag: '"1"' },
    }),
    'GET /api/v1/measurement-imports/i1/differences': () => ({ body: listing([]) }),
    'GET /api/v1/territories': () => ({ body: listing([]) }),
  });
  renderPage(<DifferencesPage />, { at: '/imports/i1/ecarts', path: '/imports/$id/ecarts' });
};

it('says that files without published rates leave nothing to compare', async () => {
  draw(0);
  expect(await screen.findByText(/ne portent aucun taux publié/)).toBeVisible();
  expect(screen.queryByText(/des nôtres/)).not.toBeInTheDocument();
});

it('says that all published rates are ours when none differs', async () => {
  draw(12);
  expect(await screen.findByText(/sont les nôtres, au centième près/)).toBeVisible();
  expect(await screen.findByText('0 écart, sur 12 taux publiés')).toBeVisible();
});
