import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { fakeApi, listing } from '@/shared/testing/fake-api';
import { renderPage } from '@/shared/testing/render-page';
import type { Home } from './api';
import { ROADMAP } from './home-samples';
import { PlacesCard } from './places-card';
import { PrioritiesCard } from './priorities-card';
import { StripsCard } from './strips-card';

const home = { alertCount: 9, territory: 'REG-76', territoryName: 'Occitanie' } as Home;

beforeEach(() => {
  fakeApi({
    'GET /api/v1/territories': ({ url }) => ({
      body: listing(
        url.searchParams.has('parent')
          ? [
              ['46', 'Lot'],
              ['48', 'Lozère'],
              ['81', 'Tarn'],
            ].map(([number, name]) => ({
              code: `DEPT-${number}`,
              level: 'DEPT',
              name,
              parent: 'REG-76',
            }))
          : [],
      ),
    }),
  });
});

/** As the page writes it: a figure and its unit stay on one line, as a month and its year. */
const written = (text: string) => text.replace(/ (?=%|20\d\d)/g, '\u00a0');

/** The figures of a text, in their order. */
const figures = (text: string | null) => text?.match(/\d+(?:,\d+)?/g) ?? [];

const row = (table: HTMLElement, name: string) =>
  [
    ...within(table)
      .getByRole('row', { name: new RegExp(name) })
      .querySelectorAll('td'),
  ].map((cell) => cell.textContent);

it('says where it goes badly, the worst first, and the map has the figures of its table', async () => {
  renderPage(<PlacesCard home={home} roadmap={ROADMAP} map />);
  const card = await screen.findByRole('region', { name: 'Où cela va mal' });
  expect(card).toHaveTextContent('9 alertes : 8 dans 2 départements sur 13, 1 pour la région.');
  const links = within(card).getAllByRole('link', { name: /^Lo/ });
  expect(links.map((link) => link.getAttribute('href'))).toEqual([
    '/territoires/DEPT-48',
    '/territoires/DEPT-46',
  ]);
  const map = await within(card).findByRole('img', { name: /Lozère 6, Lot 2|Lot 2, Lozère 6/ });
  expect(map.querySelectorAll('path')).toHaveLength(3);
  expect(map.querySelectorAll('path.is-alert')).toHaveLength(2);
  expect(map.querySelector('.m-a3')).not.toBeNull();
  const table = within(card).getByRole('table', { hidden: true, name: 'Alertes par département' });
  for (const { name, alerts, indicators } of ROADMAP.places) {
    expect(row(table, name).slice(0, 2)).toEqual([String(alerts), String(indicators)]);
    expect(map.getAttribute('aria-label')).toContain(`${name} ${alerts}`);
    expect(
      within(card).getByRole('img', {
        name: `${alerts} indicateurs en alerte sur ${indicators}`,
      }),
    ).toBeInTheDocument();
  }
  expect(
    within(card).getByRole('link', { name: 'Les 3 autres indicateurs suivis' }),
  ).toHaveAttribute('href', '/indicateurs');
});

it('shows the alerts of one priority, on the map, in the list and in the table', async () => {
  renderPage(<PlacesCard home={home} roadmap={ROADMAP} map />);
  const card = await screen.findByRole('region', { name: 'Où cela va mal' });
  await userEvent.selectOptions(
    within(card).getByRole('combobox', { name: 'Priorité' }),
    'Promouvoir l’inclusion numérique',
  );
  expect(card).toHaveTextContent('2 alertes de cette priorité dans les départements.');
  expect(within(card).queryByRole('link', { name: 'Lot' })).not.toBeInTheDocument();
  const map = await within(card).findByRole('img', { name: /Lozère 2\.$/ });
  expect(map.querySelectorAll('path.is-alert')).toHaveLength(1);
  const table = within(card).getByRole('table', { hidden: true });
  expect(row(table, 'Lozère')).toEqual(['2', 'sans objet', 'sans objet']);
});

it('holds each priority against what was expected, with the figures of its table', async () => {
  renderPage(<PrioritiesCard home={home} roadmap={ROADMAP} />);
  const card = await screen.findByRole('region', { name: 'Les deux priorités' });
  expect(card).toHaveTextContent('1 priorité sur 2 en retard.');
  expect(card).toHaveTextContent('27 points sous l’attendu ; 1 département en alerte');
  expect(card).toHaveTextContent('Médiane des départements. 6 points au-dessus de l’attendu');
  const table = within(card).getByRole('table', {
    hidden: true,
    name: 'Taux d’avancement des priorités',
  });
  for (const [name, rate, expected, before] of [
    ['inclusion', '46', '73', '32'],
    ['qualité', '67', '61', '30'],
  ] as const) {
    const cells = row(table, name);
    expect(cells.map(figures).flat()).toEqual([rate, expected, before, expect.any(String)]);
    const bar = within(card).getByRole('img', {
      name: written(`${rate} % ; attendu ${expected} %`),
    });
    expect(bar.querySelectorAll('rect')).toHaveLength(3);
    expect(
      within(card).getByRole('img', {
        name: written(`De nov. 2025 à oct. 2026 : de ${before} % à ${rate} %`),
      }),
    ).toBeInTheDocument();
  }
  expect(card.querySelectorAll('.pilo-bar .c-alert')).toHaveLength(1);
});

it('shows a département among the others, and says of how many points it is below', async () => {
  const [first] = ROADMAP.priorities;
  const mine = first && { ...first, rate: '46.00', median: '63.00', gap: '-17.00' };
  renderPage(
    <StripsCard
      home={{ ...home, territory: 'DEPT-46', territoryName: 'Lot' }}
      roadmap={{ ...ROADMAP, priorities: mine ? [mine] : [] }}
    />,
  );
  const card = await screen.findByRole('region', { name: 'Lot, dans la région' });
  expect(card).toHaveTextContent('Sous la médiane dans 1 priorité sur 1.');
  expect(card).toHaveTextContent('17 points sous la médiane, en alerte');
  const strip = within(card).getByRole('img', {
    name: written('Lot 46 %, médiane 63 %, de 21 % à 82 %'),
  });
  expect(strip.querySelectorAll('.c-other')).toHaveLength(2);
  const table = within(card).getByRole('table', { hidden: true });
  expect(row(table, 'inclusion').map(figures).flat()).toEqual(['46', '63']);
});

it('names the départements that its five rows leave out: none that goes badly is dropped', async () => {
  const names = ['Lozère', 'Lot', 'Tarn', 'Gard', 'Gers', 'Aude', 'Ariège'];
  const places = names.flatMap((name, rank) =>
    ROADMAP.places
      .slice(0, 1)
      .map((place) => ({ ...place, territory: `DEPT-${rank}`, name, alerts: 7 - rank })),
  );
  renderPage(<PlacesCard home={home} roadmap={{ ...ROADMAP, places }} map={false} />);
  const card = await screen.findByRole('region', { name: 'Alertes' });
  expect(card).toHaveTextContent('2 autres départements en alerte : Aude (2) et Ariège (1).');
  expect(within(card).getByRole('link', { name: 'Aude' })).toHaveAttribute(
    'href',
    '/territoires/DEPT-5',
  );
});
