import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { renderPage } from '@/shared/testing/render-page';
import { checked, ID } from './chorus-samples';
import { NewImportPage } from './new-import-page';

it('sends the extracts of AE and CP together, once, and goes to what they change', async () => {
  const sent: FormData[] = [];
  vi.stubGlobal('fetch', async (request: Request) => {
    sent.push(await request.formData());
    return new Response(JSON.stringify(checked), {
      status: 201,
      headers: { 'Content-Type': 'application/json', ETag: '"0"' },
    });
  });
  const { router } = renderPage(<NewImportPage />, {
    at: '/budget/imports/nouveau',
    me: { acts: ['checkChorusImport'] },
  });
  expect(await screen.findByRole('link', { name: /ce qui n’est jamais fait/ })).toHaveAttribute(
    'href',
    '/aide#import-chorus',
  );
  expect(screen.getByRole('button', { name: /extrait d’exemple/ })).toBeVisible();
  await userEvent.upload(screen.getByLabelText(/Fichiers à importer/), [
    new File(['a'], 'ae.xlsx'),
    new File(['b'], 'cp.csv'),
  ]);
  await userEvent.click(screen.getByRole('button', { name: 'Contrôler les 2 fichiers' }));
  await waitFor(() => expect(router.state.location.pathname).toBe(`/budget/imports/${ID}`));
  expect(sent).toHaveLength(1);
  expect(sent[0]?.getAll('files')).toHaveLength(2);
});

it('says the API’s own sentence when the files are refused, and keeps them', async () => {
  vi.stubGlobal('fetch', () =>
    Promise.resolve(
      new Response(
        JSON.stringify({
          type: '/problems/invalid',
          title: 'Invalide',
          status: 422,
          detail: 'Fichier « ae.xlsx » : aucune colonne de Chorus n’y a été trouvée.',
        }),
        { status: 422, headers: { 'Content-Type': 'application/problem+json' } },
      ),
    ),
  );
  renderPage(<NewImportPage />, { at: '/budget/imports/nouveau' });
  await userEvent.upload(await screen.findByLabelText(/Fichiers à importer/), [
    new File(['a'], 'ae.xlsx'),
  ]);
  await userEvent.click(screen.getByRole('button', { name: 'Contrôler le fichier' }));
  expect(await screen.findByText(/aucune colonne de Chorus n’y a été trouvée/)).toBeVisible();
  expect(screen.getByRole('button', { name: 'Retirer ae.xlsx' })).toBeVisible();
});
