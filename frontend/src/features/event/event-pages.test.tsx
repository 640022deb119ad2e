import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { fakeApi, listing, problem } from '@/shared/testing/fake-api';
import { renderPage } from '@/shared/testing/render-page';
import { EditEventPage, NewEventPage } from './edit-pages';
import { EventPage } from './event-page';
import { event, one, reference, sheet } from './event-samples';
import { EventsPage } from './events-page';
import { PostponePage } from './date-pages';

const at = { at: '/evenements/e1', path: '/evenements/$id' };

it('lists events with their seats and who waits, and keeps the filters in the address', async () => {
  const sent = fakeApi({ ...reference, 'GET /api/v1/events': () => ({ body: listing([event]) }) });
  const { router } = renderPage(<EventsPage />, {
    at: '/evenements',
    me: { acts: ['createEvent'] },
  });
  expect(await screen.findByRole('link', { name: 'Écrire clair' })).toBeVisible();
  const row = screen.getByRole('row', { name: /Écrire clair/ });
  expect(row).toHaveTextContent('48 / 50 + 3 · 1 en attente');
  expect(row).toHaveTextContent(/jeu\. 3.déc\..2026, 9.h.30/);
  expect(screen.getByRole('link', { name: 'Créer un événement' })).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'À venir' }));
  await waitFor(() => expect(router.state.location.search).toEqual({ from: '2026-11-23' }));
  await waitFor(() => expect(sent.at(-1)?.search).toContain('from=2026-11-23'));
});

it('shows the same events in the month and in the week that hold them', async () => {
  const sent = fakeApi({ ...reference, 'GET /api/v1/events': () => ({ body: listing([event]) }) });
  renderPage(<EventsPage />, { at: '/evenements?vue=mois&jour=2026-12-15&kind=ATELIER' });
  expect(await screen.findByRole('heading', { name: /décembre/ })).toBeVisible();
  const cell = (await screen.findByRole('link', { name: 'Écrire clair' })).closest('td');
  expect(cell).toHaveTextContent(/^39.h.30 Écrire clair/);
  const asked = sent.find(({ search }) => search.includes('kind=ATELIER&from'))?.search ?? '';
  expect(asked).toContain('from=2026-11-30');
  expect(asked).toContain('to=2027-01-03');
  expect(asked).toContain('kind=ATELIER');
  await userEvent.click(screen.getByRole('button', { name: 'Mois suivant' }));
  expect(await screen.findByRole('heading', { name: /janvier/ })).toBeVisible();
});

it('answers first: when, where, is there a seat, and what may be done next', async () => {
  fakeApi(one);
  renderPage(<EventPage />, at);
  expect(await screen.findByRole('heading', { level: 1, name: 'Écrire clair' })).toBeVisible();
  expect(screen.getByText('Publié')).toBeVisible();
  expect(screen.getByText('48 places prises sur 50, 1 en attente')).toBeVisible();
  expect(screen.getByText('3 places prises, sans limite')).toBeVisible();
  expect(screen.getByText(/^jeudi 3.décembre 2026, de 9.h.30 à 12.h$/)).toBeVisible();
  expect(screen.getByRole('link', { name: 'Modifier' })).toHaveAttribute(
    'href',
    '/evenements/e1/modifier',
  );
  // Who does not organise events reads nobody's name.
  expect(screen.queryByRole('tab', { name: 'Inscriptions' })).not.toBeInTheDocument();
});

it('cancels with a reason, and says first whom it tells', async () => {
  const sent = fakeApi({
    ...one,
    'POST /api/v1/events/e1/cancellations': () => ({ status: 201, body: sheet }),
  });
  renderPage(<EventPage />, at);
  await userEvent.click(await screen.findByRole('button', { name: 'Autres actes' }));
  await userEvent.click(screen.getByRole('button', { name: 'Annuler l’événement' }));
  const dialog = await screen.findByRole('dialog');
  expect(dialog).toHaveTextContent('Les personnes inscrites, ou qui attendent une place');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Annuler l’événement' }));
  expect(within(dialog).getByText('Écrivez pourquoi.')).toBeVisible();
  await userEvent.type(within(dialog).getByLabelText('Motif'), 'Intervenante empêchée');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Annuler l’événement' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  const act = sent.find(({ method }) => method === 'POST');
  expect(act?.body).toEqual({ reason: 'Intervenante empêchée' });
  expect(act?.headers.get('If-Match')).toBe('"3"');
});

it('publishes a draft after saying what opens and that nobody is told', async () => {
  const draft = { ...sheet, event: { ...event, state: 'DRAFT' }, acts: ['publishEvent'] };
  const sent = fakeApi({
    ...one,
    'GET /api/v1/events/e1': () => ({ body: draft, headers: { ETag: '"3"' } }),
    'POST /api/v1/events/e1/publications': () => problem(422, 'Dites où l’événement a lieu.'),
  });
  renderPage(<EventPage />, at);
  await userEvent.click(await screen.findByRole('button', { name: 'Publier' }));
  const dialog = await screen.findByRole('dialog');
  expect(dialog).toHaveTextContent('/public/evenements/ecrire-clair');
  expect(dialog).toHaveTextContent('Aucun courriel ne part à la publication');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Publier l’événement' }));
  expect(await within(dialog).findByText('Dites où l’événement a lieu.')).toBeVisible();
  expect(sent.filter(({ method }) => method === 'POST')).toHaveLength(1);
});

const type = async (label: string, value: string, index = 0) => {
  const field = screen.getAllByLabelText(label)[index] as HTMLInputElement;
  await userEvent.clear(field);
  await userEvent.type(field, value);
};

it('asks which of the two hours, refuses the one that does not exist, and previews the page (F14)', async () => {
  const sent = fakeApi({
    ...reference,
    'POST /api/v1/events': () => ({ status: 201, body: sheet }),
  });
  renderPage(<NewEventPage />, { at: '/evenements/nouveau' });
  await screen.findByRole('option', { name: /région/ });
  await type('Titre', 'Nuit de l’heure');
  const preview = screen.getByRole('complementary', { name: 'Aperçu de la page publique' });
  expect(preview).toHaveTextContent('Nuit de l’heure');
  await userEvent.selectOptions(screen.getByLabelText('Nature'), 'ATELIER');
  await userEvent.click(screen.getByRole('radio', { name: 'À distance' }));
  await type('Début', '2027-03-28T02:30');
  await type('Fin', '2027-03-28T05:00');
  await userEvent.click(screen.getByRole('button', { name: 'Créer l’événement' }));
  expect((await screen.findAllByText(/Cette heure n’existe pas/)).length).toBeGreaterThan(0);
  await type('Début', '2026-10-25T02:30');
  await type('Fin', '2026-10-25T05:00');
  expect(screen.getByText(/sonne deux fois. Laquelle/)).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Créer l’événement' }));
  expect((await screen.findAllByText(/choisissez laquelle/)).length).toBeGreaterThan(0);
  expect(sent.some(({ method }) => method === 'POST')).toBe(false);
  await userEvent.click(screen.getByRole('radio', { name: /^La seconde/ }));
  expect(preview).toHaveTextContent('heure d’hiver');
  await userEvent.click(screen.getByRole('button', { name: 'Créer l’événement' }));
  await waitFor(() => expect(sent.some(({ method }) => method === 'POST')).toBe(true));
  const body = sent.find(({ method }) => method === 'POST')?.body as { sessions: unknown };
  expect(body).toMatchObject({ mode: 'REMOTE', place: null, capacityRemote: null, queue: true });
  expect(body.sessions).toEqual([
    { title: null, start: '2026-10-25T02:30+01:00', end: '2026-10-25T05:00' },
  ]);
});

it('changes an event from what it holds, and loses nothing of it', async () => {
  const sent = fakeApi({
    ...one,
    'PUT /api/v1/events/e1': () => ({ body: sheet }),
  });
  renderPage(<EditEventPage />, {
    at: '/evenements/e1/modifier',
    path: '/evenements/$id/modifier',
  });
  const summary = await screen.findByLabelText(/En une phrase/);
  await userEvent.clear(summary);
  await userEvent.click(screen.getByRole('button', { name: 'Enregistrer' }));
  await waitFor(() => expect(sent.some(({ method }) => method === 'PUT')).toBe(true));
  const put = sent.find(({ method }) => method === 'PUT');
  expect(put?.headers.get('If-Match')).toBe('"3"');
  expect(put?.body).toMatchObject({
    summary: null,
    capacityOnSite: 50,
    capacityRemote: null,
    maxSeats: 2,
    offerHours: 48,
    needs: ['STEP_FREE_ACCESS'],
    sessions: [{ start: '2026-12-03T09:30', end: '2026-12-03T12:00', title: null }],
    questions: [{ label: 'Votre fonction', kind: 'TEXT', required: true, choices: [] }],
  });
});

it('offers no date to change of what was announced, but the page that tells those who come', async () => {
  fakeApi(one);
  renderPage(<EditEventPage />, {
    at: '/evenements/e1/modifier',
    path: '/evenements/$id/modifier',
  });
  expect(await screen.findByRole('link', { name: 'Reporter l’événement' })).toHaveAttribute(
    'href',
    '/evenements/e1/report',
  );
  expect(screen.queryByRole('group', { name: 'Séance 1' })).not.toBeInTheDocument();
});

it('closes what is over, and cancels what is to come', async () => {
  fakeApi(one);
  renderPage(<EventPage />, at);
  await userEvent.click(await screen.findByRole('button', { name: 'Autres actes' }));
  expect(screen.getByRole('button', { name: 'Annuler l’événement' })).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Clore' })).not.toBeInTheDocument();
});

it('offers to read an event again that changed before its act', async () => {
  const over = { ...event, startsAt: '2026-11-20T08:30:00Z', endsAt: '2026-11-20T11:00:00Z' };
  const sent = fakeApi({
    ...one,
    'GET /api/v1/events/e1': () => ({ body: { ...sheet, event: over }, headers: { ETag: '"3"' } }),
    'POST /api/v1/events/e1/closures': () => problem(412, 'Cet événement a changé.'),
  });
  renderPage(<EventPage />, at);
  await userEvent.click(await screen.findByRole('button', { name: 'Autres actes' }));
  await userEvent.click(screen.getByRole('button', { name: 'Clore' }));
  await userEvent.click(screen.getByRole('button', { name: 'Clore l’événement' }));
  const read = () => sent.filter(({ path }) => path === '/api/v1/events/e1').length;
  const before = read();
  await userEvent.click(await screen.findByRole('button', { name: 'Relire l’événement' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  expect(read()).toBeGreaterThan(before);
});

it('leaves questions that somebody answered where they are, and adds others after them', async () => {
  const answered = {
    ...sheet,
    questionsAnswered: true,
    questions: [
      { label: 'Votre fonction', kind: 'TEXT' as const, required: true, choices: [] },
      { label: 'Quel atelier ?', kind: 'CHOICE' as const, required: false, choices: ['A', 'B'] },
    ],
  };
  const sent = fakeApi({
    ...one,
    'GET /api/v1/events/e1': () => ({ body: answered, headers: { ETag: '"3"' } }),
    'PUT /api/v1/events/e1': () => ({ body: answered }),
  });
  renderPage(<EditEventPage />, {
    at: '/evenements/e1/modifier',
    path: '/evenements/$id/modifier',
  });
  const asked = await screen.findByRole('group', { name: 'Question 1', hidden: true });
  expect(asked).toHaveTextContent('Votre fonction');
  expect(asked).toHaveTextContent('Des personnes ont répondu : cette question reste.');
  expect(within(asked).queryByLabelText('Question')).not.toBeInTheDocument();
  const buttons = { name: /^Retirer la question/, hidden: true };
  expect(screen.queryAllByRole('button', buttons)).toHaveLength(0);
  const choices = within(screen.getByRole('group', { name: 'Question 2', hidden: true }));
  await userEvent.type(choices.getByLabelText(/^Choix/), '\nC');
  await userEvent.click(screen.getByRole('button', { name: 'Ajouter une question', hidden: true }));
  const third = within(screen.getByRole('group', { name: 'Question 3', hidden: true }));
  expect(screen.getAllByRole('button', buttons)).toHaveLength(1);
  await userEvent.type(third.getByLabelText('Question'), 'Repas ?');
  await userEvent.click(screen.getByRole('button', { name: 'Enregistrer' }));
  await waitFor(() => expect(sent.some(({ method }) => method === 'PUT')).toBe(true));
  expect(sent.find(({ method }) => method === 'PUT')?.body).toMatchObject({
    questions: [
      { label: 'Votre fonction', kind: 'TEXT', required: true, choices: [] },
      { label: 'Quel atelier ?', kind: 'CHOICE', required: false, choices: ['A', 'B', 'C'] },
      { label: 'Repas ?', kind: 'TEXT', required: false, choices: [] },
    ],
  });
});

it('moves an event to other dates, and says that agendas follow (E4)', async () => {
  const sent = fakeApi({
    ...one,
    'POST /api/v1/events/e1/postponements': () => ({ status: 201, body: sheet }),
  });
  renderPage(<PostponePage />, { at: '/evenements/e1/report', path: '/evenements/$id/report' });
  expect(await screen.findByText(/ce sera le changement n° 1/)).toBeVisible();
  await type('Début', '2026-12-10T09:30');
  await type('Fin', '2026-12-10T12:00');
  await userEvent.type(screen.getByLabelText(/^Motif/), 'Salle indisponible');
  await userEvent.click(screen.getByRole('button', { name: 'Reporter l’événement' }));
  await waitFor(() => expect(sent.some(({ method }) => method === 'POST')).toBe(true));
  expect(sent.find(({ method }) => method === 'POST')?.body).toEqual({
    sessions: [{ title: null, start: '2026-12-10T09:30', end: '2026-12-10T12:00' }],
    reason: 'Salle indisponible',
  });
});
