import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderPage } from '@/shared/testing/render-page';
import { HomeCards } from './home-cards';

it('says the answer of each room, its numbers and what is to be done there', async () => {
  renderPage(
    <HomeCards
      cards={[
        {
          key: 'referents',
          title: 'Référents',
          sentence: '35 sièges sur 38 sont pourvus.',
          path: '/referents',
          counts: [
            { label: 'Pourvus', value: 35 },
            { label: 'Vacants', value: 3 },
          ],
          tasks: [
            {
              title: 'À pourvoir : 3 sièges',
              sentence: 'Préfecture de la Lozère, feuille de route.',
              due: '2026-09-15',
              late: true,
              path: '/referents?state=VACANT',
            },
          ],
        },
      ]}
    />,
  );
  const card = await screen.findByRole('region', { name: 'Référents' });
  const counts = within(within(card).getByRole('list', { name: 'Référents' })).getAllByRole(
    'listitem',
  );
  expect(counts.map(({ textContent }) => textContent)).toEqual(['Pourvus35', 'Vacants3']);
  const task = within(card).getByText('À pourvoir : 3 sièges').closest('li') as HTMLElement;
  expect(task).toHaveTextContent(/69 j.*Préfecture de la Lozère.*15 sept\. 2026/);
  expect(within(task).getByRole('link')).toHaveAttribute('href', '/referents?state=VACANT');
});
