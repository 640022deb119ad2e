import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { fakeApi, listing } from '@/shared/testing/fake-api';
import { renderPage } from '@/shared/testing/render-page';
import { TerritoryFacts } from './territory-facts';

it('names what the other rooms know of the territory', async () => {
  fakeApi({
    'GET /api/v1/territories/DEPT-46/facts': () => ({
      body: listing([
        {
          key: 'referents',
          title: 'Référents',
          sentence: '1 siège sur 1 est pourvu.',
          path: '/referents?territory=DEPT-46',
          lines: [
            { label: 'Préfecture du Lot, innovation', text: 'Référente', path: '/referents/s1' },
          ],
        },
      ]),
    }),
  });
  renderPage(<TerritoryFacts territory="DEPT-46" />);
  expect(await screen.findByRole('region', { name: 'Référents' })).toHaveTextContent(
    'Préfecture du Lot, innovationRéférente',
  );
  expect(screen.getByRole('link', { name: 'Voir la liste' })).toHaveAttribute(
    'href',
    '/referents?territory=DEPT-46',
  );
});
