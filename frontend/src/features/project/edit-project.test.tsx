import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { fakeApi } from '@/shared/testing/fake-api';
import { renderPage } from '@/shared/testing/render-page';
import { EditProjectPage } from './edit-pages';
import { one } from './project-samples';

it('says before anything is typed that a project is not open to who reads it', async () => {
  fakeApi(one);
  renderPage(<EditProjectPage />, {
    at: '/projets/PRJ-2026-007/modifier',
    path: '/projets/$id/modifier',
  });
  expect(await screen.findByText('Vous pouvez lire cette fiche, pas la changer')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Revenir à la fiche' })).toHaveAttribute(
    'href',
    '/projets/PRJ-2026-007',
  );
  expect(screen.queryByRole('button', { name: 'Enregistrer' })).not.toBeInTheDocument();
});
