import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { fakeApi, listing, problem } from '@/shared/testing/fake-api';
import { renderPage } from '@/shared/testing/render-page';
import { AttendancePage } from './attendance-page';
import { EventPage } from './event-page';
import { move, one, registration, registrationSheet, sheet } from './event-samples';
import { NewRegistrationPage } from './registration-form';
import { RegistrationPage } from './registration-page';
import { SpeakersPage } from './speakers-pages';

const ORGANISER = ['listRegistrations', 'offerSeat', 'createRegistration'] as const;

it('shows the queue in its order, why, and lets one pass with a reason', async () => {
  const sent = fakeApi({
    ...one,
    'GET /api/v1/registrations': () => ({ body: listing([registration]) }),
    'GET /api/v1/events/e1/queue-moves': () => ({ body: listing([move]) }),
    'POST /api/v1/registrations/r1/offers': () => ({ status: 201, body: registrationSheet }),
  });
  renderPage(<EventPage />, {
    at: '/evenements/e1?onglet=file',
    path: '/evenements/$id',
    me: { acts: [...ORGANISER] },
  });
  expect((await screen.findAllByText(/en veut 2/)).length).toBe(1);
  const [row] = await screen.findAllByRole('row', { name: /Camille Essai/ });
  expect(row).toHaveTextContent('2e');
  expect(await screen.findByText(/Il n’y avait plus de place libre/)).toBeVisible();
  const asked = sent.find(({ search }) => search.includes('mode=ON_SITE'))?.search;
  expect(asked).toContain('sort=rank');
  const [button] = screen.getAllByRole('button', { name: 'Laisser passer' });
  await userEvent.click(button as HTMLElement);
  const dialog = await screen.findByRole('dialog');
  await userEvent.type(within(dialog).getByLabelText('Motif'), 'Une seule place libre');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Proposer la place' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  const act = sent.find(({ method }) => method === 'POST');
  expect(act?.body).toEqual({ reason: 'Une seule place libre' });
  expect(act?.headers.get('If-Match')).toBe('"4"');
});

it('lists who comes, filtered to this event', async () => {
  const sent = fakeApi({
    ...one,
    'GET /api/v1/registrations': () => ({ body: listing([registration]) }),
  });
  renderPage(<EventPage />, {
    at: '/evenements/e1?onglet=inscriptions&state=QUEUED',
    path: '/evenements/$id',
    me: { acts: [...ORGANISER] },
  });
  expect(await screen.findByRole('link', { name: 'Camille Essai' })).toHaveAttribute(
    'href',
    '/evenements/e1/inscriptions/r1',
  );
  expect(screen.getByRole('link', { name: 'Inscrire une personne' })).toBeVisible();
  const asked = sent.find(({ path }) => path === '/api/v1/registrations')?.search;
  expect(asked).toContain('event=e1');
  expect(asked).toContain('state=QUEUED');
});

it('registers by hand, with what the event asks', async () => {
  const sent = fakeApi({
    ...one,
    'POST /api/v1/registrations': () => ({ status: 201, body: registrationSheet }),
  });
  renderPage(<NewRegistrationPage />, {
    at: '/evenements/e1/inscriptions/nouvelle',
    path: '/evenements/$id/inscriptions/nouvelle',
  });
  await userEvent.click(await screen.findByRole('radio', { name: 'Sur place' }));
  await userEvent.type(screen.getByLabelText('Nom'), 'Essai');
  await userEvent.type(screen.getByLabelText('Prénom'), 'Camille');
  await userEvent.type(screen.getByLabelText(/^Courriel/), 'camille.essai@exemple.fr');
  await userEvent.type(screen.getByLabelText('Service'), 'Service de démonstration');
  await userEvent.type(screen.getByLabelText('Votre fonction'), 'Cheffe de bureau');
  await userEvent.click(screen.getByRole('checkbox', { name: /Accès de plain-pied/ }));
  await userEvent.click(screen.getByRole('button', { name: 'Inscrire' }));
  await waitFor(() => expect(sent.some(({ method }) => method === 'POST')).toBe(true));
  expect(sent.find(({ method }) => method === 'POST')?.body).toEqual({
    event: 'e1',
    mode: 'ON_SITE',
    lastName: 'Essai',
    firstName: 'Camille',
    mail: 'camille.essai@exemple.fr',
    service: 'Service de démonstration',
    department: null,
    agent: true,
    seats: 1,
    companions: [],
    needs: ['STEP_FREE_ACCESS'],
    answers: ['Cheffe de bureau'],
  });
});

it('says at once to who does not organise an event that they register nobody there', async () => {
  fakeApi({ ...one, 'GET /api/v1/events/e1': () => ({ body: { ...sheet, acts: [] } }) });
  renderPage(<NewRegistrationPage />, {
    at: '/evenements/e1/inscriptions/nouvelle',
    path: '/evenements/$id/inscriptions/nouvelle',
  });
  expect(await screen.findByText('Vous n’organisez pas cet événement')).toBeVisible();
  expect(screen.queryByLabelText('Nom')).not.toBeInTheDocument();
});

it('shows what was answered under what was asked', async () => {
  fakeApi({
    ...one,
    'GET /api/v1/registrations/r1': () => ({
      body: {
        ...registrationSheet,
        registration: { ...registration, answers: ['Cheffe de bureau'] },
      },
    }),
  });
  renderPage(<RegistrationPage />, {
    at: '/evenements/e1/inscriptions/r1',
    path: '/evenements/$id/inscriptions/$registration',
  });
  expect(await screen.findByText('Cheffe de bureau')).toBeVisible();
  expect(screen.getByText('Votre fonction')).toBeVisible();
});

it('asks whose agreement is awaited, unless it was given already', async () => {
  const sent = fakeApi({
    ...one,
    'GET /api/v1/events/e1': () => ({ body: { ...sheet, supervisorAgreement: true } }),
    'POST /api/v1/registrations': () =>
      problem(422, 'Invalide', {
        violations: [
          {
            pointer: '/supervisorMail',
            code: 'required',
            message: 'Donnez l’adresse du responsable.',
          },
        ],
      }),
  });
  renderPage(<NewRegistrationPage />, {
    at: '/evenements/e1/inscriptions/nouvelle',
    path: '/evenements/$id/inscriptions/nouvelle',
  });
  await userEvent.click(await screen.findByRole('radio', { name: 'Sur place' }));
  await userEvent.type(screen.getByLabelText('Nom'), 'Essai');
  await userEvent.type(screen.getByLabelText('Prénom'), 'Camille');
  await userEvent.type(screen.getByLabelText(/^Courriel(?! du)/), 'camille@exemple.fr');
  await userEvent.type(screen.getByLabelText('Service'), 'Service de démonstration');
  await userEvent.type(screen.getByLabelText('Votre fonction'), 'Cheffe de bureau');
  await userEvent.click(screen.getByRole('button', { name: 'Inscrire' }));
  await waitFor(() =>
    expect(screen.getByLabelText(/^Courriel du responsable/)).toHaveAccessibleDescription(
      /Donnez l’adresse du responsable/,
    ),
  );
  await userEvent.type(screen.getByLabelText(/^Courriel du responsable/), 'chef@exemple.fr');
  await userEvent.click(screen.getByRole('button', { name: 'Inscrire' }));
  await userEvent.click(
    await screen.findByRole('checkbox', { name: /^Accord du responsable déjà donné/ }),
  );
  expect(screen.queryByLabelText(/^Courriel du responsable/)).not.toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Inscrire' }));
  const posts = () => sent.filter(({ method }) => method === 'POST').map(({ body }) => body);
  await waitFor(() => expect(posts()).toHaveLength(3));
  expect(posts()).toMatchObject([
    { agreementGiven: false, supervisorMail: null },
    { agreementGiven: false, supervisorMail: 'chef@exemple.fr' },
    { agreementGiven: true, supervisorMail: null },
  ]);
});

it('tells why somebody has this place, moves to the other mode and cancels', async () => {
  const sent = fakeApi({
    ...one,
    'GET /api/v1/registrations/r1': () => ({
      body: registrationSheet,
      headers: { ETag: '"4"' },
    }),
    'POST /api/v1/registrations/r1/mode-changes': () => ({ status: 201, body: registrationSheet }),
    'POST /api/v1/registrations/r1/cancellations': () => ({ status: 201, body: registrationSheet }),
  });
  renderPage(<RegistrationPage />, {
    at: '/evenements/e1/inscriptions/r1',
    path: '/evenements/$id/inscriptions/$registration',
  });
  expect(await screen.findByRole('heading', { name: 'Pourquoi cette place ?' })).toBeVisible();
  expect(screen.getByText(/Il n’y avait plus de place libre/)).toBeVisible();
  await userEvent.click(await screen.findByRole('button', { name: 'Changer de modalité' }));
  await userEvent.click(await screen.findByRole('checkbox'));
  await userEvent.click(screen.getByRole('button', { name: 'Passer à distance' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  await userEvent.click(screen.getByRole('button', { name: 'Annuler l’inscription' }));
  const dialog = await screen.findByRole('dialog');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Annuler l’inscription' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  expect(sent.filter(({ method }) => method === 'POST').map(({ body }) => body)).toEqual([
    { mode: 'REMOTE', mayWait: true, reason: null },
    { reason: null },
  ]);
});

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

it('keeps the pool of speakers, with what organisers thought of them', async () => {
  const speaker = {
    id: 's1',
    name: 'Intervenante de démonstration',
    organisation: null,
    subject: 'Le langage clair',
    conditions: null,
    mail: null,
    archived: false,
    talks: 3,
    rating: '4.5',
    version: 1,
    updatedAt: '2026-11-02T09:30:00Z',
  };
  fakeApi({ ...one, 'GET /api/v1/speakers': () => ({ body: listing([speaker]) }) });
  renderPage(<SpeakersPage />, { at: '/evenements/intervenants' });
  const row = await screen.findByRole('row', { name: /Intervenante de démonstration/ });
  expect(row).toHaveTextContent('4,5 sur 5');
});
