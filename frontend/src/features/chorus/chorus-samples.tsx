import type { Act } from '@/shared/api/types';
import { fakeApi, listing } from '@/shared/testing/fake-api';
import { renderPage } from '@/shared/testing/render-page';
import type { Import, Mapping, Row, Verdict } from './api';
import { ImportPage } from './import-page';

export const ID = '0193-cho';
export const HREF = `/api/v1/chorus-imports/${ID}`;

/** The file of the demonstration: 31 known, 2 payments, 1 that nobody knows. */
export const checked: Import = {
  id: ID,
  status: 'CHECKED',
  mapped: true,
  createdAt: '2026-11-23T08:05:00Z',
  createdBy: 'Assistante (démo)',
  appliedAt: null,
  appliedBy: null,
  reversedAt: null,
  reversedBy: null,
  abandonedAt: null,
  abandonedBy: null,
  counts: { rows: 34, known: 31, new: 2, corrected: 0, unmatched: 1, refused: 0, leftOut: 0 },
  brings: { ae: '0.00', withdrawn: '0.00', cp: '11400.00', certified: '0.00' },
  suggested: 1,
  movedSinceCheck: 0,
  notices: [],
  files: [
    {
      position: 0,
      name: 'chorus-2026-11-20.xlsx',
      kind: 'BOTH',
      size: 12_345,
      sha256: 'eb61de14835d638a94d9',
      rows: 34,
    },
  ],
  issueCount: 0,
  issues: [],
  issueGroups: [],
  progress: { step: null, done: 0, total: 0 },
  acts: [
    'applyChorusImport',
    'abandonChorusImport',
    'matchChorusImportRow',
    'acceptChorusSuggestions',
    'updateChorusImportMapping',
  ],
  version: 0,
};

export const applied: Import = {
  ...checked,
  status: 'APPLIED',
  appliedAt: '2026-11-23T08:06:00Z',
  appliedBy: 'Assistante (démo)',
  acts: ['reverseChorusImport'],
  version: 1,
};

const LINE = {
  id: '0193-lin',
  scheme: 'FTAP',
  year: 2026,
  axis: 'AXE_1',
  axisLabel: 'Dématérialiser les procédures',
};

export const payment: Row = {
  row: 32,
  file: 'chorus-2026-11-20.xlsx',
  line: 38,
  cells: [
    { column: 'N° EJ', value: '9900000016' },
    { column: 'Montant', value: '-6 000,00\r\n€' },
  ],
  state: 'NEW',
  reason: 'Ce paiement n’est pas dans les livres.',
  effect: 'PAYMENT',
  commitment: '9900000016',
  item: 1,
  paymentRequest: '9910000016',
  paymentItem: '1',
  fiscalYear: 2026,
  amountType: '200',
  amount: '6000.00',
  valueDate: '2026-11-18',
  supplierName: 'Prestataire de démonstration A',
  siret: '00000001800010',
  costCentre: null,
  activity: null,
  programme: '0349',
  previousAmount: null,
  written: '6000.00',
  summedWith: null,
  match: {
    kind: 'COMMITMENT',
    basis: 'EJ',
    commitment: '9900000016',
    item: 1,
    budgetLine: LINE,
    project: { code: 'PRJ-2026-004', title: 'Démarches en ligne' },
    reason: null,
  },
  suggestion: null,
};

export const unmatched: Row = {
  ...payment,
  row: 33,
  line: 40,
  state: 'UNMATCHED',
  reason: 'Sans numéro d’EJ.',
  commitment: null,
  item: null,
  amount: '1150.00',
  written: null,
  supplierName: 'Prestataire de démonstration G',
  match: null,
  suggestion: {
    basis: 'COST_CENTRE',
    commitment: null,
    item: null,
    budgetLine: LINE,
    project: null,
  },
};

export const verdict: Verdict = {
  commitment: '9900000010',
  object: 'Planification des contrôles',
  supplierName: 'Prestataire de démonstration C',
  verdict: 'UNEXPLAINED',
  extractAe: '110400.00',
  booksAe: '110400.00',
  extractCp: '108000.00',
  booksCp: '110400.00',
  remainingAe: '0.00',
  remainingCp: '0.00',
  unexplainedAe: '0.00',
  unexplainedCp: '-2400.00',
  unexplained: '2400.00',
  budgetLines: 1,
  rows: 3,
};

export const unmapped: Mapping = {
  id: ID,
  complete: false,
  layouts: [
    {
      file: 0,
      name: 'extrait.xlsx',
      sheet: 'Données',
      headerLine: 5,
      remembered: false,
      columns: [
        { column: 0, header: 'Engagement juridique', sample: '9900000016', field: 'COMMITMENT' },
        { column: 1, header: 'Somme', sample: '6 000,00', field: null },
      ],
      constants: [],
      questions: [
        { field: 'AMOUNT', required: true, sentence: 'Quelle colonne porte le montant ?' },
        { field: 'FISCAL_YEAR', required: true, sentence: 'Cet extrait ne dit pas l’exercice.' },
      ],
    },
  ],
  version: 0,
};

export const tagged = <T extends { version: number }>(body: T) => ({
  body,
  headers: { ETag: `"${body.version}"` },
});

type Answers = Parameters<typeof fakeApi>[0];

/** The import, its rows and its verdicts; `more` answers what one does. */
export function serve(state: () => Import, more: Answers = {}) {
  return fakeApi({
    [`GET ${HREF}`]: () => tagged(state()),
    [`GET ${HREF}/rows`]: ({ url }) => {
      const states = url.searchParams.getAll('state');
      return {
        body: listing(
          [payment, unmatched].filter((one) => states.length === 0 || states.includes(one.state)),
        ),
      };
    },
    [`GET ${HREF}/verdicts`]: ({ url }) => ({
      body: listing(url.searchParams.getAll('verdict').includes('UNEXPLAINED') ? [verdict] : []),
    }),
    [`GET ${HREF}/mapping`]: () => tagged(unmapped),
    ...more,
  });
}

export const ACTS: Act[] = [
  'applyChorusImport',
  'reverseChorusImport',
  'abandonChorusImport',
  'checkChorusImport',
  'getCommitment',
];

export const draw = (search = '', acts = ACTS) =>
  renderPage(<ImportPage />, {
    at: `/budget/imports/${ID}${search}`,
    path: '/budget/imports/$id',
    me: { acts },
  });
