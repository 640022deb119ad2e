import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { keepDraft } from '@/shared/lib/drafts';
import { fakeApi, listing, problem } from '@/shared/testing/fake-api';
import { readsApart } from '@/shared/testing/reads-apart';
import { renderPage } from '@/shared/testing/render-page';
import { one, project } from './project-samples';
import { StatusPage, statusReader } from './status-page';

const LATER = {
  ...project,
  synthesis: 'Le marché est signé.',
  statusAt: '2026-11-20T09:30:00Z',
  statusAuthor: 'Camille Essai',
};
const MINE = { weather: 'ORAGE', synthesis: 'Le marché est suspendu.' };

afterEach(() => sessionStorage.clear());

/** The page was drawn on version 3; what the API says since comes from `now`. */
function draw(
  now: () => object | Promise<object>,
  signs: () => object = () => ({ body: project }),
) {
  let reads = 0;
  const sent = fakeApi({
    ...one,
    'GET /api/v1/projects/PRJ-2026-007': async () => {
      reads += 1;
      return reads === 1 ? shown(project, '"3"') : await now();
    },
    'GET /api/v1/projects/p7/history': () => ({
      body: listing([{ accountName: 'Camille Essai', occurredAt: LATER.statusAt }]),
    }),
    'POST /api/v1/projects/p7/status-updates': () => ({ status: 201, ...signs() }),
  });
  renderPage(<StatusPage />, { at: '/projets/PRJ-2026-007/point', path: '/projets/$id/point' });
  return () =>
    sent
      .filter(({ method }) => method === 'POST')
      .map(({ body, headers }) => ({ body, on: headers.get('If-Match') }));
}

const shown = (body: unknown, etag = '"4"') => ({ body, headers: { ETag: etag } });
/** What was typed before the session expired, on an older version. */
const restore = (etag: string) =>
  keepDraft('account-of-the-test', 'project-status:p7', {
    values: MINE,
    base: { values: { weather: '', synthesis: '' }, etag },
  });
const sign = async () =>
  userEvent.click(await screen.findByRole('button', { name: 'Signer le point' }));
const met = () => screen.findByRole('dialog', { name: /Quelqu’un a modifié/ });

it('signs on the version that was read: refused on a later one, it shows whose and when', async () => {
  restore('"3"');
  const signed = draw(
    () => shown(LATER),
    () => (signed().at(-1)?.on === '"4"' ? { body: project } : problem(412, 'Version dépassée')),
  );
  await userEvent.click(await screen.findByRole('button', { name: 'Revenir au formulaire' }));
  await sign();
  const dialog = await met();
  expect(dialog).toHaveTextContent('Camille Essai');
  expect(dialog).toHaveTextContent('20 nov. 2026');
  expect(dialog).toHaveTextContent('Le marché est signé.');
  expect(signed()).toEqual([{ body: MINE, on: '"3"' }]);
  await userEvent.click(screen.getByRole('button', { name: 'Reprendre avec ces choix' }));
  await sign();
  await waitFor(() => expect(signed()).toHaveLength(2));
  expect(signed()[1]).toEqual({ body: MINE, on: '"4"' });
});

it('tells a draft that comes back of the version that a colleague has made since', async () => {
  restore('"3"');
  const signed = draw(() => shown(LATER));
  expect(await met()).toHaveTextContent('Camille Essai');
  expect(signed()).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: 'Reprendre avec ces choix' }));
  await sign();
  await waitFor(() => expect(signed()).toEqual([{ body: MINE, on: '"4"' }]));
});

it('goes by the version, for two points may be signed at the same instant', async () => {
  restore('"2"');
  draw(() => ({ body: project, headers: { ETag: '"3"' } }));
  expect(await met()).toBeVisible();
});

it('reads two points that differ as different', () => {
  readsApart(statusReader, {
    weather: ['', 'SOLEIL', 'COUVERT', 'NUAGE', 'ORAGE'],
    synthesis: ['', 'Tout avance.', 'Tout recule.'],
  });
});
