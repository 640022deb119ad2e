import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { fakeApi, problem } from '@/shared/testing/fake-api';
import { renderPage } from '@/shared/testing/render-page';
import type { Home } from './api';
import { HomePage } from './home-page';

const home: Home = {
  audience: 'MISSION',
  territory: 'REG-76',
  territoryName: 'Occitanie',
  tasks: [
    {
      kind: 'MILESTONE',
      title: 'Suivi des visites de terrain',
      sentence: 'Jalon à atteindre : maquette.',
      dueDate: '2026-11-20',
      late: true,
      objectType: 'PROJECT',
      objectKey: 'PRJ-2026-010',
    },
  ],
  taskCount: 1,
  alerts: [
    {
      title: 'LOC-008 · Lozère',
      sentence: 'Retard de plus de 10 points (écart de −100,00 points).',
      objectType: 'INDICATOR',
      objectKey: 'LOC-008',
      territory: 'DEPT-48',
    },
  ],
  alertCount: 1,
  figures: [
    { code: 'RUNNING_PROJECTS', label: 'Projets en cours', value: '22', detail: 'Sur 26.' },
  ],
  changes: [
    {
      at: '2026-11-23T08:05:00Z',
      sentence: 'Un import d’indicateurs a été appliqué.',
      author: 'Chargée de mission (démo)',
      objectType: 'IMPORT',
      objectKey: '0193',
    },
  ],
};

const answer = (patch: Partial<Home> = {}) =>
  fakeApi({ 'GET /api/v1/home': () => ({ body: { ...home, ...patch } }) });

describe('l’accueil', () => {
  it('dit à la chargée de mission ce qui l’attend, en retard d’abord, et y mène', async () => {
    answer();
    renderPage(<HomePage />);
    const todo = await screen.findByRole('region', { name: 'À faire (1)' });
    expect(
      within(todo).getByRole('link', { name: 'Suivi des visites de terrain' }),
    ).toHaveAttribute('href', '/projets/PRJ-2026-010');
    expect(within(todo).getByText(/En retard/)).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'LOC-008 · Lozère' })).toHaveAttribute(
      'href',
      '/indicateurs/LOC-008?territoire=DEPT-48',
    );
    expect(screen.getByText('22')).toBeInTheDocument();
  });

  it('montre au préfet ce qui va mal, sans tâche sur laquelle il ne peut agir', async () => {
    answer({ audience: 'LEADERSHIP', tasks: [], taskCount: 0 });
    renderPage(<HomePage />);
    expect(await screen.findByRole('region', { name: 'Alertes (1)' })).toBeInTheDocument();
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
    expect(screen.getByText(/Aucune alerte : Occitanie/)).toBeInTheDocument();
  });

  it('explique un échec et propose de réessayer', async () => {
    fakeApi({ 'GET /api/v1/home': () => problem(503, 'Service indisponible') });
    renderPage(<HomePage />);
    expect(await screen.findByRole('button', { name: 'Réessayer' })).toBeInTheDocument();
  });
});
