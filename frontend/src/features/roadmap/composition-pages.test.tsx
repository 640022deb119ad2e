import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { fakeApi, listing, problem } from '@/shared/testing/fake-api';
import { renderPage } from '@/shared/testing/render-page';
import { CompositionPage } from './composition-page';
import { EditPriorityPage, NewPriorityPage } from './priority-edit-pages';
import { NewRoadmapPage } from './roadmap-edit-pages';

const pp1 = {
  id: 'a1',
  code: 'PP1',
  title: 'Simplifier les démarches',
  description: null,
  kind: 'PRIORITY_POLICY',
  origin: 'NATIONAL',
  axis: null,
  theme: null,
  roadmap: 'FDR',
  rank: 1,
  indicators: ['LOC-001', 'LOC-002'],
  version: 4,
  updatedAt: '2026-11-01T08:00:00Z',
};

const pp2 = { ...pp1, id: 'a2', code: 'PP2', title: 'Qualité', rank: 2, indicators: ['LOC-003'] };

const roadmap = {
  id: 'r1',
  code: 'FDR',
  title: 'Feuille de route 2025–2027',
  startsOn: '2025-01-01',
  endsOn: '2027-12-31',
  priorityPolicies: 2,
  structuringProjects: 0,
  version: 0,
  updatedAt: '2026-11-01T08:00:00Z',
};

const lists = {
  'GET /api/v1/roadmaps': () => ({ body: listing([roadmap]) }),
  'GET /api/v1/priorities': () => ({ body: listing([pp1, pp2]) }),
  'GET /api/v1/indicators': ({ url }: { url: URL }) => ({
    body: listing(
      url.searchParams.has('q')
        ? [{ code: 'LOC-003', name: 'Usagers satisfaits' }]
        : [
            { code: 'LOC-001', name: 'Démarches en ligne' },
            { code: 'LOC-002', name: 'Délai moyen' },
          ],
    ),
  }),
};

const editing = {
  ...lists,
  'GET /api/v1/priorities/a1': () => ({ body: pp1, headers: { ETag: '"4"' } }),
};

const edit = {
  at: '/feuille-de-route/priorites/a1/modifier',
  path: '/feuille-de-route/priorites/$id/modifier',
};

it('says what the roadmap is made of, and offers changes to those who may', async () => {
  fakeApi(lists);
  renderPage(<CompositionPage />, { me: { acts: ['updatePriority'] } });
  expect(await screen.findByText(/^2 politiques prioritaires, avec 3 indicateurs\./)).toBeVisible();
  const made = await screen.findByRole('region', { name: /^Feuille de route 2025–2027/ });
  const row = within(made)
    .getByRole('link', { name: 'Simplifier les démarches' })
    .closest('li') as HTMLElement;
  // What measures it is said by name.
  expect(await within(row).findByRole('link', { name: 'Démarches en ligne' })).toHaveAttribute(
    'href',
    '/indicateurs/LOC-001',
  );
  expect(within(row).getByText('2 indicateurs')).toBeVisible();
  expect(
    within(row).getByRole('link', { name: 'Modifier Simplifier les démarches' }),
  ).toHaveAttribute('href', '/feuille-de-route/priorites/a1/modifier');
});

it('shows no way to change to those who may only read', async () => {
  fakeApi(lists);
  renderPage(<CompositionPage />);
  expect(await screen.findByRole('link', { name: 'Qualité' })).toBeVisible();
  expect(screen.queryByRole('link', { name: /Modifier|Définir/ })).not.toBeInTheDocument();
});

it('takes an indicator from another priority, and says so before', async () => {
  const sent = fakeApi({
    ...editing,
    'PUT /api/v1/priorities/a1': () => ({ body: pp1 }),
  });
  const { router } = renderPage(<EditPriorityPage />, edit);
  const chosen = await screen.findByRole('list', { name: 'Indicateurs' });
  expect(within(chosen).getAllByText('LOC-001 – Démarches en ligne')[0]).toBeVisible();
  await userEvent.type(screen.getByLabelText(/^Ajouter/), 'usagers');
  await userEvent.click(await screen.findByRole('option', { name: /Quitterait « Qualité »/ }));
  await userEvent.click(screen.getByRole('button', { name: 'Retirer LOC-002 – Délai moyen' }));
  await userEvent.click(screen.getByRole('button', { name: 'Enregistrer' }));
  await waitFor(() =>
    expect(router.state.location.pathname).toBe('/feuille-de-route/priorites/a1'),
  );
  const act = sent.find(({ method }) => method === 'PUT');
  expect(act?.headers.get('If-Match')).toBe('"4"');
  expect(act?.body).toMatchObject({
    code: 'PP1',
    roadmap: 'FDR',
    rank: 1,
    indicators: ['LOC-001', 'LOC-003'],
  });
});

it('says at the field which indicator the API does not know', async () => {
  fakeApi({
    ...editing,
    'PUT /api/v1/priorities/a1': () =>
      problem(422, 'Saisie à corriger', {
        violations: [
          { pointer: '/indicators/1', code: 'unknown', message: 'L’indicateur n’existe plus.' },
        ],
      }),
  });
  renderPage(<EditPriorityPage />, edit);
  await userEvent.click(await screen.findByRole('button', { name: 'Enregistrer' }));
  expect(await screen.findAllByText('L’indicateur n’existe plus.')).not.toHaveLength(0);
});

it('knows that a structuring project is local before it asks the API', async () => {
  const sent = fakeApi(lists);
  renderPage(<NewPriorityPage />, { at: '/feuille-de-route/priorites/nouvelle' });
  await userEvent.type(await screen.findByLabelText(/^Code/), 'PS3');
  await userEvent.type(screen.getByLabelText('Intitulé'), 'Guichet');
  await userEvent.click(screen.getByRole('radio', { name: /^Projet structurant/ }));
  await userEvent.click(screen.getByRole('radio', { name: 'Nationale' }));
  await userEvent.click(screen.getByRole('button', { name: 'Définir la priorité' }));
  expect(await screen.findAllByText(/Un projet structurant est local/)).not.toHaveLength(0);
  expect(sent.some(({ method }) => method === 'POST')).toBe(false);
});

it('asks for the origin of a priority in French, when none is chosen', async () => {
  fakeApi(lists);
  renderPage(<NewPriorityPage />, { at: '/feuille-de-route/priorites/nouvelle' });
  await userEvent.type(await screen.findByLabelText(/^Code/), 'PS3');
  await userEvent.type(screen.getByLabelText('Intitulé'), 'Guichet');
  await userEvent.click(screen.getByRole('button', { name: 'Définir la priorité' }));
  expect(
    await screen.findByRole('link', { name: 'Origine : Choisissez une origine.' }),
  ).toBeVisible();
});

it('defines a roadmap of three years', async () => {
  const sent = fakeApi({
    'POST /api/v1/roadmaps': () => ({ status: 201, body: roadmap }),
  });
  const { router } = renderPage(<NewRoadmapPage />, { at: '/feuille-de-route/nouvelle' });
  await userEvent.type(await screen.findByLabelText(/^Code/), 'FDR-2028-2030');
  await userEvent.type(screen.getByLabelText('Intitulé'), 'Feuille de route 2028–2030');
  await userEvent.type(screen.getByLabelText('Début'), '2028-01-01');
  await userEvent.type(screen.getByLabelText('Fin'), '2030-12-31');
  await userEvent.click(screen.getByRole('button', { name: 'Définir la feuille de route' }));
  await waitFor(() => expect(router.state.location.pathname).toBe('/feuille-de-route/composition'));
  expect(sent.find(({ method }) => method === 'POST')?.body).toEqual({
    code: 'FDR-2028-2030',
    title: 'Feuille de route 2028–2030',
    startsOn: '2028-01-01',
    endsOn: '2030-12-31',
  });
});
