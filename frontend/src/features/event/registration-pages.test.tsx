import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { fakeApi, listing, problem } from '@/shared/testing/fake-api';
import { renderPage } from '@/shared/testing/render-page';
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
