import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { fakeApi, listing, problem } from '@/shared/testing/fake-api';
import { renderPage } from '@/shared/testing/render-page';
import { EventCost } from './event-cost';
import { HeadcountsPage, NewHeadcountPage } from './headcount-pages';
import { quarterName } from './labels';
import { LayoutPage } from './layout-page';
import { ReachPage } from './reach-page';
import { TrainingPage } from './training-page';

const places = [
  { code: 'REG-76', level: 'REG', name: 'Occitanie', parent: 'FR' },
  { code: 'DEPT-48', level: 'DEPT', name: 'Lozère', parent: 'REG-76' },
  { code: 'DEPT-31', level: 'DEPT', name: 'Haute-Garonne', parent: 'REG-76' },
];
const reference = { 'GET /api/v1/territories': () => ({ body: listing(places) }) };

const row = {
  territory: null,
  organisation: null,
  quarter: null,
  kind: null,
  events: 50,
  registered: 2640,
  present: 2096,
  people: 1668,
  agents: 1356,
  outside: 0,
  headcount: { agents: 8000, kind: 'OFFICIAL', source: 'Journal officiel', valuedOn: '2021-08-18' },
  rate: '16.95',
  blank: false,
  note: null,
};
const lozere = { ...row, territory: 'DEPT-48', agents: 8, rate: '4.71', blank: true };
const unknown = {
  ...row,
  territory: 'DEPT-31',
  headcount: null,
  rate: null,
  note: 'Effectif non renseigné',
};

const reachOf = (search: string) =>
  search.includes('territory') ? [lozere, unknown] : search.includes('groupBy') ? [] : [row];

it('says how many were reached of how many, where few are, and where nobody knows of how many', async () => {
  fakeApi({
    ...reference,
    'GET /api/v1/event-reach': ({ url }) => ({ body: listing(reachOf(url.search)) }),
  });
  renderPage(<ReachPage />, {
    at: '/evenements/portee',
    me: { acts: ['listHeadcounts', 'listTrainingHours'] },
  });
  const figures = await screen.findByRole('list', { name: 'Portée, en tout' });
  expect(figures).toHaveTextContent(/16,95.%des agents touchéssur 8.000 \(Journal officiel/);
  expect(await screen.findByRole('row', { name: /Lozère/ })).toHaveTextContent('Peu touché');
  expect(screen.getByRole('row', { name: /Haute-Garonne/ })).toHaveTextContent(
    'Effectif non renseigné',
  );
  expect(screen.getByText(/Lozère : moins touché que les trois quarts/)).toBeVisible();
  expect(screen.getByRole('link', { name: 'Effectifs' })).toHaveAttribute(
    'href',
    '/administration/effectifs',
  );
});

it('tells agents of elsewhere beside the rate of the region', async () => {
  fakeApi({
    ...reference,
    'GET /api/v1/event-reach': ({ url }) => ({
      body: listing(url.search.includes('groupBy') ? [] : [{ ...row, outside: 12 }]),
    }),
  });
  renderPage(<ReachPage />, { at: '/evenements/portee' });
  const figures = await screen.findByRole('list', { name: 'Portée, en tout' });
  expect(figures).toHaveTextContent('dont 12 hors de la région, à part du taux');
});

it('compares by quarter in the address, and keeps the filters', async () => {
  const quarters = ['2026-Q1', '2026-Q2'].map((quarter) => ({ ...row, quarter }));
  const sent = fakeApi({
    ...reference,
    'GET /api/v1/event-reach': ({ url }) => ({
      body: listing(url.search.includes('quarter') ? quarters : reachOf(url.search)),
    }),
  });
  const { router } = renderPage(<ReachPage />, { at: '/evenements/portee?kind=ATELIER' });
  await userEvent.click(await screen.findByLabelText('Trimestres'));
  await waitFor(() => expect(router.state.location.search).toMatchObject({ vue: 'trimestre' }));
  const bars = await screen.findByRole('list', { name: 'Agents distincts par trimestre' });
  expect(bars).toHaveTextContent('1er trimestre 2026');
  const asked = sent.find(({ search }) => search.includes('groupBy=quarter'))?.search ?? '';
  expect(asked).toContain('kind=ATELIER');
  expect(quarterName('2026-Q3')).toBe('3e trimestre 2026');
});

it('tells who may not read it, and offers nothing to type', async () => {
  fakeApi({
    ...reference,
    'GET /api/v1/event-reach': () => problem(403, 'Vous n’avez pas ce droit.'),
  });
  renderPage(<ReachPage />, { at: '/evenements/portee' });
  expect((await screen.findAllByText(/n’avez pas accès/))[0]).toBeVisible();
});

const headcount = {
  id: 'h1',
  territory: 'DEPT-48',
  organisation: null,
  agents: 170,
  kind: 'ESTIMATE',
  source: 'Bilan social',
  valuedOn: '2019-12-31',
  remark: null,
  latest: false,
  version: 0,
  updatedAt: '2026-11-23T08:00:00Z',
};

it('lists the headcounts with their source, and says which are no longer the latest', async () => {
  fakeApi({ ...reference, 'GET /api/v1/headcounts': () => ({ body: listing([headcount]) }) });
  renderPage(<HeadcountsPage />, {
    at: '/administration/effectifs',
    me: { acts: ['createHeadcount'] },
  });
  const found = await screen.findByRole('row', { name: /Lozère/ });
  expect(found).toHaveTextContent('Ancien');
  expect(found).toHaveTextContent('Bilan social');
  expect(screen.getByRole('link', { name: 'Ajouter un effectif' })).toBeVisible();
});

it('asks for a source and a date, and sends a number', async () => {
  const sent = fakeApi({
    ...reference,
    'POST /api/v1/headcounts': () => ({ status: 201, body: { headcount, acts: [] } }),
  });
  renderPage(<NewHeadcountPage />, { at: '/administration/effectifs/nouveau' });
  await screen.findAllByRole('option', { name: /Lozère/ });
  await userEvent.selectOptions(screen.getByLabelText(/^Territoire/), 'DEPT-48');
  await userEvent.type(screen.getByLabelText('Agents'), '1 170');
  await userEvent.selectOptions(screen.getByLabelText('Nature'), 'ESTIMATE');
  await userEvent.click(screen.getByRole('button', { name: 'Ajouter' }));
  expect(await screen.findAllByText('Donnez la source.')).not.toHaveLength(0);
  await userEvent.type(screen.getByLabelText(/^Source/), 'Bilan social');
  await userEvent.type(screen.getByLabelText('Date de valeur'), '2025-12-31');
  await userEvent.click(screen.getByRole('button', { name: 'Ajouter' }));
  await waitFor(() =>
    expect(sent.find(({ method }) => method === 'POST')?.body).toEqual({
      territory: 'DEPT-48',
      organisationId: null,
      agents: 1170,
      kind: 'ESTIMATE',
      source: 'Bilan social',
      valuedOn: '2025-12-31',
      remark: null,
    }),
  );
});

it('lists the half-days of training with their total', async () => {
  const hour = {
    id: 'r1-2026-11-12-MORNING',
    lastName: 'Exemple',
    firstName: 'Camille',
    employer: 'DDT de démonstration',
    territory: 'DEPT-48',
    body: null,
    event: { id: 'e1', code: 'EVT-2026-001', title: 'Conduire un projet' },
    mode: 'ON_SITE',
    date: '2026-11-12',
    halfDay: 'MORNING',
    hours: '3.50',
  };
  const totals = { events: 1, agents: 1, halfDays: 1, hours: '3.50' };
  fakeApi({
    ...reference,
    'GET /api/v1/training-hours': () => ({ body: listing([hour]) }),
    'GET /api/v1/training-totals': () => ({ body: totals }),
  });
  renderPage(<TrainingPage />, {
    at: '/evenements/heures-de-formation',
    me: { acts: ['listTrainingHours', 'getTrainingTotals'] },
  });
  expect(await screen.findByRole('row', { name: /Exemple Camille/ })).toHaveTextContent(/matin/);
  expect(screen.getByText('3,5 heures')).toBeVisible();
  expect(screen.getByText(/laisse une heure de déjeuner/)).toBeVisible();
  // Who downloads the file is not who sets it.
  expect(screen.queryByRole('link', { name: /Colonnes du fichier/ })).toBeNull();
});

it('sets the columns of the file, in their order', async () => {
  const set = {
    columns: [
      { field: 'LAST_NAME', heading: 'Nom' },
      { field: 'HOURS', heading: 'Heures' },
    ],
    halfDayMinutes: null,
    version: 2,
  };
  const sent = fakeApi({
    'GET /api/v1/training-layout': () => ({ body: set, headers: { ETag: '"2"' } }),
    'PUT /api/v1/training-layout': () => ({ body: set, headers: { ETag: '"3"' } }),
  });
  renderPage(<LayoutPage />, { at: '/evenements/heures-de-formation/fichier' });
  const second = await screen.findByRole('group', { name: 'Colonne 2' });
  await userEvent.click(within(second).getByRole('button', { name: 'Monter la colonne 2' }));
  await userEvent.type(screen.getByLabelText(/^Durée comptée/), '180');
  await userEvent.click(screen.getByRole('button', { name: 'Enregistrer' }));
  await waitFor(() => expect(sent.some(({ method }) => method === 'PUT')).toBe(true));
  const put = sent.find(({ method }) => method === 'PUT');
  expect(put?.body).toEqual({
    columns: [
      { field: 'HOURS', heading: 'Heures' },
      { field: 'LAST_NAME', heading: 'Nom' },
    ],
    halfDayMinutes: 180,
  });
  expect(put?.headers.get('If-Match')).toBe('"2"');
});

it('tells the cost of an event to who reads the budget, or why it cannot be told', async () => {
  const cost = {
    event: 'e1',
    budgetLine: 'l1',
    consumedAe: '4800.00',
    certified: '4500.00',
    paidCp: '4000.00',
    present: 15,
    perParticipant: '300.00',
    note: null,
  };
  fakeApi({ 'GET /api/v1/event-costs/e1': () => ({ body: cost }) });
  renderPage(<EventCost id="e1" draft={false} />, { me: { acts: ['getEventCost'] } });
  expect(await screen.findByText(/^300.€ par présent/)).toBeVisible();
});
