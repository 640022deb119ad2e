import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { fakeApi, listing, problem } from '@/shared/testing/fake-api';
import { renderPage } from '@/shared/testing/render-page';
import type { Figure, Home } from './api';
import { HomePage } from './home-page';
import { ROADMAP, RUNNING, TASK } from './home-samples';

const home: Home = {
  audience: 'MISSION',
  title: 'Un acte en retard',
  territory: 'REG-76',
  territoryName: 'Occitanie',
  projectTerritory: null,
  tasks: [TASK],
  taskCount: 1,
  lateTaskCount: 1,
  alerts: [
    {
      title: 'LOC-008 · Lozère',
      sentence: 'Retard de plus de 10 points (écart de −100,00 points).',
      objectType: 'INDICATOR',
      objectKey: 'LOC-008',
      path: '/indicateurs/LOC-008?territoire=DEPT-48',
      territory: 'DEPT-48',
    },
  ],
  alertCount: 1,
  figures: [RUNNING],
  projects: [],
  projectCount: 0,
  changes: [
    {
      at: '2026-11-23T08:05:00Z',
      sentence: 'Un import d’indicateurs a été appliqué.',
      author: 'Chargée de mission (démo)',
      objectType: 'IMPORT',
      objectKey: '0193',
      path: '/imports/0193',
    },
  ],
  cards: [],
  roadmap: null,
};

const carried: Home['projects'][number] = {
  code: 'PRJ-2026-010',
  title: 'Suivi des visites',
  stage: 'CONCEPTION',
  stageLabel: 'Conception et prototypage',
  weather: 'ORAGE',
  nextMilestone: 'Première livraison',
  nextMilestoneOn: '2026-08-14',
  late: true,
};

const figure = (patch: Partial<Figure>): Figure => ({ ...RUNNING, ...patch });
const answer = (patch: Partial<Home> = {}) =>
  fakeApi({
    'GET /api/v1/home': () => ({ body: { ...home, ...patch } }),
    'GET /api/v1/organisations': ({ url }) => ({
      body: { ...listing([]), total: url.searchParams.get('kind') === 'PREFECTURE' ? 13 : 2 },
    }),
  });

describe('l’accueil', () => {
  it('montre les suivantes à la demande, et y mène le focus', async () => {
    const tasks = Array.from({ length: 12 }, (_, i) => ({
      ...TASK,
      title: `Tâche ${i + 1}`,
      objectKey: `PRJ-${i}`,
    })) as Home['tasks'];
    answer({ tasks, taskCount: 12 });
    renderPage(<HomePage />);
    const more = await screen.findByRole('button', { name: 'Voir les 2 suivantes' });
    expect(screen.queryByRole('link', { name: 'Tâche 11' })).toBeNull();
    await userEvent.click(more);
    expect(screen.getByRole('link', { name: 'Tâche 11' })).toHaveFocus();
    expect(screen.getByRole('link', { name: 'Tâche 12' })).toBeVisible();
  });

  it('dit à la chargée de mission ce qui l’attend, en retard d’abord, et y mène', async () => {
    answer();
    renderPage(<HomePage />);
    const todo = await screen.findByRole('region', { name: 'À faire (1)' });
    expect(
      within(todo).getByRole('link', { name: 'Suivi des visites de terrain' }),
    ).toHaveAttribute('href', '/projets/PRJ-2026-010?onglet=jalons');
    expect(within(todo).getByRole('heading', { name: 'En retard' })).toBeInTheDocument();
    expect(within(todo).getByText('3 j')).toBeVisible();
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Un acte en retard');
    expect(screen.getByText('lundi 23 novembre 2026 · Occitanie')).toBeVisible();
    expect(await screen.findByText('22')).toBeInTheDocument();
  });

  it('montre au préfet ce qui va mal, sans tâche sur laquelle il ne peut agir', async () => {
    answer({
      audience: 'LEADERSHIP',
      tasks: [],
      taskCount: 0,
      roadmap: { ...ROADMAP, departments: 0 },
    });
    renderPage(<HomePage />);
    const alerts = await screen.findByRole('region', { name: 'Alertes (1)' });
    expect(within(alerts).getByRole('link', { name: 'LOC-008 · Lozère' })).toHaveAttribute(
      'href',
      '/indicateurs/LOC-008?territoire=DEPT-48',
    );
    expect(screen.queryByRole('region', { name: /À faire/ })).not.toBeInTheDocument();
  });

  it('mène l’administration à la vérification du journal', async () => {
    answer({ audience: 'ADMIN', territory: null, territoryName: null, alerts: [], tasks: [] });
    renderPage(<HomePage />);
    expect(
      await screen.findByRole('link', { name: 'Vérifier le journal d’audit' }),
    ).toHaveAttribute('href', '/administration/audit');
    expect(screen.queryByRole('region', { name: /Alertes/ })).not.toBeInTheDocument();
  });

  it('dit que rien n’attend plutôt que de montrer une liste vide', async () => {
    answer({ tasks: [], taskCount: 0, alerts: [], alertCount: 0 });
    renderPage(<HomePage />);
    expect(await screen.findByText('Rien ne vous attend aujourd’hui.')).toBeInTheDocument();
  });

  it('compare chaque chiffre à ce qu’il était, en mots, et nomme le jour', async () => {
    answer({
      figures: [
        figure({}),
        figure({
          code: 'ROADMAP_ALERTS',
          label: 'Alertes',
          value: '12',
          previousValue: '15',
          verdict: 'BETTER',
        }),
        figure({
          code: 'LATE_MILESTONES',
          label: 'Jalons en retard',
          value: '6',
          previousValue: '2',
          change: 'UP',
          verdict: 'WORSE',
        }),
        figure({
          code: 'IMPORTS',
          label: 'Imports',
          value: '4',
          previousValue: '4',
          change: 'EQUAL',
        }),
      ],
    });
    renderPage(<HomePage />);
    const figures = await screen.findByRole('region', { name: 'Chiffres clés' });
    const tiles = within(figures).getAllByRole('listitem');
    expect(tiles[0]).toHaveTextContent('1 de moins qu’il y a 30 jours (23)');
    expect(tiles[0]).not.toHaveTextContent(/Mieux|Moins bien/);
    expect(tiles[1]).toHaveTextContent('Mieux : 3 de moins qu’il y a 30 jours (15)');
    expect(tiles[2]).toHaveTextContent('Moins bien : 4 de plus qu’il y a 30 jours (2)');
    expect(tiles[3]).toHaveTextContent('Stable : autant qu’il y a 30 jours');
    expect(figures).toHaveTextContent('« Il y a 30 jours » : le 24 oct. 2026.');
  });

  it('ne juge pas un chiffre dont la base a changé, ni n’invente ce qui n’était pas connu', async () => {
    answer({
      figures: [
        figure({
          value: '92',
          previousValue: '11',
          change: 'UP',
          previousDetail: 'Sur 101 taux alors.',
        }),
        figure({ code: 'ACCOUNTS', previousValue: null, change: null, verdict: null }),
        figure({
          code: 'FAILING_JOBS',
          previousValue: null,
          previousOn: null,
          change: null,
          verdict: null,
        }),
      ],
    });
    renderPage(<HomePage />);
    const figures = await screen.findByRole('region', { name: 'Chiffres clés' });
    const tiles = within(figures).getAllByRole('listitem');
    expect(tiles[0]).toHaveTextContent('81 de plus qu’il y a 30 jours (11). Sur 101 taux alors.');
    expect(tiles[1]).toHaveTextContent('Non renseigné il y a 30 jours');
    expect(tiles[2]).not.toHaveTextContent('30 jours');
  });

  it('montre à un porteur ses projets et leur prochain jalon', async () => {
    answer({
      audience: 'PROJECT_LEAD',
      territory: null,
      territoryName: null,
      figures: [
        figure({
          code: 'OWN_PROJECTS',
          label: 'Mes projets en cours',
          path: '#mes-projets',
          value: '1',
        }),
        figure({
          code: 'PROJECTS_IN_DIFFICULTY',
          label: 'Projets en difficulté',
          path: '#mes-projets',
          value: '1',
        }),
      ],
      projects: [carried],
      projectCount: 1,
    });
    renderPage(<HomePage />);
    const own = await screen.findByRole('region', { name: 'Mes projets (1)' });
    expect(await within(own).findByRole('link', { name: 'Suivi des visites' })).toHaveAttribute(
      'href',
      '/projets/PRJ-2026-010',
    );
    expect(own).toHaveTextContent('Conception et prototypage · Orage');
    for (const name of ['Mes projets en cours', 'Projets en difficulté']) {
      expect(screen.getByRole('link', { name })).toHaveAttribute('href', '#mes-projets');
    }
    const next = 'Prochain jalon : Première livraison, le 14 août 2026.';
    expect(own).toHaveTextContent(`101 j de retard · ${next}`);
    expect(screen.getAllByText(/Première livraison/)).toHaveLength(1);
  });

  it('dit combien de projets il porte en tout quand tous ne sont pas montrés', async () => {
    answer({
      audience: 'PROJECT_LEAD',
      projects: Array.from({ length: 20 }, (_, i) => ({ ...carried, code: `PRJ-2026-${i}` })),
      projectCount: 23,
    });
    renderPage(<HomePage />);
    const own = await screen.findByRole('region', { name: 'Mes projets (23)' });
    expect(own).toHaveTextContent('Les 20 premiers sont montrés.');
  });

  it('donne l’annuaire au réseau Oasis, sans liste de changements qu’il ne lit pas', async () => {
    answer({ audience: 'READER', territory: null, territoryName: null, figures: [], changes: [] });
    renderPage(<HomePage />, { me: { acts: ['listOrganisations'] } });
    const directory = await screen.findByRole('region', { name: 'L’annuaire' });
    expect(await within(directory).findByText('13')).toBeVisible();
    const link = within(directory).getByRole('link', { name: 'Préfectures' });
    expect(link).toHaveAttribute('href', '/annuaire?kind=PREFECTURE');
    expect(screen.queryByRole('region', { name: 'Chiffres clés' })).not.toBeInTheDocument();
    expect(screen.queryByRole('region', { name: /changements/ })).not.toBeInTheDocument();
    expect(screen.queryByRole('link', { name: 'Voir les projets' })).not.toBeInTheDocument();
  });

  it('mène un collègue aux projets qu’il lit et à ce qui y a changé', async () => {
    answer({ audience: 'READER', territory: null, territoryName: null });
    renderPage(<HomePage />, { me: { acts: ['listOrganisations', 'listProjects'] } });
    expect(await screen.findByRole('link', { name: 'Voir les projets' })).toHaveAttribute(
      'href',
      '/projets',
    );
    expect(await screen.findByRole('region', { name: 'Derniers changements' })).toBeInTheDocument();
  });

  it('explique un échec et propose de réessayer', async () => {
    fakeApi({ 'GET /api/v1/home': () => problem(503, 'Service indisponible') });
    renderPage(<HomePage />);
    expect(await screen.findByRole('button', { name: 'Réessayer' })).toBeInTheDocument();
  });
});
