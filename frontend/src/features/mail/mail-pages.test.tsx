import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { fakeApi, listing, problem } from '@/shared/testing/fake-api';
import { renderPage } from '@/shared/testing/render-page';
import type { Mail, MailSheet, Sending } from './api';
import { MailPage } from './mail-page';
import { MailsPage } from './mails-page';

const mail: Mail = {
  id: 'm1',
  recipient: 'referent.46@demo.invalid',
  recipientName: 'Référente (démo)',
  template: 'home-reminder',
  templateLabel: 'Relance d’une tâche',
  state: 'IN_DOUBT',
  createdAt: '2026-11-23T08:05:00Z',
  closedAt: null,
  dueAt: null,
  failures: 1,
  code: null,
  answer: 'L’envoi a été coupé au moment de la remise.',
  accountName: 'Chargée de mission (démo)',
  version: 2,
};

const sending: Sending = {
  relay: true,
  waiting: 0,
  oldest: null,
  inDoubt: 0,
  pausedAt: null,
  nextTrial: null,
  reason: null,
};

const sheet: MailSheet = {
  mail,
  messageId: '<m1@demo.invalid>',
  content: { subject: 'Relance : Essai', text: 'Une phrase.' },
  path: '/referents/s1',
  acts: ['sendMailAgain'],
};

const at = '/administration/courriels';

afterEach(() => vi.unstubAllGlobals());

const list = (more: Partial<Sending> = {}, items: Mail[] = [mail]) =>
  fakeApi({
    'GET /api/v1/mails': () => ({ body: listing(items) }),
    'GET /api/v1/mail-sending': () => ({ body: { ...sending, ...more } }),
  });

it('lists to whom, in which state and why, under the filters of the address', async () => {
  const sent = list();
  renderPage(<MailsPage />, { at: `${at}?state=IN_DOUBT` });
  const row = await screen.findByRole('row', { name: /Référente/ });
  expect(row).toHaveTextContent('En doute');
  expect(row).toHaveTextContent('coupé au moment de la remise');
  expect(within(row).getByRole('link', { name: 'Référente (démo)' })).toHaveAttribute(
    'href',
    `${at}/m1`,
  );
  expect(sent.find(({ path }) => path === '/api/v1/mails')?.search).toContain('state=IN_DOUBT');
});

it('has in a card no line about an answer that there is not', async () => {
  vi.stubGlobal('matchMedia', () => ({
    matches: true,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }));
  list({}, [mail, { ...mail, id: 'm2', state: 'SENT', answer: null }]);
  renderPage(<MailsPage />, { at });
  const cards = within(await screen.findByRole('list', { name: /^Courriels/ }));
  const [inDoubt, sent] = cards.getAllByRole('listitem');
  expect(inDoubt).toHaveTextContent('coupé au moment de la remise');
  expect(sent).toHaveTextContent('Remis');
  expect(sent).not.toHaveTextContent('sans objet');
});

it('says above the list that the sending is paused, why, and what awaits a decision', async () => {
  list({
    pausedAt: '2026-11-23T08:05:00Z',
    nextTrial: '2026-11-23T08:20:00Z',
    reason: 'Connexion refusée',
    waiting: 12,
    inDoubt: 2,
  });
  renderPage(<MailsPage />, { at });
  expect(await screen.findByText('L’envoi est en pause')).toBeVisible();
  expect(screen.getByText(/12 courriels attendent/)).toHaveTextContent('Connexion refusée');
  expect(screen.getByRole('link', { name: /2 courriels en doute attendent/ })).toHaveAttribute(
    'href',
    `${at}?state=IN_DOUBT`,
  );
});

it('teaches when empty, and says what failed', async () => {
  list({ relay: false }, []);
  const { unmount } = renderPage(<MailsPage />, { at });
  expect(await screen.findByText('Aucun courriel pour le moment')).toBeVisible();
  expect(await screen.findByText('Aucun relais n’est réglé')).toBeVisible();
  unmount();
  fakeApi({
    'GET /api/v1/mails': () => problem(403, 'Interdit'),
    'GET /api/v1/mail-sending': () => problem(403, 'Interdit'),
  });
  renderPage(<MailsPage />, { at });
  expect(await screen.findByText('Vous n’avez pas accès à ces informations')).toBeVisible();
});

const one = (view: MailSheet) =>
  fakeApi({
    'GET /api/v1/mails/m1': () => ({ body: view, headers: { ETag: '"2"' } }),
    'POST /api/v1/mails/m1/sendings': () => ({ status: 201, body: view }),
  });

it('warns that one in doubt may arrive twice, and sends it again on what was read', async () => {
  const sent = one(sheet);
  renderPage(<MailPage />, { at: `${at}/m1`, path: `${at}/$id` });
  expect(await screen.findByText(/il peut arriver deux fois/)).toBeVisible();
  expect(screen.getByText('Une phrase.')).toBeVisible();
  expect(screen.queryByText(/L’administration de Pil’O/)).not.toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Envoyer de nouveau' }));
  expect(await screen.findByText(/repartira à son tour/)).toBeVisible();
  const post = sent.find(({ method }) => method === 'POST');
  expect(post?.headers.get('If-Match')).toBe('"2"');
  expect(post?.headers.get('Idempotency-Key')).toBeTruthy();
});

it('shows what it says to who may read its object alone, and the act to who may act', async () => {
  one({ ...sheet, content: null, path: null, acts: [] });
  renderPage(<MailPage />, { at: `${at}/m1`, path: `${at}/$id` });
  expect(await screen.findByText(/n’est montré qu’à qui peut lire/)).toBeVisible();
  expect(screen.getByText('<m1@demo.invalid>')).toBeVisible();
  expect(screen.getByText(/L’administration de Pil’O peut l’envoyer de nouveau/)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Envoyer de nouveau' })).not.toBeInTheDocument();
});
