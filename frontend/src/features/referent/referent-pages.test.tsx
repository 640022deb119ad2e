import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { fakeApi, listing, problem } from '@/shared/testing/fake-api';
import { renderPage } from '@/shared/testing/render-page';
import { DeparturePage, EditMandatePage, NameReferentPage, NewReferentPage } from './referent-form';
import { ReferentPage } from './referent-page';
import { api, mandate, referent, seat } from './referent-samples';
import { ReferentsPage } from './referents-page';

it('lists the seats with their state and who to reach, under the filters of the address', async () => {
  const sent = fakeApi({ ...api, 'GET /api/v1/referents': () => ({ body: listing([seat]) }) });
  renderPage(<ReferentsPage />, { at: '/referents?state=ENDING&endingBefore=2027-01-01' });
  const row = await screen.findByRole('row', { name: /Préfecture du Lot – innovation/ });
  expect(row).toHaveTextContent(/Bientôt vacant/);
  expect(within(row).getByRole('link', { name: 'a@demo.invalid' })).toBeVisible();
  const asked = sent.find(({ path }) => path === '/api/v1/referents')?.search ?? '';
  expect(asked).toContain('state=ENDING');
  expect(asked).toContain('endingBefore=2027-01-01');
  expect(screen.queryByRole('link', { name: 'Ouvrir un siège' })).not.toBeInTheDocument();
});

it('teaches what a seat is when there is none, and says what failed', async () => {
  const answers = [problem(500, 'Panne'), { body: listing([]) }];
  fakeApi({ ...api, 'GET /api/v1/referents': () => answers.shift() ?? problem(500, 'x') });
  renderPage(<ReferentsPage />, { at: '/referents', me: { acts: ['createReferent'] } });
  await userEvent.click(
    await screen.findByRole('button', { name: 'Réessayer' }, { timeout: 9000 }),
  );
  expect(await screen.findByText('Aucun siège pour le moment')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Ouvrir un siège' })).toBeVisible();
});

it('leads from an empty seat to naming somebody, those who may', async () => {
  fakeApi({
    ...api,
    'GET /api/v1/referents': () => ({
      body: listing([{ ...seat, state: 'VACANT', contact: null, vacantSince: '2026-09-15' }]),
    }),
  });
  renderPage(<ReferentsPage />, { at: '/referents', me: { acts: ['nameReferent'] } });
  expect(await screen.findByRole('link', { name: /^Nommer une personne/ })).toHaveAttribute(
    'href',
    '/referents/s1/nommer',
  );
});

it('tells the coverage in a sentence and a table', async () => {
  fakeApi({
    ...api,
    'GET /api/v1/referent-coverage': () => ({
      body: {
        seats: 4,
        held: 3,
        vacant: 1,
        ending: 1,
        territories: [
          {
            territory: 'DEPT-46',
            name: 'Lot',
            seats: 4,
            held: 3,
            vacant: 1,
            ending: 1,
            share: '75.00',
          },
        ],
      },
    }),
  });
  renderPage(<ReferentsPage />, { at: '/referents?vue=couverture&topic=INNOVATION' });
  expect(
    await screen.findByText(
      '3 sièges sur 4 sont pourvus ; 1 ne le sera plus dans 60 jours. 1 est vacant.',
    ),
  ).toBeVisible();
  const row = screen.getByRole('row', { name: /Lot/ });
  expect(
    within(row)
      .getAllByRole('cell')
      .map((cell) => cell.textContent),
  ).toEqual(['4', '3', '1', '1']);
  expect(within(row).getByRole('link')).toHaveAttribute(
    'href',
    '/referents?territory=DEPT-46&topic=INNOVATION',
  );
});

it('counts the seats that the list shows, whatever narrows it but the state', async () => {
  const sent = fakeApi({
    ...api,
    'GET /api/v1/referent-coverage': () => ({
      body: { seats: 4, held: 3, vacant: 1, ending: 0, territories: [] },
    }),
  });
  renderPage(<ReferentsPage />, {
    at: '/referents?territory=DEPT-46&q=lot&topic=INNOVATION&endingBefore=2027-01-22&state=HELD',
  });
  expect(await screen.findByRole('button', { name: '3 Pourvus' })).toBeVisible();
  const counted = sent.filter(({ path }) => path.endsWith('/referent-coverage'));
  expect(counted.map(({ search }) => search)).toEqual([
    '?q=lot&topic=INNOVATION&territory=DEPT-46&endingBefore=2027-01-22',
  ]);
});

it('agrees with one seat, and offers to confirm only those that someone holds', async () => {
  const empty = { ...seat, id: 's2', topicLabel: 'Données', state: 'VACANT' as const };
  fakeApi({
    ...api,
    'GET /api/v1/referents': () => ({ body: listing([seat, empty]) }),
    'GET /api/v1/referent-coverage': () => ({
      body: { seats: 38, held: 1, vacant: 37, ending: 0, territories: [] },
    }),
  });
  const me = { acts: ['confirmReferent' as const] };
  const list = renderPage(<ReferentsPage />, { at: '/referents', me });
  expect(await screen.findByRole('checkbox', { name: /^Choisir.*Innovation/ })).toBeVisible();
  expect(screen.getByRole('row', { name: /données/ })).toBeVisible();
  expect(screen.queryByRole('checkbox', { name: /^Choisir.*Données/ })).not.toBeInTheDocument();
  list.unmount();
  renderPage(<ReferentsPage />, { at: '/referents?vue=couverture', me });
  expect(await screen.findByText('1 siège sur 38 est pourvu. 37 sont vacants.')).toBeVisible();
});

it('shows who holds the seat, who did, what changed, and confirms for a year', async () => {
  const sent = fakeApi({
    ...api,
    'POST /api/v1/referents/s1/confirmations': () => ({ status: 201, body: referent }),
  });
  renderPage(<ReferentPage />, { at: '/referents/s1', path: '/referents/$id' });
  const present = await screen.findByRole('region', { name: 'En place' });
  expect(present).toHaveTextContent('Chargée de mission');
  expect(within(present).getByRole('link', { name: /^Corriger/ })).toHaveAttribute(
    'href',
    '/referents/s1/mandats/m1/modifier',
  );
  const past = screen.getByRole('region', { name: 'Passés' });
  expect(past).toHaveTextContent('Nom effacé');
  expect(within(past).queryByRole('link')).not.toBeInTheDocument();
  expect(await screen.findByText(/Correction : Référente.*\(fonction, téléphone\)/)).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Confirmer pour un an' }));
  expect(await screen.findByText(/sont confirmées pour un an/)).toBeVisible();
  const act = sent.find(({ method }) => method === 'POST');
  expect(act?.headers.get('If-Match')).toBe('"3"');
});

it('offers no act to who only reads', async () => {
  fakeApi({
    ...api,
    'GET /api/v1/referents/s1': () => ({
      body: { ...referent, acts: [] },
      headers: { ETag: '"3"' },
    }),
  });
  renderPage(<ReferentPage />, { at: '/referents/s1', path: '/referents/$id' });
  await screen.findByRole('region', { name: 'En place' });
  for (const name of [/Corriger/, /départ/, /Nommer/]) {
    expect(screen.queryByRole('link', { name })).not.toBeInTheDocument();
  }
  expect(screen.queryByRole('button', { name: /Confirmer/ })).not.toBeInTheDocument();
});

it('names a person, and says at the field what the API refuses', async () => {
  const answers = [
    problem(422, 'Saisie à corriger', {
      violations: [{ pointer: '/mainContact', code: 'taken', message: 'Déjà pris.' }],
    }),
    { status: 201, body: referent },
  ];
  const sent = fakeApi({
    ...api,
    'POST /api/v1/referents/s1/mandates': () => answers.shift() ?? problem(500, 'x'),
  });
  const { router } = renderPage(<NameReferentPage />, {
    at: '/referents/s1/nommer',
    path: '/referents/$id/nommer',
  });
  await userEvent.click(await screen.findByLabelText('Suppléant ou suppléante'));
  await userEvent.click(screen.getByRole('button', { name: 'Nommer' }));
  expect((await screen.findAllByText('Donnez le nom de la personne.')).length).toBeGreaterThan(0);
  await userEvent.type(screen.getByLabelText('Nom'), 'Nouvelle personne');
  await userEvent.click(screen.getByRole('button', { name: 'Nommer' }));
  expect((await screen.findAllByText('Déjà pris.')).length).toBeGreaterThan(0);
  await userEvent.click(screen.getByRole('button', { name: 'Nommer' }));
  await waitFor(() => expect(router.state.location.pathname).toBe('/referents/s1'));
  expect(sent.findLast(({ method }) => method === 'POST')?.body).toMatchObject({
    role: 'DEPUTY',
    name: 'Nouvelle personne',
    function: null,
    mail: null,
    phone: null,
    startsOn: '2026-11-23',
    endsOn: null,
    mainContact: false,
  });
});

it('corrects a mandate on the version that was read', async () => {
  const sent = fakeApi({
    ...api,
    'PUT /api/v1/referents/s1/mandates/m1': () => ({ body: referent }),
  });
  const { router } = renderPage(<EditMandatePage />, {
    at: '/referents/s1/mandats/m1/modifier',
    path: '/referents/$id/mandats/$mandate/modifier',
  });
  const role = await screen.findByLabelText(/^Fonction/);
  expect(role).toHaveValue('Chargée de mission');
  await userEvent.clear(role);
  await userEvent.click(screen.getByRole('button', { name: 'Enregistrer' }));
  await waitFor(() => expect(router.state.location.pathname).toBe('/referents/s1'));
  const act = sent.find(({ method }) => method === 'PUT');
  expect(act?.headers.get('If-Match')).toBe('"3"');
  expect(act?.body).toMatchObject({ ...mandate, function: null });
});

it('records a departure with its date', async () => {
  const sent = fakeApi({
    ...api,
    'POST /api/v1/referents/s1/mandates/m1/departures': () => ({ status: 201, body: referent }),
  });
  const { router } = renderPage(<DeparturePage />, {
    at: '/referents/s1/mandats/m1/depart',
    path: '/referents/$id/mandats/$mandate/depart',
  });
  expect(await screen.findByLabelText(/^Date du départ/)).toHaveValue('2026-11-23');
  await userEvent.click(screen.getByRole('button', { name: 'Enregistrer le départ' }));
  await waitFor(() => expect(router.state.location.pathname).toBe('/referents/s1'));
  expect(sent.find(({ method }) => method === 'POST')?.body).toEqual({
    leftOn: '2026-11-23',
    reason: null,
  });
});

it('opens a seat for a structure of the directory', async () => {
  const sent = fakeApi({
    ...api,
    'GET /api/v1/organisations': () => ({
      body: listing([{ id: 'o1', name: 'Préfecture du Lot', acronym: null, seat: 'Cahors' }]),
    }),
    'POST /api/v1/referents': () => ({ status: 201, body: referent }),
  });
  const { router } = renderPage(<NewReferentPage />, { at: '/referents/nouveau' });
  await userEvent.type(await screen.findByLabelText(/^Structure/), 'Lot');
  await userEvent.click(await screen.findByRole('option', { name: /Préfecture du Lot/ }));
  await userEvent.selectOptions(screen.getByLabelText('Thème'), 'INNOVATION');
  await userEvent.click(screen.getByRole('button', { name: 'Ouvrir le siège' }));
  await waitFor(() => expect(router.state.location.pathname).toBe('/referents/s1'));
  expect(sent.find(({ method }) => method === 'POST')?.body).toEqual({
    structure: 'o1',
    topic: 'INNOVATION',
  });
});
