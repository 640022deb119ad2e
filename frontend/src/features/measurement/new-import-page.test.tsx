import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { renderPage } from '@/shared/testing/render-page';
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

const choose = async (name: string, size = 12) => {
  const file = new File(['a;b'], name, { type: 'text/csv' });
  Object.defineProperty(file, 'size', { value: size });
  await userEvent.upload(await screen.findByLabelText(/Fichiers à importer/), file);
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
