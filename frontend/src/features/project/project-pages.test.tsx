import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { fakeApi, listing, problem } from '@/shared/testing/fake-api';
import { renderPage } from '@/shared/testing/render-page';
import { EditProjectPage } from './edit-pages';
import { ProjectPage } from './project-page';
import { ProjectsPage } from './projects-page';
import { StatusPage } from './status-page';
import { project, reference, one, move, sheet } from './project-samples';

it('answers first: is the project well, and what is next', async () => {
  fakeApi({
    ...one,
    'GET /api/v1/projects/PRJ-2026-007': () => ({
      body: { ...project, acts: ['updateProject'] },
      headers: { ETag: '"3"' },
    }),
  });
  renderPage(<ProjectPage />, sheet);
  await userEvent.click(await screen.findByRole('button', { name: 'Autres actes' }));
  expect(screen.getByRole('link', { name: 'Modifier' })).toBeVisible();
  cleanup();
  fakeApi({
    ...one,
    'GET /api/v1/projects/PRJ-2026-007': () => ({
      body: { ...project, acts: [] },
      headers: { ETag: '"3"' },
    }),
  });
  renderPage(<ProjectPage />, sheet);
  expect(await screen.findByRole('heading', { level: 1, name: project.title })).toBeVisible();
  expect(screen.getByText('Deux services demandent un appui.')).toBeVisible();
  expect(screen.getByText('7 jours de retard')).toBeVisible();
  expect(screen.getByRole('tab', { name: 'Suivi (1 en retard)' })).toBeVisible();
  const path = screen.getByRole('list', { name: 'Étapes du projet' });
  const here = await within(path).findByText('Déploiement');
  expect(here.closest('li')).toHaveAttribute('aria-current', 'step');
  expect(screen.queryByRole('button', { name: 'Autres actes' })).not.toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /^Marquer atteint/ })).not.toBeInTheDocument();
});

it('moves a project by a menu that tells what each stage asks or lacks (P1)', async () => {
  const sent = fakeApi({
    ...one,
    'POST /api/v1/projects/p7/stage-changes': () => ({ status: 201, body: project }),
  });
  renderPage(<ProjectPage />, sheet);
  await userEvent.click(await screen.findByRole('button', { name: 'Changer d’étape' }));
  const kept = await screen.findByText('Une étape n’est pas encore possible');
  expect(kept.closest('details')).toHaveTextContent(
    'Capitalisation : Il manque une fiche de résultats.',
  );
  expect(screen.queryByRole('radio', { name: /Capitalisation/ })).not.toBeInTheDocument();
  await userEvent.click(screen.getByRole('radio', { name: /Arrêté/ }));
  await userEvent.type(screen.getByLabelText(/Enseignement à retenir/), 'Outil national annoncé.');
  await move();
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  const act = sent.find(({ method }) => method === 'POST');
  expect(act?.body).toEqual({ stage: 'ABANDON', reason: 'Outil national annoncé.' });
  expect(act?.headers.get('If-Match')).toBe('"3"');
  expect(
    screen.getByText(`« ${project.title} » est passé à l’étape Arrêté.`).closest('[role=status]'),
  ).toBeVisible();
  // One box that speaks, not one in another.
  expect(screen.getByText(/est passé à l’étape/).closest('.fr-alert')).not.toHaveAttribute('role');
});

it('says in French, at the field, what a move lacks', async () => {
  const sent = fakeApi(one);
  renderPage(<ProjectPage />, sheet);
  await userEvent.click(await screen.findByRole('button', { name: 'Changer d’étape' }));
  const dialog = await screen.findByRole('dialog', {
    name: `Changer d’étape : « ${project.title} »`,
  });
  await userEvent.click(await within(dialog).findByRole('button', { name: 'Changer d’étape' }));
  expect(within(dialog).getByText('Choisissez une étape.')).toBeVisible();
  expect(within(dialog).getByRole('radio', { name: /Expérimentation/ })).toHaveFocus();
  await userEvent.click(within(dialog).getByRole('radio', { name: /Arrêté/ }));
  expect(within(dialog).queryByText('Choisissez une étape.')).not.toBeInTheDocument();
  await userEvent.click(within(dialog).getByRole('button', { name: 'Changer d’étape' }));
  expect(within(dialog).getByText('Écrivez pourquoi.')).toBeVisible();
  expect(within(dialog).getByLabelText(/Enseignement à retenir/)).toHaveFocus();
  expect(sent.some(({ method }) => method === 'POST')).toBe(false);
});

it('says that somebody else changed the project when a move comes too late', async () => {
  const sent = fakeApi({
    ...one,
    'POST /api/v1/projects/p7/stage-changes': () => problem(412, 'Version dépassée'),
  });
  renderPage(<ProjectPage />, sheet);
  await userEvent.click(await screen.findByRole('button', { name: 'Changer d’étape' }));
  await userEvent.click(await screen.findByRole('radio', { name: /Expérimentation/ }));
  await move();
  expect(await screen.findByText(/modifié par quelqu’un d’autre/)).toBeVisible();
  // The choice was made of another project: it is made again, or nothing is sent.
  expect(screen.getByRole('radio', { name: /Expérimentation/ })).not.toBeChecked();
  await move();
  expect(await screen.findByText('Choisissez une étape.')).toBeVisible();
  expect(sent.filter(({ method }) => method === 'POST')).toHaveLength(1);
});

it('offers no move when none can follow any more', async () => {
  let now: object = project;
  const sent = fakeApi({
    ...one,
    'GET /api/v1/projects/PRJ-2026-007': () => ({ body: now, headers: { ETag: '"3"' } }),
    'POST /api/v1/projects/p7/stage-changes': () => {
      now = { ...project, nextStages: [] };
      return problem(412, 'Version dépassée');
    },
  });
  renderPage(<ProjectPage />, sheet);
  await userEvent.click(await screen.findByRole('button', { name: 'Changer d’étape' }));
  const dialog = await screen.findByRole('dialog');
  await userEvent.click(await within(dialog).findByRole('radio', { name: /Expérimentation/ }));
  await move();
  expect(await screen.findByText('Aucune étape ne peut suivre.')).toBeVisible();
  expect(within(dialog).getByRole('button', { name: 'Changer d’étape' })).toBeDisabled();
  expect(sent.filter(({ method }) => method === 'POST')).toHaveLength(1);
});

it('never signs a weather without its synthesis (R14)', async () => {
  const sent = fakeApi({
    ...one,
    'POST /api/v1/projects/p7/status-updates': () => ({ status: 201, body: project }),
  });
  renderPage(<StatusPage />, { at: '/projets/PRJ-2026-007/point', path: '/projets/$id/point' });
  await userEvent.click(await screen.findByRole('radio', { name: /Orage/ }));
  await userEvent.click(screen.getByRole('button', { name: 'Signer le point' }));
  expect(await screen.findByRole('link', { name: /Synthèse/ })).toBeVisible();
  await userEvent.type(screen.getByLabelText(/Synthèse/), 'Le marché est suspendu.');
  await userEvent.click(screen.getByRole('button', { name: 'Signer le point' }));
  await waitFor(() => expect(sent.some(({ method }) => method === 'POST')).toBe(true));
  const act = sent.find(({ method }) => method === 'POST');
  expect(act?.body).toEqual({ weather: 'ORAGE', synthesis: 'Le marché est suspendu.' });
  expect(act?.headers.get('Idempotency-Key')).toMatch(/^[\w-]{36}$/);
});

it('never calls late what a stopped or archived project will not do any more', async () => {
  const stopped = { ...project, stage: 'ABANDON' };
  fakeApi({
    ...one,
    'GET /api/v1/projects/PRJ-2026-007': () => ({ body: stopped, headers: { ETag: '"3"' } }),
  });
  renderPage(<ProjectPage />, sheet);
  expect(await screen.findAllByText('sans objet')).toHaveLength(2);
  expect(screen.queryByText(/en retard/i)).not.toBeInTheDocument();
});

it('says since when an archived project is, and before archiving that it is for good', async () => {
  const archivable = { ...project, acts: ['archiveProject'] };
  fakeApi({
    ...one,
    'GET /api/v1/projects/PRJ-2026-007': () => ({ body: archivable, headers: { ETag: '"3"' } }),
  });
  renderPage(<ProjectPage />, sheet);
  await userEvent.click(await screen.findByRole('button', { name: 'Autres actes' }));
  await userEvent.click(screen.getByRole('button', { name: 'Archiver' }));
  expect(screen.getByRole('dialog')).toHaveTextContent(/ne peut pas être annulé depuis cet écran/);
  cleanup();
  const archived = { ...project, archivedAt: '2026-11-20T09:00:00Z', acts: [] };
  fakeApi({
    ...one,
    'GET /api/v1/projects/PRJ-2026-007': () => ({ body: archived, headers: { ETag: '"3"' } }),
  });
  renderPage(<ProjectPage />, sheet);
  expect(await screen.findByText(/Ce projet est archivé depuis le 20\snov\.\s2026/)).toBeVisible();
});

const counts = {
  stages: [
    { stage: 'EXPERIMENTATION', count: 0 },
    { stage: 'DEPLOIEMENT', count: 1 },
  ],
  weathers: [{ weather: 'NUAGE', count: 1 }],
  total: 1,
  late: 1,
};

const portfolio = {
  ...one,
  'GET /api/v1/projects': () => ({
    body: listing([{ ...project, nextMilestone: 'Audit', nextMilestoneDate: '2026-11-16' }]),
  }),
  'GET /api/v1/projects/stage-counts': () => ({ body: counts }),
};

it('filters the portfolio by a click on a stage, in the address', async () => {
  const sent = fakeApi(portfolio);
  const { router } = renderPage(<ProjectsPage />, { at: '/projets?weather=NUAGE' });
  const row = await screen.findByRole('row', { name: /Planification/ });
  expect(within(row).getByText('7 j de retard')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: /1 Déploiement/ }));
  expect(router.state.location.searchStr).toBe('?weather=NUAGE&stage=DEPLOIEMENT');
  await waitFor(() =>
    expect(sent.some(({ search }) => search.includes('stage=DEPLOIEMENT'))).toBe(true),
  );
  const counted = sent.filter(({ path }) => path.endsWith('/stage-counts'));
  expect(counted.length).toBeGreaterThan(0);
  // Those of the stages follow the other filters; those of the chips leave out what the chips filter.
  expect(new Set(counted.map(({ search }) => search))).toEqual(new Set(['?weather=NUAGE', '']));
});

it.each([{ stage: 'ABANDON' }, { archivedAt: '2026-11-20T09:00:00Z' }])(
  'asks for no milestone of a project that is over: %o',
  async (over) => {
    const line = { ...project, ...over, nextMilestone: 'Audit', nextMilestoneDate: '2026-11-16' };
    fakeApi({ ...portfolio, 'GET /api/v1/projects': () => ({ body: listing([line]) }) });
    renderPage(<ProjectsPage />, { at: '/projets' });
    const row = await screen.findByRole('row', { name: /Planification/ });
    expect(within(row).getAllByText('sans objet')).toHaveLength(2);
    expect(within(row).queryByText(/de retard/)).not.toBeInTheDocument();
  },
);

it('shows the same projects by stage, with a "Déplacer vers" for who may', async () => {
  fakeApi(portfolio);
  renderPage(<ProjectsPage />, { at: '/projets?vue=etapes', me: { acts: ['changeProjectStage'] } });
  const column = await screen.findByRole('region', { name: 'Déploiement' });
  expect(within(column).getByRole('button', { name: /Déplacer vers/ })).toBeVisible();
});

it('follows the card that was moved to its new column, and says it', async () => {
  let stage = 'DEPLOIEMENT';
  fakeApi({
    ...one,
    ...portfolio,
    'GET /api/v1/projects': () => ({ body: listing([{ ...project, stage }]) }),
    'GET /api/v1/projects/p7': () => ({ body: project, headers: { ETag: '"3"' } }),
    'POST /api/v1/projects/p7/stage-changes': () => {
      stage = 'EXPERIMENTATION';
      return { status: 201, body: project };
    },
  });
  renderPage(<ProjectsPage />, { at: '/projets?vue=etapes', me: { acts: ['changeProjectStage'] } });
  await userEvent.click(await screen.findByRole('button', { name: /Déplacer vers/ }));
  await userEvent.click(await screen.findByRole('radio', { name: /Expérimentation/ }));
  await move();
  const column = await screen.findByRole('region', { name: 'Expérimentation' });
  expect(await within(column).findByRole('button', { name: /Déplacer vers/ })).toHaveFocus();
  expect(
    screen.getByText(`« ${project.title} » est passé à l’étape Expérimentation.`),
  ).toBeVisible();
});

it('shows the programme of the project, even when its words come after it', async () => {
  const waiting: (() => void)[] = [];
  const words = new Promise<void>((resolve) => {
    waiting.push(resolve);
  });
  fakeApi({
    ...one,
    'GET /api/v1/projects/PRJ-2026-007': () => ({
      body: { ...project, acts: ['updateProject'] },
      headers: { ETag: '"3"' },
    }),
    'GET /api/v1/nomenclatures': async () => {
      await words;
      return reference['GET /api/v1/nomenclatures']();
    },
  });
  renderPage(<EditProjectPage />, {
    at: '/projets/PRJ-2026-007/modifier',
    path: '/projets/$id/modifier',
  });
  expect(await screen.findByRole('combobox', { name: /Programme/ })).toBeVisible();
  expect(screen.queryByRole('option', { name: 'Incub’O' })).not.toBeInTheDocument();
  waiting.forEach((tell) => tell());
  await vi.waitFor(() =>
    expect(screen.getByRole('combobox', { name: /Programme/ })).toHaveDisplayValue('Incub’O'),
  );
});

it('names in the history the organisation that a project went to', async () => {
  const change = { field: 'organisationId', before: 'o1', after: 'o2' };
  fakeApi({
    ...one,
    'GET /api/v1/projects/p7/history': () => ({
      body: listing([
        {
          id: 'h1',
          kind: 'CHANGE',
          occurredAt: '2026-11-20T09:30:00Z',
          accountName: 'Camille Essai',
          changes: [{ ...change, beforeName: 'Direction A', afterName: 'Direction B' }],
        },
      ]),
    }),
  });
  renderPage(<ProjectPage />, { ...sheet, at: `${sheet.at}?onglet=historique` });
  const line = (await screen.findByText(/auparavant/)).closest('li');
  expect(line).toHaveTextContent('Organisme porteur : Direction B (auparavant : Direction A)');
});
