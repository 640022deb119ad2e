import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { fakeApi, listing } from '@/shared/testing/fake-api';
import { renderPage } from '@/shared/testing/render-page';
import { event, one, sheet } from './event-samples';
import { ListImportPage, listSentence } from './list-import-page';
import type { ListImport } from './list-import-api';
import { MessagePage } from './message-page';
import { NewListPage } from './new-list-page';
import { RatingPage } from './rating-page';

const list = {
  id: 'l1',
  event: { id: 'e1', code: 'EVT-2026-014', title: 'Écrire clair', startsAt: event.startsAt },
  status: 'CHECKED',
  createdAt: '2026-11-20T09:00:00Z',
  createdBy: 'Assistante de démonstration',
  appliedAt: null,
  appliedBy: null,
  reversedAt: null,
  reversedBy: null,
  abandonedAt: null,
  abandonedBy: null,
  counts: { rows: 4, added: 3, known: 1, repeated: 0, refused: 0, seated: 2, queued: 1 },
  confirmation: false,
  note: null,
  notices: ['« liste.csv » n’a pas de colonne « Agent de l’État ».'],
  files: [],
  issueCount: 0,
  issues: [],
  issueGroups: [],
  progress: { step: null, done: 0, total: 3 },
  version: 0,
} as ListImport;

const row = {
  position: 0,
  file: 'liste.csv',
  line: 2,
  lastName: 'Essai',
  firstName: 'Camille',
  mail: 'camille.essai@exemple.fr',
  service: 'Service',
  mode: 'ON_SITE',
  outcome: 'ADDED',
  registration: null,
  state: null,
};

const at = { at: '/evenements/e1/listes/l1', path: '/evenements/$id/listes/$list' };
const acts = [
  'applyRegistrationImport',
  'abandonRegistrationImport',
  'reverseRegistrationImport',
] as const;

const read = (value: ListImport) => ({
  'GET /api/v1/registration-imports/l1': () => ({ body: value, headers: { ETag: '"0"' } }),
  'GET /api/v1/registration-imports/l1/rows': () => ({ body: listing([row]) }),
});

it('sends a list to be read, and goes to what it would do', async () => {
  const sent: FormData[] = [];
  vi.stubGlobal('fetch', async (request: Request) => {
    if (request.method === 'GET') {
      const body = request.url.includes('registration-imports') ? listing([]) : sheet;
      return new Response(JSON.stringify(body), {
        headers: { 'Content-Type': 'application/json', ETag: '"3"' },
      });
    }
    sent.push(await request.formData());
    return new Response(JSON.stringify(list), {
      status: 201,
      headers: { 'Content-Type': 'application/json', ETag: '"0"' },
    });
  });
  const { router } = renderPage(<NewListPage />, {
    at: '/evenements/e1/listes/nouvelle',
    path: '/evenements/$id/listes/nouvelle',
  });
  await userEvent.upload(await screen.findByLabelText(/Fichiers à importer/), [
    new File(['a'], 'liste.csv'),
  ]);
  await userEvent.click(screen.getByRole('button', { name: 'Contrôler le fichier' }));
  await waitFor(() => expect(router.state.location.pathname).toBe('/evenements/e1/listes/l1'));
  expect(sent).toHaveLength(1);
});

it('takes no list from who does not organise the event', async () => {
  fakeApi({ ...one, 'GET /api/v1/events/e1': () => ({ body: { ...sheet, acts: [] } }) });
  renderPage(<NewListPage />, {
    at: '/evenements/e1/listes/nouvelle',
    path: '/evenements/$id/listes/nouvelle',
  });
  expect(await screen.findByText('Vous n’organisez pas cet événement')).toBeVisible();
  expect(screen.queryByLabelText(/Fichiers à importer/)).not.toBeInTheDocument();
});

it('says who gets a seat and who waits, and writes to nobody unless it is ticked', async () => {
  const sent = fakeApi({
    ...read(list),
    'POST /api/v1/registration-imports/l1/application': () => ({
      body: { ...list, status: 'APPLIED' },
      headers: { ETag: '"1"' },
    }),
  });
  renderPage(<ListImportPage />, { ...at, me: { acts: [...acts] } });
  expect(await screen.findByText(/2 auront une place et 1 attendra dans la file/)).toBeVisible();
  expect(screen.getByText(/n’a pas de colonne/)).toBeVisible();
  expect(screen.getByRole('checkbox', { name: /Envoyer la confirmation/ })).not.toBeChecked();
  expect(await screen.findByRole('row', { name: /Camille Essai/ })).toHaveTextContent('À inscrire');
  await userEvent.click(screen.getByRole('button', { name: 'Appliquer l’import' }));
  await waitFor(() => expect(sent.some(({ method }) => method === 'POST')).toBe(true));
  expect(sent.find(({ method }) => method === 'POST')?.body).toEqual({
    confirmation: false,
    note: null,
  });
});

it('tells the organiser’s choice when the confirmation is ticked', async () => {
  const sent = fakeApi({
    ...read(list),
    'POST /api/v1/registration-imports/l1/application': () => ({
      body: { ...list, status: 'APPLIED' },
      headers: { ETag: '"1"' },
    }),
  });
  renderPage(<ListImportPage />, { ...at, me: { acts: [...acts] } });
  await userEvent.click(await screen.findByRole('checkbox', { name: /Envoyer la confirmation/ }));
  await userEvent.click(screen.getByRole('button', { name: 'Appliquer l’import' }));
  await waitFor(() => expect(sent.some(({ method }) => method === 'POST')).toBe(true));
  expect(sent.find(({ method }) => method === 'POST')?.body).toMatchObject({ confirmation: true });
});

it('says what each end of a list is', () => {
  expect(listSentence({ ...list, status: 'APPLIED' })).toBe(
    '3 personnes de cette liste sont inscrites à « Écrire clair » : 2 ont une place, 1 attend.',
  );
  expect(listSentence({ ...list, status: 'REFUSED' })).toContain('corrigez ce qui suit');
});

it('shows to how many a message goes and the copy of one, then sends it once', async () => {
  const writable = { ...sheet, acts: [...sheet.acts, 'createEventMessage'] };
  const sent = fakeApi({
    ...one,
    'GET /api/v1/events/e1': () => ({ body: writable, headers: { ETag: '"3"' } }),
    'GET /api/v1/events/e1/message-recipients': () => ({
      body: { count: 48, unreachable: 1, sample: 'Camille Essai' },
    }),
    'POST /api/v1/events/e1/messages': () => ({ status: 201, body: {} }),
  });
  renderPage(<MessagePage />, {
    at: '/evenements/e1/messages/nouveau',
    path: '/evenements/$id/messages/nouveau',
  });
  await userEvent.type(await screen.findByLabelText('Objet'), 'Salle changée');
  await userEvent.type(screen.getByLabelText(/^Message/), 'Salle Ariège.');
  const copy = await screen.findByLabelText('Exemplaire de Camille Essai');
  expect(copy).toHaveTextContent('Salle changéeBonjour Camille Essai,Salle Ariège.');
  expect(screen.getByText(/Ce message ira à 48 personnes/)).toHaveTextContent(
    '1 personne ne peut pas être jointe',
  );
  await userEvent.click(screen.getByRole('button', { name: 'Envoyer le message' }));
  await waitFor(() => expect(sent.some(({ method }) => method === 'POST')).toBe(true));
  const posts = sent.filter(({ method }) => method === 'POST');
  expect(posts).toHaveLength(1);
  expect(posts[0]?.headers.get('Idempotency-Key')).toBeTruthy();
  expect(posts[0]?.body).toEqual({
    states: ['CONFIRMED'],
    modes: [],
    presences: [],
    subject: 'Salle changée',
    text: 'Salle Ariège.',
  });
});

it('keeps what the organisers thought of a speaker', async () => {
  const speakers = [
    { id: 's1', name: 'Intervenante d’essai', organisation: null, rating: null, remark: null },
  ];
  const rated = { ...sheet, speakers, acts: [...sheet.acts, 'rateEventSpeaker'] };
  const sent = fakeApi({
    ...one,
    'GET /api/v1/events/e1': () => ({ body: rated, headers: { ETag: '"3"' } }),
    'PUT /api/v1/events/e1/speakers/s1/rating': () => ({ body: rated, headers: { ETag: '"4"' } }),
  });
  renderPage(<RatingPage />, {
    at: '/evenements/e1/avis/s1',
    path: '/evenements/$id/avis/$speaker',
  });
  expect(await screen.findByText(/Intervenante d’essai/)).toBeVisible();
  const form = screen.getByRole('radio', { name: '4 sur 5' });
  await userEvent.click(form);
  await userEvent.click(within(document.body).getByRole('button', { name: /^Enregistrer/ }));
  await waitFor(() => expect(sent.some(({ method }) => method === 'PUT')).toBe(true));
  const put = sent.find(({ method }) => method === 'PUT');
  expect(put?.body).toEqual({ rating: 4, remark: null });
  expect(put?.headers.get('If-Match')).toBe('"3"');
});
