import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { z } from 'zod';
import { ApiError } from '@/shared/api/problem';
import { keepDraft, readDraft } from '@/shared/lib/drafts';
import { renderPage } from '@/shared/testing/render-page';
import { TextAreaField, TextField } from './fields';
import { ServerForm, type ServerFormProps } from './server-form';

const schema = z.object({
  title: z.string().min(1, 'Donnez un titre.'),
  summary: z.string(),
});
type Values = z.infer<typeof schema>;

function draw(props: Partial<ServerFormProps<Values>> = {}) {
  const onSubmit = vi.fn((_values: Values, _etag?: string) => Promise.resolve());
  const drawn = renderPage(
    <ServerForm
      draftKey="essai"
      schema={schema}
      values={{ title: 'Courriers', summary: 'Ancien' }}
      contract={{ title: { title: 'Titre' }, summary: { title: 'Résumé', optional: true } }}
      submitLabel="Enregistrer"
      onSubmit={onSubmit}
      {...props}
    >
      <TextField name="title" />
      <TextAreaField name="summary" />
    </ServerForm>,
  );
  return { ...drawn, onSubmit };
}

const refusal = (status: number, more: object = {}) =>
  new ApiError({ type: '/problems/x', title: 'Refusé', status, ...more });

const save = () => userEvent.click(screen.getByRole('button', { name: 'Enregistrer' }));

it('gathers errors in a summary that takes the focus and leads to the fields', async () => {
  const { onSubmit } = draw();
  const title = await screen.findByLabelText('Titre');
  await userEvent.clear(title);
  await save();
  const link = await screen.findByRole('link', { name: 'Titre : Donnez un titre.' });
  expect(screen.getByRole('alert')).toHaveFocus();
  expect(title).toHaveAttribute('aria-invalid', 'true');
  await userEvent.click(link);
  expect(title).toHaveFocus();
  expect(onSubmit).not.toHaveBeenCalled();
});

it('puts the remarks of the server at their fields, by pointer, and the others on top', async () => {
  const violations = [
    { pointer: '/title', code: 'taken', message: 'Ce titre existe déjà.' },
    { pointer: '/elsewhere', code: 'x', message: 'Le dossier est clos.' },
  ];
  draw({ onSubmit: () => Promise.reject(refusal(422, { violations })) });
  await screen.findByLabelText('Titre');
  await save();
  expect(await screen.findByRole('link', { name: 'Titre : Ce titre existe déjà.' })).toBeVisible();
  expect(screen.getByText('Le dossier est clos.')).toBeVisible();
});

it('marks the code when the API answers that it is taken', async () => {
  const taken = { type: '/problems/already-exists', detail: 'Le code « A » est déjà pris.' };
  renderPage(
    <ServerForm
      draftKey="code"
      schema={z.object({ code: z.string() })}
      values={{ code: 'A' }}
      contract={{ code: { title: 'Code' } }}
      submitLabel="Enregistrer"
      onSubmit={() => Promise.reject(refusal(409, taken))}
    >
      <TextField name="code" />
    </ServerForm>,
  );
  const code = await screen.findByLabelText('Code');
  await save();
  await userEvent.click(
    await screen.findByRole('link', { name: 'Code : Le code « A » est déjà pris.' }),
  );
  expect(code).toHaveFocus();
  expect(code).toHaveAttribute('aria-invalid', 'true');
});

it('says of which item and of which of two close fields each error speaks', async () => {
  const steps = z.array(z.object({ name: z.string().min(1, 'Nommez le jalon.') }));
  const contract = {
    steps: { title: 'Jalons', each: 'Jalon', fields: { name: { title: 'Ce qui est attendu' } } },
    sheet: { title: 'Fiche', fields: { url: { title: 'Adresse' } } },
  };
  renderPage(
    <ServerForm
      draftKey="jalons"
      schema={z.object({ steps, sheet: z.object({ url: z.string().min(1, 'Écrivez-la.') }) })}
      values={{ steps: [{ name: 'Audit' }, { name: '' }], sheet: { url: '' } }}
      contract={contract}
      submitLabel="Enregistrer"
      onSubmit={() => Promise.resolve()}
    >
      <TextField name="steps.1.name" />
      <TextField name="sheet.url" />
    </ServerForm>,
  );
  await screen.findByLabelText('Adresse');
  await save();
  expect(await screen.findByRole('link', { name: 'Jalon 2 : Nommez le jalon.' })).toBeVisible();
  expect(screen.getByRole('link', { name: 'Adresse : Écrivez-la.' })).toBeVisible();
});

it('keeps what is typed in a draft, brings it back, and drops it once saved', async () => {
  keepDraft('account-of-the-test', 'essai', {
    values: { title: 'Retrouvé', summary: '' },
    base: { values: { title: 'Courriers', summary: 'Ancien' }, etag: undefined },
  });
  const { onSubmit } = draw();
  expect(await screen.findByText(/a été retrouvée/)).toBeVisible();
  await userEvent.type(screen.getByLabelText('Titre'), ' !');
  expect(readDraft('account-of-the-test', 'essai')).toMatchObject({
    values: { title: 'Retrouvé !' },
  });
  await save();
  await waitFor(() =>
    expect(onSubmit).toHaveBeenCalledWith({ title: 'Retrouvé !', summary: '' }, undefined),
  );
  expect(readDraft('account-of-the-test', 'essai')).toBeUndefined();
});

it('on 412 keeps what was typed, shows what changed, and saves on the version that was met', async () => {
  const onSubmit = vi
    .fn((_values: Values, _etag?: string) => Promise.resolve())
    .mockRejectedValueOnce(refusal(412));
  draw({
    onSubmit,
    etag: '"1"',
    reload: () =>
      Promise.resolve({
        values: { title: 'Courriers clairs', summary: 'Le leur' },
        etag: '"2"',
        change: { by: 'Une collègue', at: '2026-11-20T08:00:00Z' },
      }),
  });
  const summary = await screen.findByLabelText('Résumé (facultatif)');
  await userEvent.clear(summary);
  await userEvent.type(summary, 'Le mien');
  await save();
  expect(await screen.findByText(/Quelqu’un a modifié cette fiche/)).toBeVisible();
  expect(screen.getByText('Une collègue')).toBeVisible();
  expect(screen.getByText(/auparavant : Courriers/)).toBeVisible();
  expect(screen.getByRole('radio', { name: /Votre saisie/ })).toBeChecked();
  await userEvent.click(screen.getByRole('button', { name: 'Reprendre avec ces choix' }));
  expect(summary).toHaveValue('Le mien');
  expect(screen.getByLabelText('Titre')).toHaveFocus();
  await save();
  await waitFor(() =>
    expect(onSubmit).toHaveBeenLastCalledWith(
      { title: 'Courriers clairs', summary: 'Le mien' },
      '"2"',
    ),
  );
});

it('asks before leaving what was typed', async () => {
  const confirm = vi.spyOn(globalThis, 'confirm').mockReturnValue(false);
  const { router } = draw();
  await userEvent.type(await screen.findByLabelText('Titre'), ' clairs');
  void router.navigate({ to: '/ailleurs' });
  await waitFor(() => expect(confirm).toHaveBeenCalledOnce());
  // A draft is kept: leaving loses nothing, and the question says so.
  expect(confirm.mock.lastCall?.[0]).toContain('Elle vous attendra ici');
  expect(screen.getByLabelText('Titre')).toHaveValue('Courriers clairs');
});
