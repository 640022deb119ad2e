import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { listing } from '@/shared/testing/fake-api';
import type { Project } from './api';

export const project = {
  id: 'p7',
  code: 'PRJ-2026-007',
  title: 'Planification des contrôles',
  programme: 'INCUBO',
  axis: 'AXE_2',
  orientations: ['SIMPLIFIER'],
  approaches: [],
  organisationId: 'o1',
  organisationCode: 'DEMO-DR-A',
  organisationName: 'Direction régionale de démonstration A',
  leadAccountId: null,
  leadName: null,
  description: null,
  territories: ['REG-76'],
  startDate: null,
  endDate: null,
  digital: true,
  milestones: [{ name: 'Audit', plannedDate: '2026-11-16', actualDate: null }],
  targetServices: [],
  resultSheet: null,
  confidential: false,
  stage: 'DEPLOIEMENT',
  stageSince: '2026-06-12T08:00:00Z',
  lesson: null,
  weather: 'NUAGE',
  synthesis: 'Deux services demandent un appui.',
  statusAt: '2026-11-02T09:30:00Z',
  statusAccountId: 'a1',
  statusAuthor: 'Chargée de mission (démo)',
  statusDueOn: '2027-01-01',
  archivedAt: null,
  version: 3,
  createdAt: '2024-01-02T08:00:00Z',
  updatedAt: '2026-11-02T09:30:00Z',
  nextStages: [
    { stage: 'EXPERIMENTATION', reasonRequired: false, obstacle: null },
    {
      stage: 'CAPITALISATION',
      reasonRequired: true,
      obstacle: 'Il manque une fiche de résultats.',
    },
    { stage: 'ABANDON', reasonRequired: true, obstacle: null },
  ],
  acts: ['changeProjectStage', 'updateProjectStatus'],
} as unknown as Project;

export const labels = (codes: Record<string, string>) =>
  Object.entries(codes).map(([code, label]) => ({ code, label }));

export const reference = {
  'GET /api/v1/nomenclatures': () => ({
    body: {
      programmes: labels({ INCUBO: 'Incub’O', LABO: 'Lab’O' }),
      axes: [{ programme: 'INCUBO', code: 'AXE_2', label: 'Axe 2' }],
      orientations: labels({ SIMPLIFIER: 'Simplifier' }),
      approaches: [],
      stages: labels({
        EXPERIMENTATION: 'Expérimentation',
        DEPLOIEMENT: 'Déploiement',
        CAPITALISATION: 'Capitalisation',
        ABANDON: 'Arrêté',
      }),
      weathers: [],
    },
  }),
  'GET /api/v1/territories': () => ({ body: listing([]) }),
};

export const one = {
  ...reference,
  'GET /api/v1/projects/PRJ-2026-007': () => ({ body: project, headers: { ETag: '"3"' } }),
  'GET /api/v1/projects/p7': () => ({ body: project, headers: { ETag: '"3"' } }),
};

export const move = () =>
  userEvent.click(
    within(screen.getByRole('dialog')).getByRole('button', { name: 'Changer d’étape' }),
  );

export const sheet = { at: '/projets/PRJ-2026-007', path: '/projets/$id' };
