import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { keepDraft } from '@/shared/lib/drafts';
import { fakeApi, problem } from '@/shared/testing/fake-api';
import { renderPage } from '@/shared/testing/render-page';
import { one, project } from './project-samples';
import { StatusPage } from './status-page';

const LATER = {
  ...project,
  synthesis: 'Le marché est signé.',
  statusAt: '2026-11-20T09:30:00Z',
  statusAuthor: 'Camille Essai',
};
const MINE = { weather: 'ORAGE', synthesis: 'Le marché est suspendu.' };

afterEach(() => sessionStorage.clear());

/** The page was drawn with the point that one knows; what the API says since comes from `now`. */
function draw(now: () => object | Promise<object>) {
  const sent = fakeApi({
    ...one,
    'GET /api/v1/projects/p7': async () => await now(),
    'POST /api/v1/projects/p7/status-updates': () => ({ status: 201, body: project }),
  });
  renderPage(<StatusPage />, { at: '/projets/PRJ-2026-007/point', path: '/projets/$id/point' });
  return () => sent.filter(({ method }) => method === 'POST').map(({ body }) => body);
}

const shown = (body: unknown) => ({ body, headers: { ETag: '"4"' } });
const restore = () =>
  keepDraft('account-of-the-test', 'project-status:p7', {
    values: MINE,
    base: { values: { weather: '', synthesis: '' }, etag: project.statusAt ?? '' },
  });
const sign = async () =>
  userEvent.click(await screen.findByRole('button', { name: 'Signer le point' }));

it('meets a colleague’s later point though one signs before the return of a draft has looked for it', async () => {
  restore();
  let looked = 0;
  const signed = draw(() =>
    // The look of the return never comes back.
    looked++ === 0 ? new Promise<object>(() => undefined) : shown(LATER),
  );
  await sign();
  const dialog = await screen.findByRole('dialog', { name: /Quelqu’un a modifié/ });
  expect(dialog).toHaveTextContent('Camille Essai');
  expect(signed()).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: 'Reprendre avec ces choix' }));
  await sign();
  await waitFor(() => expect(signed()).toEqual([MINE]));
});

it('signs nothing as long as it can’t tell whether there is a later point, says so, and tries again', async () => {
  restore();
  let down = true;
  const signed = draw(() => (down ? problem(503, 'Service indisponible') : shown(project)));
  await sign();
  expect(await screen.findByText(/Service indisponible/)).toBeVisible();
  expect(signed()).toEqual([]);
  down = false;
  await sign();
  await waitFor(() => expect(signed()).toEqual([MINE]));
});

it('sends again a point of one’s own whose answer was lost', async () => {
  restore();
  const signed = draw(() => shown({ ...LATER, ...MINE }));
  await userEvent.click(await screen.findByRole('button', { name: 'Revenir au formulaire' }));
  await sign();
  await waitFor(() => expect(signed()).toEqual([MINE]));
});
