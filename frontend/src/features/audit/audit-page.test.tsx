import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { fakeApi, listing, problem } from '@/shared/testing/fake-api';
import { renderPage } from '@/shared/testing/render-page';
import { AuditPage } from './audit-page';

const entry = {
  id: 'a1',
  occurredAt: '2026-11-23T08:05:00Z',
  accountId: null,
  accountName: null,
  act: 'project.create',
  objectType: 'project',
  objectId: 'p1',
  requestId: null,
  change: null,
  sealed: true,
  confidential: false,
};

const at = '/administration/audit';

it('lists who did what, sorts by the address, and tells the count', async () => {
  const sent = fakeApi({ 'GET /api/v1/audit-entries': () => ({ body: listing([entry]) }) });
  const { router } = renderPage(<AuditPage />, { at });
  const row = await screen.findByRole('row', { name: /a créé le projet/ });
  expect(within(row).getByRole('rowheader')).toHaveTextContent('Le système a créé le projet');
  expect(within(row).getByText('effacé')).toBeVisible();
  expect(screen.getByText('1 acte')).toBeVisible();

  await userEvent.click(screen.getByRole('button', { name: 'Date' }));
  expect(router.state.location.searchStr).toBe('?sort=occurredAt');
  expect(sent.at(-1)?.search).toContain('sort=occurredAt');
});

it('says why a list is missing, with the reference to give, and retries', async () => {
  let answers = 0;
  fakeApi({
    'GET /api/v1/audit-entries': () =>
      answers++ === 0
        ? problem(503, 'Indisponible', { traceId: 'abc' })
        : { body: listing([entry]) },
  });
  renderPage(<AuditPage />, { at });
  expect(await screen.findByText(/abc/)).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Réessayer' }));
  expect(await screen.findByRole('row', { name: /a créé le projet/ })).toBeVisible();
});

it('teaches when empty, and offers to clear the filters when they hide everything', async () => {
  fakeApi({ 'GET /api/v1/audit-entries': () => ({ body: listing([]) }) });
  const { unmount } = renderPage(<AuditPage />, { at });
  expect(await screen.findByText('Aucun acte pour le moment')).toBeVisible();
  unmount();
  const { router } = renderPage(<AuditPage />, { at: `${at}?objectType=project` });
  await userEvent.click(
    (await screen.findAllByRole('button', { name: 'Effacer les filtres' })).at(-1) ?? document.body,
  );
  expect(router.state.location.searchStr).toBe('');
});

it('tells the result of the verification', async () => {
  const sent = fakeApi({
    'GET /api/v1/audit-entries': () => ({ body: listing([entry]) }),
    'POST /api/v1/audit-verifications': () => ({
      body: { valid: true, checked: 12, waiting: 1, head: 'ff', reason: null, firstBadEntry: null },
    }),
  });
  renderPage(<AuditPage />, { at });
  await userEvent.click(await screen.findByRole('button', { name: /Vérifier/ }));
  const title = await screen.findByText('Le journal est intact');
  await waitFor(() => expect(sent.filter(({ method }) => method === 'GET')).toHaveLength(2));
  expect(title.closest('[tabindex="-1"]')).toHaveFocus();
});

it('gives the focus to the list on another page', async () => {
  fakeApi({ 'GET /api/v1/audit-entries': () => ({ body: { ...listing([entry]), total: 45 } }) });
  const { router } = renderPage(<AuditPage />, { at });
  await userEvent.click(await screen.findByRole('link', { name: /Page suivante/ }));
  await waitFor(() => expect(screen.getByRole('table').closest('.pilo-list')).toHaveFocus());
  expect(router.state.location.searchStr).toBe('?page=2');
});

it('narrows by act and by days, half a date changing nothing', async () => {
  const sent = fakeApi({ 'GET /api/v1/audit-entries': () => ({ body: listing([entry]) }) });
  const { router } = renderPage(<AuditPage />, { at });
  await screen.findByRole('row', { name: /a créé le projet/ });
  await userEvent.click(screen.getByRole('button', { name: 'Acte' }));
  await userEvent.click(screen.getByRole('checkbox', { name: 'Projet : archivage' }));
  await userEvent.click(screen.getByRole('button', { name: 'Depuis le' }));
  fireEvent.change(screen.getByLabelText('Depuis le'), { target: { value: '0202-11-01' } });
  fireEvent.change(screen.getByLabelText('Depuis le'), { target: { value: '2202-11-01' } });
  expect(router.state.location.searchStr).not.toContain('from');
  fireEvent.blur(screen.getByLabelText('Depuis le'));
  expect(screen.getByLabelText('Depuis le')).toHaveValue('');
  fireEvent.change(screen.getByLabelText('Depuis le'), { target: { value: '2026-11-01' } });
  await userEvent.click(screen.getByRole('button', { name: 'Jusqu’au' }));
  fireEvent.change(screen.getByLabelText('Jusqu’au'), { target: { value: '2026-11-30' } });
  await waitFor(() =>
    expect(sent.at(-1)?.search).toMatch(/act=project.archive.*from=2026-11-01.*to=2026-11-30/),
  );
  await userEvent.click(screen.getByRole('button', { name: 'Effacer les filtres' }));
  expect(await screen.findByRole('button', { name: 'Depuis le' })).toBeVisible();
  expect(router.state.location.searchStr).toBe('');
  expect(screen.getByRole('button', { name: 'Type d’objet' })).toHaveFocus();
});
