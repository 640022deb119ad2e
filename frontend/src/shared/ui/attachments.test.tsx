import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { fakeApi } from '@/shared/testing/fake-api';
import { renderPage } from '@/shared/testing/render-page';
import { Attachments } from './attachments';

const path = '/api/v1/fiscal-years/2026/closing-dates/documents';

const note = {
  id: '01936f6e-0000-7000-8000-000000000001',
  name: 'note.pdf',
  kind: 'PDF',
  size: 12_400,
  sha256: 'a'.repeat(64),
  createdAt: '2026-10-12T08:00:00Z',
  createdBy: 'Chargée de mission',
};

const drawn = (mayAttach: boolean) =>
  renderPage(
    <Attachments
      path={path}
      query={{ programme: '0349' }}
      kind="fiscal-years"
      mayAttach={mayAttach}
    />,
    { at: '/budget/exercice' },
  );

it('lists what is attached with its size, its day and its author, and lets who only reads change nothing', async () => {
  const sent = fakeApi({ [`GET ${path}`]: () => ({ body: [note] }) });
  drawn(false);
  const item = await screen.findByRole('listitem');
  expect(item).toHaveTextContent(/note\.pdf12,4 ko, joint le 12.*par Chargée de mission/);
  expect(within(item).queryByRole('button', { name: /Retirer/ })).not.toBeInTheDocument();
  expect(screen.queryByLabelText('Joindre un fichier')).not.toBeInTheDocument();
  expect(sent[0]?.search).toBe('?programme=0349');
});

it('asks before a document is taken away', async () => {
  const user = userEvent.setup();
  const sent = fakeApi({
    [`GET ${path}`]: () => ({ body: [note] }),
    [`DELETE ${path}/${note.id}`]: () => ({ status: 204 }),
  });
  drawn(true);
  await user.click(await screen.findByRole('button', { name: 'Retirer note.pdf' }));
  expect(sent.some(({ method }) => method === 'DELETE')).toBe(false);
  const dialog = await screen.findByRole('dialog', { name: /Retirer note\.pdf/ });
  await user.click(within(dialog).getByRole('button', { name: 'Retirer la pièce' }));
  expect(sent.filter(({ method }) => method === 'DELETE')).toHaveLength(1);
});

it('says that nothing is attached, and takes the kinds that the API takes', async () => {
  fakeApi({ [`GET ${path}`]: () => ({ body: [] }) });
  drawn(true);
  expect(await screen.findByText('Aucune pièce n’est jointe.')).toBeVisible();
  expect(screen.getByLabelText('Joindre un fichier')).toHaveAttribute(
    'accept',
    '.pdf,.xlsx,.ods,.docx,.odt,.png,.jpg,.jpeg,.csv,.txt',
  );
});
