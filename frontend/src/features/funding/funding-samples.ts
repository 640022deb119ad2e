import { listing } from '@/shared/testing/fake-api';
import type { ClosingDates, Execution, Line } from './api';

const scheme = { code: 'FTAP', name: 'FTAP (démonstration)', ledger: 'ETAT' as const };
const axis = { code: 'AXE_2', programme: 'INCUBO', label: 'Développer des outils' };

const figures = {
  openedAe: '117600.00',
  consumedAe: '77200.00',
  availableAe: '40400.00',
  requestedAe: '0.00',
  freeAe: '40400.00',
  potentialAe: '36000.00',
  acknowledged: '0.00',
  certified: '0.00',
  openedCp: '122000.00',
  paidCp: '64400.00',
  availableCp: '57600.00',
  remainingToPay: '60200.00',
  rateAe: '65.65',
  rateCp: '52.79',
  granted: null,
  called: null,
  received: null,
};

export const line: Line = {
  id: 'l1',
  scheme,
  fiscalYear: 2026,
  axis,
  project: null,
  budgetProgramme: '0349',
  carryingProgramme: null,
  title: null,
  category: null,
  costCentre: 'PRFSG01031',
  activity: null,
  label: null,
  ...figures,
  version: 1,
  updatedAt: '2026-11-20T08:00:00Z',
};

const group = {
  scheme: null,
  fiscalYear: null,
  axis: null,
  project: null,
  firstYear: 2026,
  lastYear: 2026,
};

export const total: Execution = {
  ...group,
  ...figures,
  openedAe: '441000.00',
  consumedAe: '331600.00',
  availableAe: '109400.00',
  requestedAe: '64800.00',
  freeAe: '44600.00',
  openedCp: '412000.00',
  paidCp: '273100.00',
  availableCp: '138900.00',
  remainingToPay: '224600.00',
  rateAe: '75.19',
  rateCp: '66.29',
};

export const pots: Execution[] = [
  { ...group, ...figures, scheme, fiscalYear: 2026 },
  { ...group, ...figures, scheme, fiscalYear: 2025 },
  {
    ...group,
    ...figures,
    scheme: { code: 'REGION', name: 'Cofinancement', ledger: 'EXTERNE' },
    fiscalYear: 2026,
  },
];

export const dates: ClosingDates = {
  fiscalYear: 2026,
  programme: '0349',
  lastCommitment: '2026-12-04',
  lastAcknowledgement: '2026-12-11',
  lastPaymentRequest: '2026-12-15',
  switchover: '2026-12-18',
  reopening: null,
  note: null,
  next: { step: 'LAST_COMMITMENT', date: '2026-12-04', days: 11 },
  version: 1,
};

const answers: Record<string, Execution[]> = {
  'scheme,year': pots,
  axis: [{ ...group, ...figures, axis }],
  '': [total],
};

/** What the pages ask for beside their own object. */
export const api = {
  'GET /api/v1/budget-executions': ({ url }: { url: URL }) => ({
    body: listing(answers[url.searchParams.get('groupBy') ?? ''] ?? []),
  }),
  'GET /api/v1/budget-lines': () => ({ body: listing([line]) }),
  'GET /api/v1/budget-lines/l1': () => ({ body: line, headers: { ETag: '"1"' } }),
  'GET /api/v1/fiscal-years/2026/closing-dates': () => ({ body: dates, headers: { ETag: '"1"' } }),
  'GET /api/v1/funding-schemes': () => ({ body: listing([{ ...scheme, id: 's1' }]) }),
  'GET /api/v1/nomenclatures': () => ({
    body: { programmes: [], axes: [], stages: [], orientations: [], approaches: [] },
  }),
};
