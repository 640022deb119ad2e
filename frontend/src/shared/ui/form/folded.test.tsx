import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { ApiError } from '@/shared/api/problem';
import { keepDraft } from '@/shared/lib/drafts';
import { renderPage } from '@/shared/testing/render-page';
import { SwitchField, TextField } from './fields';
import { Folded } from './folded';
import { ServerForm } from './server-form';

const EMPTY = { name: 'Visites', seat: '', digital: false };

async function draw(values = EMPTY) {
  renderPage(
    <ServerForm
      draftKey="plié"
      schema={z.object({ name: z.string(), seat: z.string(), digital: z.boolean() })}
      values={values}
      contract={{
        name: { title: 'Nom' },
        seat: { title: 'Ville', optional: true, maxLength: 5 },
        digital: { title: 'Numérique' },
      }}
      submitLabel="Enregistrer"
      onSubmit={() =>
        Promise.reject(
          new ApiError({
            type: '/problems/invalid',
            title: 'Refusé',
            status: 422,
            violations: [{ pointer: '/seat', code: 'known', message: 'Ville inconnue.' }],
          }),
        )
      }
    >
      <TextField name="name" />
      <Folded title="Le reste">
        <TextField name="seat" />
        <SwitchField name="digital" />
      </Folded>
    </ServerForm>,
  );
  const fold = (await screen.findByText('Le reste')).closest('details');
  if (!fold) {
    throw new Error('nothing is folded');
  }
  return fold;
}

it('folds what is not needed to begin, and names it', async () => {
  const fold = await draw();
  expect(fold).not.toHaveAttribute('open');
  expect(screen.getByText('Ville, Numérique')).toBeVisible();
});

it.each([{ seat: 'Figeac' }, { digital: true }])('is open where it holds %o', async (more) => {
  expect(await draw({ ...EMPTY, ...more })).toHaveAttribute('open');
});

it('opens on what a draft brings back', async () => {
  keepDraft('account-of-the-test', 'plié', {
    values: { ...EMPTY, seat: 'Foix' },
    base: { values: EMPTY, etag: undefined },
  });
  const fold = await draw();
  await waitFor(() => expect(fold).toHaveAttribute('open'));
});

it('opens on the field that the server refuses, and the summary leads into it', async () => {
  const fold = await draw();
  await userEvent.click(screen.getByRole('button', { name: 'Enregistrer' }));
  const link = await screen.findByRole('link', { name: 'Ville : Ville inconnue.' });
  expect(fold).toHaveAttribute('open');
  // Folded again by hand: what is folded takes no focus.
  fold.removeAttribute('open');
  await userEvent.click(link);
  expect(fold).toHaveAttribute('open');
  expect(screen.getByLabelText('Ville (facultatif)')).toHaveFocus();
});

it('refuses what the contract finds too long, though the form’s own schema does not', async () => {
  await draw({ ...EMPTY, seat: 'Figeac' });
  await userEvent.click(screen.getByRole('button', { name: 'Enregistrer' }));
  expect(await screen.findByRole('link', { name: 'Ville : 5 caractères au plus.' })).toBeVisible();
});
