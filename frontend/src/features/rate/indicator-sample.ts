import { screen, within } from '@testing-library/react';
import { fakeApi, listing, problem } from '@/shared/testing/fake-api';
import type { Explanation, Trajectory } from './api';

// The indicator that the tests of its page look at.

export const value = (amount: string, month: string) => ({
  value: amount,
  month,
  importId: null,
  author: null,
  recordedAt: null,
});

export const explanation: Explanation = {
  indicator: 'LOC-008',
  indicatorName: 'Points d’accueil avec aidant',
  territory: 'REG-76',
  level: 'REG',
  kind: 'FINAL',
  asOf: null,
  rate: '0.00',
  unboundedRate: '0.00',
  absence: null,
  rule: 'HELD_UP',
  ruleId: 'R2',
  ruleSentence: 'La cible ne dépasse pas la valeur initiale : 100 si elle est atteinte, 0 sinon.',
  sentence: 'La valeur actuelle, 57 points, n’atteint pas la cible : 0,00 %.',
  absenceSentence: null,
  direction: 'STABLE',
  unit: 'points',
  initial: value('58', '2024-12'),
  current: value('57', '2026-10'),
  target: value('58', '2027-12'),
  previous: null,
  coming: [],
  cycle: { code: 'C', name: 'Cycle', startsOn: '2022-01-01', endsOn: '2028-01-01' },
  targetSentence: 'Dernière cible datée au plus tard du 1er janvier 2028.',
  aggregation: 'SUM',
  coverage: {
    known: 1,
    expected: 1,
    threshold: 1,
    missing: [],
    sentence: 'Somme de 1 territoire sur 1.',
  },
  parts: [
    {
      territory: 'DEPT-48',
      included: true,
      initialValue: '2',
      currentValue: '1',
      currentMonth: '2026-10',
      targetValue: '2',
    },
  ],
  weight: { declared: '30', real: '30.00', priority: 'Inclusion', sentence: 'Poids déclaré : 30.' },
  comparison: {
    median: '0.00',
    known: 1,
    missing: 0,
    gap: '0.00',
    gapSentence: 'Médiane de 0,00 % sur 1 territoire.',
    trend: 'STAGNATION',
    previousRate: null,
    trendSentence: 'Pas de valeur précédente.',
  },
  freshness: { nextUpdate: '2026-11-30', upToDate: true, sentence: 'Donnée à jour.' },
  alerts: [],
};

const rate = (territory: string, level: string, amount: string | null, absence: string | null) => ({
  ...explanation,
  id: `LOC-008.${territory}.FINAL`,
  territory,
  level,
  rate: amount,
  absence,
  currentValue: '1',
  currentMonth: '2026-10',
  targetValue: '2',
  gap: amount === null ? null : '-100.00',
  median: '60.00',
  threshold: amount !== null,
  trend: amount === null ? null : 'UP',
  nextUpdate: '2026-11-30',
  upToDate: true,
  alerts: amount === null ? [] : ['GAP_BELOW_MEDIAN'],
});

const month = (at: string, amount: string, expected: string, done: string) => ({
  month: at,
  value: amount,
  pathValue: expected,
  rate: done,
  known: 13,
  expected: 13,
});

const trajectory: Trajectory = {
  indicator: 'LOC-008',
  territory: 'REG-76',
  kind: 'FINAL',
  asOf: null,
  months: [],
  pathValue: null,
  pathRate: null,
  pathGap: null,
  monthlyChange: null,
  neededChange: null,
  landing: null,
  delayMonths: null,
};

interface Answers {
  way?: Partial<Trajectory>;
  values?: unknown[];
  typed?: { status?: number; body?: unknown };
  /** The way cannot be read. */
  lost?: boolean;
}

export const api = (
  patch: Partial<Explanation> = {},
  { way = {}, values = [], typed = { status: 500 }, lost = false }: Answers = {},
) =>
  fakeApi({
    'GET /api/v1/rates/explanation': () => ({ body: { ...explanation, ...patch } }),
    'GET /api/v1/rates': () => ({
      body: listing(
        [
          rate('DEPT-82', 'DEPT', null, 'UNKNOWN'),
          rate('DEPT-48', 'DEPT', patch.rule === 'LINEAR' ? '40.00' : '0.00', null),
        ].map((one) => ({ ...one, threshold: one.threshold && patch.rule !== 'LINEAR' })),
      ),
    }),
    'GET /api/v1/rates/trajectory': () =>
      lost ? problem(400, 'Illisible') : { body: { ...trajectory, ...way } },
    'GET /api/v1/measurements': () => ({ body: listing(values) }),
    'POST /api/v1/measurements': () => typed,
    'GET /api/v1/territories': ({ url }) => ({
      body: listing(
        url.searchParams.has('parent')
          ? [
              { code: 'DEPT-48', level: 'DEPT', name: 'Lozère', parent: 'REG-76' },
              { code: 'DEPT-82', level: 'DEPT', name: 'Tarn-et-Garonne', parent: 'REG-76' },
              { code: 'DEPT-46', level: 'DEPT', name: 'Lot', parent: 'REG-76' },
            ]
          : [{ code: 'REG-76', level: 'REG', name: 'Occitanie', parent: 'NAT-FR' }],
      ),
    }),
    'GET /api/v1/indicators/LOC-008': () => ({
      body: {
        id: '1',
        code: 'LOC-008',
        kind: 'LOCAL',
        definition: {
          name: 'Points',
          direction: 'STABLE',
          unitShort: 'points',
          periodicity: 'MONTHLY',
          weights: { DEPT: '30' },
        },
        recordedAt: '2025-01-15T08:00:00Z',
        recordedBy: null,
        reason: null,
        version: 0,
      },
    }),
  });

/** LOC-002 of the demonstration, at the region. */
export const LATE: Partial<Explanation> = {
  rate: '57.95',
  rule: 'LINEAR',
  direction: 'DOWN',
  unit: 'jours',
  aggregation: 'MEAN',
  initial: value('60', '2024-12'),
  current: value('42.6153846153846', '2026-10'),
  target: value('30', '2027-12'),
};

export const WAY: Partial<Trajectory> = {
  months: [
    month('2026-09', '43.384615', '42.5', '55.38'),
    month('2026-10', '42.6153846153846', '41.6666666', '57.95'),
  ],
  pathValue: '41.6666666',
  pathRate: '61.11',
  pathGap: '-3.16',
  monthlyChange: '-0.7902',
  neededChange: '-0.9010',
  landing: '2028-02',
  delayMonths: 2,
};

export const options = { at: '/indicateurs/LOC-008', path: '/indicateurs/$code' };

/** In what one opens under the ranking. */
export async function rowOf(territory: RegExp) {
  const table = await screen.findByRole('table', { name: /^Taux par territoire/, hidden: true });
  return within(table).getByRole('row', { name: territory, hidden: true });
}
