import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { fakeApi, listing } from '@/shared/testing/fake-api';
import { renderPage } from '@/shared/testing/render-page';
import { useTerritory } from './view-params';

function View() {
  return <p>Vue de {useTerritory()}</p>;
}

const views: [own: string[], address: string, shown: string][] = [
  [['NAT-FR'], '/vue', 'REG-76'],
  [['REG-11', 'REG-76'], '/vue', 'REG-76'],
  [['DEPT-75', 'DEPT-46'], '/vue', 'DEPT-46'],
  [['DEPT-75'], '/vue', 'REG-76'],
  [[], '/vue', 'REG-76'],
  [['DEPT-46'], '/vue?territoire=NAT-FR', 'NAT-FR'],
];

it.each(views)('starts, for an account of %j at %s, on %s', async (territories, at, shown) => {
  fakeApi({
    'GET /api/v1/territories': ({ url }) => ({
      body: listing(
        url.searchParams.has('parent')
          ? [{ code: 'DEPT-46', level: 'DEPT', name: 'Lot', parent: 'REG-76' }]
          : [{ code: 'REG-76', level: 'REG', name: 'Occitanie', parent: 'NAT-FR' }],
      ),
    }),
  });
  renderPage(<View />, { at, me: { territories } });
  expect(await screen.findByText(`Vue de ${shown}`)).toBeVisible();
});
