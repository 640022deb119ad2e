import type { Act } from '@/shared/api/types';
import { fakeApi, listing } from '@/shared/testing/fake-api';
import { renderPage } from '@/shared/testing/render-page';
import type { Change, Import } from './api';
import { ImportPage } from './import-page';

export const checked: Import = {
  id: '0193-imp',
  status: 'CHECKED',
  createdAt: '2026-11-23T08:05:00Z',
  createdBy: 'Chargée de mission (démo)',
  appliedAt: null,
  appliedBy: null,
  reversedAt: null,
  reversedBy: null,
  abandonedAt: null,
  abandonedBy: null,
  counts: {
    rows: 30_473,
    skipped: 1689,
    refused: 0,
    values: 30_448,
    new: 30_448,
    changed: 0,
    unchanged: 0,
    publishedRates: 2631,
  },
  movedSinceCheck: 0,
  newIndicators: ['IND-200'],
  definitions: [
    { kind: 'INDICATOR', code: 'IND-200', name: 'Essai', state: 'PLANNED', reason: null },
    { kind: 'PRIORITY', code: 'TH-CULTURE', name: 'Culture', state: 'PLANNED', reason: null },
  ],
  notices: [],
  files: [
    {
      position: 0,
      name: 'ind-200.csv',
      kind: 'OPEN_DATA',
      size: 94_271,
      sha256: 'eb61de14835d638a94d9',
      rows: 2558,
    },
  ],
  issueCount: 0,
  issues: [],
  issueGroups: [],
  progress: { step: null, done: 0, total: 0 },
  version: 0,
};

export const applied: Import = {
  ...checked,
  status: 'APPLIED',
  appliedAt: '2026-11-23T08:06:00Z',
  appliedBy: 'Chargée de mission (démo)',
};

export const abandoned: Import = {
  ...checked,
  status: 'ABANDONED',
  abandonedAt: '2026-11-23T08:07:00Z',
  abandonedBy: 'Assistante (démo)',
  version: 1,
};

export const refused: Import = {
  ...checked,
  status: 'REFUSED',
  counts: { ...checked.counts, refused: 1 },
  issueCount: 1,
  issues: [
    {
      file: 'valeurs.csv',
      line: 12,
      field: 'valeur',
      value: '2 500',
      code: 'value-spaces',
      reason: 'Écrivez le nombre sans espace : 2500.',
    },
  ],
  issueGroups: [
    {
      file: 'valeurs.csv',
      lines: [12],
      count: 1,
      field: 'valeur',
      value: '2 500',
      code: 'value-spaces',
      reason: 'Écrivez le nombre sans espace : 2500.',
    },
  ],
};

export const change: Change = {
  position: 0,
  indicator: 'IND-200',
  territory: 'REG-76',
  type: 'CURRENT',
  month: '2026-02',
  previousValue: null,
  value: '2500',
  outcome: 'NEW',
  file: 'ind-200.csv',
  line: 2,
};

export const HREF = '/api/v1/measurement-imports/0193-imp';

export const tagged = (body: Import) => ({ body, headers: { ETag: `"${body.version}"` } });

export function api(start: Import, application: () => object = () => ({ body: applied })) {
  let state = start;
  return fakeApi({
    [`GET ${HREF}`]: () => tagged(state),
    [`GET ${HREF}/changes`]: () => ({ body: listing([change]) }),
    'GET /api/v1/territories': () => ({ body: listing([]) }),
    [`POST ${HREF}/application`]: () => {
      const answer = application();
      state = 'body' in answer && !('status' in answer) ? applied : state;
      return { ...answer, headers: { ETag: '"1"' } };
    },
    [`POST ${HREF}/abandonment`]: () => {
      state = abandoned;
      return tagged(abandoned);
    },
    [`POST ${HREF}/reversal`]: () => tagged({ ...applied, status: 'REVERSED', version: 2 }),
  });
}

export const draw = (acts: Act[] = ['applyMeasurementImport', 'reverseMeasurementImport']) =>
  renderPage(<ImportPage />, { at: '/imports/0193-imp', path: '/imports/$id', me: { acts } });
