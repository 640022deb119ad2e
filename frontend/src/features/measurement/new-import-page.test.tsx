import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { renderPage } from '@/shared/testing/render-page';
import { importQuery } from './api';
import { NewImportPage } from './new-import-page';

const refusal = {
  type: '/problems/x',
  title: 'Fichier illisible',
  status: 422,
  detail: 'La colonne « valeur » manque.',
  traceId: 'abc123',
};

const sent = vi.fn(() =>
  Promise.resolve(
    new Response(JSON.stringify(refusal), {
      status: 422,
      headers: { 'Content-Type': 'application/problem+json' },
    }),
  ),
);

beforeEach(() => {
  sent.mockClear();
  // A form with files: read by none here, so that the fake API of the other tests does not fit.
  vi.stubGlobal('fetch', sent);
});

const choose = async (name: string, size = 12, lastModified = 1_795_000_000_000) => {
  const file = new File(['a;b'], name, { type: 'text/csv', lastModified });
  Object.defineProperty(file, 'size', { value: size });
  await userEvent.upload(await screen.findByLabelText(/Fichiers à importer/), file);
  return file;
};

it('says that the file is refused and why, where the focus is then', async () => {
  renderPage(<NewImportPage />, { at: '/imports/nouveau' });
  await choose('valeurs.csv');
  await userEvent.click(screen.getByRole('button', { name: 'Contrôler le fichier' }));
  const title = await screen.findByText('Ce fichier ne peut pas être importé');
  expect(screen.getByText('La colonne « valeur » manque.')).toBeVisible();
  expect(screen.queryByText(/abc123/)).not.toBeInTheDocument();
  await waitFor(() => expect(title.closest('[role=alert][tabindex]')).toHaveFocus());
});

it('refuses a file that is too long before sending it, in the words of the API', async () => {
  renderPage(<NewImportPage />, { at: '/imports/nouveau' });
  await choose('grand.csv', 12 * 1024 * 1024);
  expect(
    await screen.findByText('Le fichier « grand.csv » fait plus de 10 Mo ; découpez-le.'),
  ).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Contrôler le fichier' }));
  expect(sent).not.toHaveBeenCalled();
});

it('says what is missing when no file is chosen, and where to read what a file holds', async () => {
  renderPage(<NewImportPage />, { at: '/imports/nouveau' });
  await userEvent.click(await screen.findByRole('button', { name: 'Contrôler le fichier' }));
  const field = screen.getByLabelText(/Fichiers à importer/);
  expect(field).toHaveAccessibleDescription('Choisissez d’abord un fichier.');
  expect(field).toHaveFocus();
  expect(screen.getByRole('link', { name: /exemple de fichier/ })).toHaveAttribute(
    'href',
    '/aide#formats-import',
  );
  await choose('valeurs.csv');
  expect(screen.queryByText('Choisissez d’abord un fichier.')).not.toBeInTheDocument();
  expect(sent).not.toHaveBeenCalled();
});

const chosen = () =>
  within(screen.getByRole('list', { name: 'Fichiers choisis' })).getAllByRole('listitem');

it('keeps both of two files of one name, says so, and sends both', async () => {
  const appended = vi.spyOn(FormData.prototype, 'append');
  renderPage(<NewImportPage />, { at: '/imports/nouveau' });
  await choose('valeurs.csv', 12);
  expect(screen.queryByText(/Plusieurs fichiers se nomment/)).not.toBeInTheDocument();
  await choose('valeurs.csv', 15, 1_795_100_000_000);
  expect(await screen.findByText(/Plusieurs fichiers se nomment « valeurs.csv »/)).toBeVisible();
  expect(chosen()).toHaveLength(2);
  await userEvent.click(screen.getByRole('button', { name: 'Contrôler les 2 fichiers' }));
  await waitFor(() => expect(sent).toHaveBeenCalledOnce());
  expect(appended.mock.calls.filter(([part]) => part === 'files')).toHaveLength(2);
  const [older] = screen.getAllByRole('button', { name: /^Retirer valeurs.csv, modifié le/ });
  await userEvent.click(older as HTMLElement);
  expect(chosen()).toHaveLength(1);
  expect(screen.queryByText(/Plusieurs fichiers se nomment/)).not.toBeInTheDocument();
});

const gone = () => Promise.reject(new DOMException('changed', 'NotReadableError'));

it('says of a file that changed since it was chosen that it changed, and what to do', async () => {
  sent.mockRejectedValueOnce(new TypeError('Failed to fetch'));
  renderPage(<NewImportPage />, { at: '/imports/nouveau' });
  const file = await choose('valeurs.csv');
  file.slice = () => ({ arrayBuffer: gone }) as unknown as Blob;
  await userEvent.click(screen.getByRole('button', { name: 'Contrôler le fichier' }));
  expect(await screen.findByText(/« valeurs.csv » a changé sur votre ordinateur/)).toBeVisible();
  expect(screen.getByText(/choisissez-le de nouveau/)).toBeVisible();
  expect(screen.queryByText('Hors connexion')).not.toBeInTheDocument();
});

it('still says that the network is gone when the file can be read', async () => {
  sent.mockRejectedValueOnce(new TypeError('Failed to fetch'));
  renderPage(<NewImportPage />, { at: '/imports/nouveau' });
  await choose('valeurs.csv');
  await userEvent.click(screen.getByRole('button', { name: 'Contrôler le fichier' }));
  expect(await screen.findByText('Hors connexion')).toBeVisible();
});

it('n’ajoute pas deux fois le même fichier, et le dit', async () => {
  renderPage(<NewImportPage />, { at: '/imports/nouveau' });
  await choose('valeurs.csv');
  await choose('valeurs.csv');
  expect(await screen.findByText(/« valeurs.csv » est déjà dans la liste/)).toBeVisible();
  expect(chosen()).toHaveLength(1);
  await choose('autres.csv');
  expect(screen.queryByText(/déjà dans la liste/)).not.toBeInTheDocument();
  expect(chosen()).toHaveLength(2);
});

it('n’envoie qu’un contrôle pour deux appuis', async () => {
  renderPage(<NewImportPage />, { at: '/imports/nouveau' });
  await choose('valeurs.csv');
  const button = screen.getByRole('button', { name: 'Contrôler le fichier' });
  act(() => {
    button.click();
    button.click();
  });
  expect(await screen.findByText('Ce fichier ne peut pas être importé')).toBeVisible();
  expect(sent).toHaveBeenCalledOnce();
});

it.each([true, false])('ne ramène à l’import que qui attend encore (parti : %s)', async (left) => {
  const waiting: ((response: Response) => void)[] = [];
  sent.mockReturnValueOnce(
    new Promise((resolve) => {
      waiting.push(resolve);
    }),
  );
  const { router, queryClient } = renderPage(<NewImportPage />, { at: '/imports/nouveau' });
  await choose('valeurs.csv');
  await userEvent.click(screen.getByRole('button', { name: 'Contrôler le fichier' }));
  await waitFor(() => expect(sent).toHaveBeenCalledOnce());
  if (left) {
    await act(() => router.navigate({ to: '/projets' as string }));
    await screen.findByText('Ailleurs');
  }
  waiting[0]?.(
    new Response(JSON.stringify({ id: 'i9' }), {
      status: 201,
      headers: { 'Content-Type': 'application/json', ETag: '"0"' },
    }),
  );
  await waitFor(() => expect(queryClient.getQueryData(importQuery('i9').queryKey)).toBeTruthy());
  const expected = left ? '/projets' : '/imports/i9';
  await waitFor(() => expect(router.history.location.pathname).toBe(expected));
});
