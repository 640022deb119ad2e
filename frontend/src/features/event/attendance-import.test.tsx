import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { fakeApi } from '@/shared/testing/fake-api';
import { renderPage } from '@/shared/testing/render-page';
import { AttendanceImportPage } from './attendance-import-pages';

const row = {
  position: 0,
  name: 'Ali Dufournell',
  mail: null,
  seconds: 5400,
  enough: true,
  basis: 'SIMILAR',
  registration: 'r2',
  registered: 'Ali Dufournel',
  confirmed: false,
  known: null,
  note: null,
};

const report = {
  id: 'i1',
  status: 'CHECKED',
  event: 'e1',
  title: 'Atelier',
  session: 's1',
  minimumPercent: 50,
  minimumSeconds: 5400,
  createdAt: '2026-12-03T09:30:00Z',
  createdBy: 'Camille Exemple',
  appliedAt: null,
  appliedBy: null,
  reversedAt: null,
  reversedBy: null,
  abandonedAt: null,
  abandonedBy: null,
  files: [],
  rows: [
    {
      ...row,
      position: 1,
      name: 'Noël Ménard',
      registered: 'Noël Ménard',
      basis: 'NAME',
      confirmed: true,
    },
    row,
  ],
  missing: [{ registration: 'r3', name: 'Zoé Çelik' }],
  issueCount: 0,
  issues: [],
  issueGroups: [],
  progress: { step: null, done: 0, total: 2 },
  acts: ['applyAttendanceImport'],
  version: 0,
};

const person = (registration: string, lastName: string) => ({
  registration,
  lastName,
  firstName: 'Ali',
  service: null,
  mode: 'REMOTE',
  seats: 1,
  presence: null,
  marks: [],
});

it('shows who was found, who is to be asked about and who is not established, and takes an answer', async () => {
  const sent = fakeApi({
    'GET /api/v1/attendance-imports/i1': () => ({ body: report, headers: { ETag: '"0"' } }),
    'GET /api/v1/event-attendances/e1': () => ({
      body: {
        event: 'e1',
        title: 'Atelier',
        sessions: [],
        people: [person('r2', 'Dufournel'), person('r3', 'Autre')],
        checkIn: null,
        code: null,
      },
    }),
    'PUT /api/v1/attendance-imports/i1/rows/0/match': () => ({
      body: { ...report, rows: report.rows.map((one) => ({ ...one, confirmed: true })) },
      headers: { ETag: '"1"' },
    }),
  });
  renderPage(<AttendanceImportPage />, {
    at: '/evenements/e1/presences/imports/i1',
    path: '/evenements/$id/presences/imports/$file',
    me: { acts: ['applyAttendanceImport'] },
  });
  expect(await screen.findByText('1 personne retrouvée')).toBeVisible();
  expect(screen.getByText('1 personne à reconnaître')).toBeVisible();
  const missing = screen.getByText('1 présence non établie');
  expect(missing).toBeVisible();
  expect(screen.getByText('Zoé Çelik')).toBeVisible();
  const question = (await screen.findByLabelText(/^Qui est Ali Dufournell/)).closest('li');
  await userEvent.click(
    within(question as HTMLElement).getByRole('button', { name: 'C’est cette personne' }),
  );
  // The question is gone: the focus goes on to where its answer stands.
  expect(await screen.findByText('2 personnes retrouvées')).toHaveFocus();
  const act = sent.find(({ method }) => method === 'PUT');
  expect(act?.body).toEqual({ registration: 'r2', note: null });
  expect(act?.headers.get('If-Match')).toBe('"0"');
});
