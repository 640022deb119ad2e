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
              day: null,
            },
          ],
          amounts: null,
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

it('says on which day what takes place, as an agenda does', async () => {
  const task = { due: null, late: false, path: '/evenements/e1' };
  renderPage(
    <HomeCards
      cards={[
        {
          key: 'events',
          title: 'Prochains événements',
          sentence: '3 événements d’ici à 30 jours.',
          path: '/evenements',
          counts: [],
          tasks: [
            { ...task, title: 'Atelier', sentence: 'À 9 h 30.', day: '2026-11-26' },
            { ...task, title: 'Visite', sentence: 'À 14 h.', day: '2026-12-10', path: '/b' },
            { ...task, title: 'Sans jour', sentence: 'Bientôt.', day: null, path: '/c' },
          ],
          amounts: null,
        },
      ]}
    />,
  );
  const card = await screen.findByRole('region', { name: 'Prochains événements' });
  const rows = within(card).getAllByRole('listitem');
  expect(rows.map(({ textContent }) => textContent)).toEqual([
    'jeu.AtelierÀ 9 h 30.',
    '10\u00a0déc.VisiteÀ 14 h.',
    'Sans jourBientôt.',
  ]);
});

const parts = (done: string, risk: string | null) => [
  { kind: 'DONE' as const, label: 'Engagé, payé', amount: done },
  { kind: 'RISK' as const, label: 'À risque', amount: risk },
];

it('draws the amounts of a card, one bar a total, and says what makes no sense', async () => {
  renderPage(
    <HomeCards
      cards={[
        {
          key: 'budget',
          title: 'Dernier engagement dans 11 jours',
          sentence: '58 400 € de CP risquent d’être perdus.',
          path: '/budget?scheme=FTAP&year=2026',
          counts: [],
          tasks: [],
          amounts: {
            caption: 'AE et CP de 2026, en euros',
            bars: [
              {
                name: 'AE',
                label: 'ouvertes',
                total: '441000.00',
                parts: parts('331600.00', null),
              },
              {
                name: 'CP',
                label: 'ouverts',
                total: '412000.00',
                parts: parts('273100.00', '58400.00'),
              },
            ],
          },
        },
      ]}
    />,
  );
  const card = await screen.findByRole('region', { name: 'Dernier engagement dans 11 jours' });
  expect(within(card).getAllByText(/58 400 € de CP risquent/)).toHaveLength(1);
  expect(within(card).getByRole('img', { name: /^CP : .*à risque 58.400.€/ })).toBeInTheDocument();
  const risk = within(card).getByRole('rowheader', { name: 'À risque' });
  expect(risk.closest('tr')).toHaveTextContent(/À risquesans objet58.400.€/);
});
