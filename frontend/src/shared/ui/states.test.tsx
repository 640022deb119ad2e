import { screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { ApiError } from '@/shared/api/problem';
import { renderPage } from '@/shared/testing/render-page';
import { ErrorState } from './states';

const failure = (status: number) =>
  new ApiError({ type: '/problems/x', title: 'Non', status, traceId: 'abc123' });

it('offers to try again, with a reference, what failed on the server', async () => {
  renderPage(<ErrorState error={failure(503)} onRetry={vi.fn()} />);
  expect(await screen.findByRole('button', { name: 'Réessayer' })).toBeVisible();
  expect(screen.getByText(/abc123/)).toBeVisible();
});

it.each([403, 404])('shows the way home, and nothing to try again, on a %d', async (status) => {
  renderPage(<ErrorState error={failure(status)} onRetry={vi.fn()} />);
  expect(await screen.findByRole('link', { name: 'Revenir à l’accueil' })).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Réessayer' })).not.toBeInTheDocument();
  expect(screen.queryByText(/abc123/)).not.toBeInTheDocument();
});
