import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { DropZone } from './drop-zone';

it('chooses files by a button in French, which the keyboard reaches', async () => {
  const onFiles = vi.fn<(files: File[]) => void>();
  const user = userEvent.setup();
  render(<DropZone hint="CSV" disabled={false} error={undefined} onFiles={onFiles} />);
  const input = screen.getByLabelText(/Fichiers à importer/);
  expect(screen.getByText('Choisir des fichiers')).toBeVisible();
  expect(screen.getByLabelText(/Choisir des fichiers/)).toBe(input);
  // The browser would write its own words, in its own language.
  expect(input).toHaveClass('fr-sr-only');
  await user.tab();
  expect(input).toHaveFocus();
  await user.upload(input, new File(['a;b'], 'valeurs.csv', { type: 'text/csv' }));
  expect(onFiles.mock.calls[0]?.[0].map(({ name }) => name)).toEqual(['valeurs.csv']);
});
