import type { Figure, Roadmap, Task } from './api';

const months = (from: number, to: number) =>
  Array.from({ length: 12 }, (_, index) => ({
    month: index < 2 ? `2025-${index + 11}` : `2026-${String(index - 1).padStart(2, '0')}`,
    rate: (from + ((to - from) * index) / 11).toFixed(2),
  }));

const departments = (lot: string, lozere: string) => [
  { territory: 'DEPT-46', name: 'Lot', rate: lot },
  { territory: 'DEPT-48', name: 'Lozère', rate: lozere },
  { territory: 'DEPT-81', name: 'Tarn', rate: '81.67' },
];

/** Two priorities and two départements in alert: what the tests of the home are shown. */
export const ROADMAP: Roadmap = {
  priorities: [
    {
      id: '01936d5e-0000-7000-8000-000000000004',
      code: 'PP4',
      title: 'Promouvoir l’inclusion numérique',
      rate: '46.00',
      median: '76.20',
      expected: '72.78',
      lead: '-26.78',
      gap: null,
      expectedMonth: '2026-10',
      alertingDepartments: 1,
      alerting: true,
      months: months(32, 46),
      departments: departments('74.55', '21.00'),
    },
    {
      id: '01936d5e-0000-7000-8000-000000000002',
      code: 'PP2',
      title: 'Améliorer la qualité des dispositifs',
      rate: null,
      median: '66.67',
      expected: '61.11',
      lead: '5.56',
      gap: null,
      expectedMonth: '2026-10',
      alertingDepartments: 0,
      alerting: false,
      months: months(30, 66.67),
      departments: departments('61.11', '44.44'),
    },
  ],
  places: [
    {
      territory: 'DEPT-48',
      name: 'Lozère',
      alerts: 6,
      indicators: 7,
      worst: 'Points d’accueil avec aidant : seuil non tenu',
      worstIndicator: 'LOC-008',
      priorities: ['PP1', 'PP2', 'PP3', 'PP3', 'PP4', 'PP4'],
    },
    {
      territory: 'DEPT-46',
      name: 'Lot',
      alerts: 2,
      indicators: 7,
      worst: 'Délai moyen de traitement : 48 jours',
      worstIndicator: 'LOC-002',
      priorities: ['PP1', 'PP1'],
    },
  ],
  departments: 13,
  indicators: 7,
  otherIndicators: 3,
};

export const TASK: Task = {
  kind: 'MILESTONE',
  title: 'Suivi des visites de terrain',
  sentence: 'Jalon « Maquette », prévu le 20 novembre 2026.',
  dueDate: '2026-11-20',
  late: true,
  objectType: 'PROJECT',
  objectKey: 'PRJ-2026-010',
  path: '/projets/PRJ-2026-010?onglet=jalons',
  territory: null,
  act: 'MARK_REACHED',
  actLabel: 'Marquer atteint',
  actPath: null,
  milestone: 'Maquette',
};

export const RUNNING: Figure = {
  code: 'RUNNING_PROJECTS',
  label: 'Projets en cours',
  path: '/projets?stage=VEILLE',
  value: '22',
  detail: 'Sur 26.',
  previousValue: '23',
  previousOn: '2026-10-24',
  previousDetail: null,
  change: 'DOWN',
  verdict: 'NEUTRAL',
};
