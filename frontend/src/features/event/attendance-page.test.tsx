import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { fakeApi } from '@/shared/testing/fake-api';
import { renderPage } from '@/shared/testing/render-page';
import { AttendancePage } from './attendance-page';
import { one } from './event-samples';

const SESSIONS = ['s1', 's2'].map((id, i) => ({
  id,
  title: null,
  startsAt: `2026-12-03T0${8 + i}:00:00Z`,
  endsAt: `2026-12-03T0${8 + i}:45:00Z`,
}));
const seated = (registration: string, lastName: string, marks: unknown[] = []) => ({
  registration,
  lastName,
  firstName: 'Noé',
  service: null,
  mode: 'ON_SITE',
  seats: 1,
  presence: null,
  marks,
});

it('ticks who is here, found by a few letters, without accents, session by session', async () => {
  const mark = {
    session: 's1',
    presence: 'PRESENT',
    seats: 1,
    source: 'LINK',
    at: '2026-12-03T08:05:00Z',
    author: null,
  };
  const sent = fakeApi({
    ...one,
    'GET /api/v1/event-attendances/e1': () => ({
      body: {
        event: 'e1',
        title: 'Atelier',
        sessions: SESSIONS,
        people: [seated('r1', 'Essai', [mark]), seated('r2', 'Éluard')],
        checkIn: null,
        code: null,
        codeSession: null,
      },
    }),
    'POST /api/v1/event-attendances/e1/attendances': () => ({ status: 201, body: { acts: [] } }),
  });
  renderPage(<AttendancePage />, {
    at: '/evenements/e1/presences',
    path: '/evenements/$id/presences',
  });
  expect(await screen.findByText('1 présence notée sur 2')).toBeVisible();
  expect(screen.getByText(/noté le .*2026.*, par l’émargement/)).toBeVisible();
  await userEvent.selectOptions(screen.getByLabelText('Séance'), 's2');
  expect(screen.getByText('0 présence notée sur 2')).toBeVisible();
  await userEvent.type(screen.getByRole('searchbox'), 'elu');
  expect(screen.queryByText('Noé Essai')).not.toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Présent' }));
  await waitFor(() => expect(sent.some(({ method }) => method === 'POST')).toBe(true));
  expect(sent.find(({ method }) => method === 'POST')?.body).toEqual({
    acts: [
      {
        id: expect.any(String),
        registration: 'r2',
        session: 's2',
        presence: 'PRESENT',
        seats: null,
        at: null,
      },
    ],
  });
});

it('draws a list of hundreds a few at a time, and finds whoever is asked for among all', async () => {
  const people = Array.from({ length: 120 }, (_, i) => seated(`p${i}`, `Nom${i}`));
  fakeApi({
    ...one,
    'GET /api/v1/event-attendances/e1': () => ({
      body: {
        event: 'e1',
        title: 'Atelier',
        sessions: SESSIONS,
        people,
        checkIn: null,
        code: null,
        codeSession: null,
      },
    }),
  });
  renderPage(<AttendancePage />, {
    at: '/evenements/e1/presences',
    path: '/evenements/$id/presences',
  });
  expect(await screen.findByText('0 présence notée sur 120')).toBeVisible();
  const list = screen.getByRole('list', { name: 'Personnes attendues' });
  expect(within(list).getAllByRole('listitem')).toHaveLength(50);
  await userEvent.click(screen.getByRole('button', { name: 'Lignes suivantes' }));
  expect(screen.getByText('Noé Nom50')).toBeVisible();
  expect(screen.queryByText('Noé Nom0')).not.toBeInTheDocument();
  await userEvent.type(screen.getByRole('searchbox'), 'nom11');
  expect(within(list).getAllByRole('listitem')).toHaveLength(11);
  expect(screen.getByText('Noé Nom119')).toBeVisible();
});

it('shows a code for the session that the API names: the clock of the product is not that of the browser', async () => {
  const sent = fakeApi({
    ...one,
    'GET /api/v1/event-attendances/e1': () => ({
      body: {
        event: 'e1',
        title: 'Atelier',
        sessions: SESSIONS.map((session) => ({
          ...session,
          startsAt: session.startsAt.replace('12-03', '11-23'),
          endsAt: session.endsAt.replace('12-03', '11-23'),
        })),
        people: [],
        checkIn: null,
        code: null,
        codeSession: 's1',
      },
    }),
    'POST /api/v1/presence-codes': () => ({ status: 201, body: {} }),
  });
  renderPage(<AttendancePage />, {
    at: '/evenements/e1/presences',
    path: '/evenements/$id/presences',
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Montrer un code' }));
  await waitFor(() => expect(sent.filter(({ method }) => method === 'POST')).toHaveLength(1));
  expect(sent.find(({ method }) => method === 'POST')?.body).toEqual({
    event: 'e1',
    session: 's1',
  });
});

it('opens the list of the day for the door, and shows its address until it is closed', async () => {
  let opened = false;
  const sent = fakeApi({
    ...one,
    'GET /api/v1/event-attendances/e1': () => ({
      body: {
        event: 'e1',
        title: 'Atelier',
        sessions: SESSIONS,
        people: [],
        checkIn: opened
          ? { id: 'c1', day: '2026-12-03', url: 'https://pilo/public/emargement/liste#k1-x' }
          : null,
        code: null,
        codeSession: null,
      },
    }),
    'POST /api/v1/check-ins': () => {
      opened = true;
      return { status: 201, body: {} };
    },
    'POST /api/v1/check-ins/c1/closures': () => {
      opened = false;
      return { status: 201, body: {} };
    },
  });
  renderPage(<AttendancePage />, {
    at: '/evenements/e1/presences',
    path: '/evenements/$id/presences',
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Ouvrir l’émargement' }));
  expect(await screen.findByLabelText(/^Adresse à ouvrir/)).toHaveValue(
    'https://pilo/public/emargement/liste#k1-x',
  );
  const copied: string[] = [];
  Object.defineProperty(navigator, 'clipboard', {
    configurable: true,
    value: { writeText: async (text: string) => void copied.push(text) },
  });
  await userEvent.click(screen.getByRole('button', { name: 'Copier l’adresse' }));
  expect(await screen.findByText('Adresse copiée.')).toBeVisible();
  expect(copied).toEqual(['https://pilo/public/emargement/liste#k1-x']);
  await userEvent.click(screen.getByRole('button', { name: 'Fermer l’émargement' }));
  expect(await screen.findByRole('button', { name: 'Ouvrir l’émargement' })).toBeVisible();
  expect(sent.filter(({ method }) => method === 'POST').map(({ body }) => body)).toEqual([
    { event: 'e1' },
    undefined,
  ]);
});
