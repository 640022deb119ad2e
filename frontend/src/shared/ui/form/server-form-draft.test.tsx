import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { keepDraft, readDraft } from '@/shared/lib/drafts';
import { renderPage } from '@/shared/testing/render-page';
import { TextField } from './fields';
import { ServerForm, type ServerFormProps } from './server-form';

const ACCOUNT = 'account-of-the-test';
const schema = z.object({ title: z.string(), place: z.string() });
type Values = z.infer<typeof schema>;

const START: Values = { title: 'Courriers', place: 'Lot' };
/** What a colleague has saved since, under "2". */
const THEIRS: Values = { title: 'Courriers clairs', place: 'Gers' };

afterEach(() => sessionStorage.clear());

function draw(props: Partial<ServerFormProps<Values>> = {}) {
  const onSubmit = vi.fn((_values: Values, _etag?: string) => Promise.resolve());
  const onCancel = vi.fn();
  const drawn = renderPage(
    <ServerForm
      draftKey="essai"
      schema={schema}
      values={START}
      contract={{ title: { title: 'Titre' }, place: { title: 'Lieu' } }}
      submitLabel="Enregistrer"
      onSubmit={onSubmit}
      onCancel={onCancel}
      {...props}
    >
      <TextField name="title" />
      <TextField name="place" />
    </ServerForm>,
  );
  return { ...drawn, onSubmit, onCancel };
}

/** A form reopened after the colleague's change, where a draft waits that was begun before it. */
const reopen = (base = { values: START, etag: '"1"' as string | undefined }) => {
  keepDraft(ACCOUNT, 'essai', { values: { ...START, place: 'Tarn' }, base });
  return draw({
    values: THEIRS,
    etag: '"2"',
    reload: () =>
      Promise.resolve({
        values: THEIRS,
        etag: '"2"',
        change: { by: 'Camille Essai', at: '2026-11-23T08:12:00Z' },
      }),
  });
};

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

it('cancels without sending, and drops what was typed', async () => {
  const { onSubmit, onCancel } = draw();
  await userEvent.type(await screen.findByLabelText('Titre'), ' clairs');
  expect(readDraft(ACCOUNT, 'essai')).toBeDefined();
  await press('Annuler');
  expect(onCancel).toHaveBeenCalledOnce();
  expect(onSubmit).not.toHaveBeenCalled();
  expect(readDraft(ACCOUNT, 'essai')).toBeUndefined();
});

it('asks nothing of who cancels, and leaves', async () => {
  const confirm = vi.spyOn(globalThis, 'confirm').mockReturnValue(false);
  const left: (() => void)[] = [];
  const { router } = draw({ onCancel: () => left.forEach((go) => go()) });
  left.push(() => void router.navigate({ to: '/ailleurs' }));
  await userEvent.type(await screen.findByLabelText('Titre'), ' clairs');
  await press('Annuler');
  expect(await screen.findByRole('heading', { name: 'Ailleurs' })).toBeVisible();
  expect(confirm).not.toHaveBeenCalled();
});

it('sends once, however often one clicks', async () => {
  const onSubmit = vi.fn(() => new Promise<void>(() => undefined));
  draw({ onSubmit });
  await screen.findByLabelText('Titre');
  const button = screen.getByRole('button', { name: 'Enregistrer' });
  const form = button.closest('form');
  // Two clicks in one turn of the browser: before anything is drawn again.
  form?.requestSubmit();
  form?.requestSubmit();
  await waitFor(() => expect(onSubmit).toHaveBeenCalled());
  await screen.findByRole('button', { name: 'Enregistrement en cours' });
  expect(onSubmit).toHaveBeenCalledOnce();
});

it('meets a colleague’s change as soon as a draft comes back, and says who made it and when', async () => {
  const { onSubmit } = reopen();
  const dialog = await screen.findByRole('dialog', { name: /Quelqu’un a modifié/ });
  expect(dialog).toHaveTextContent('Camille Essai l’a modifiée le 23 nov. 2026 à 9 h 12.');
  expect(dialog).toHaveTextContent('Titre : Courriers clairs (auparavant : Courriers)');
  expect(screen.getByRole('radio', { name: /Votre saisie/ })).toBeChecked();
  await press('Reprendre avec ces choix');
  await press('Enregistrer');
  await waitFor(() =>
    expect(onSubmit).toHaveBeenCalledWith({ title: 'Courriers clairs', place: 'Tarn' }, '"2"'),
  );
});

it('still quotes the version that the draft began from when the dialog is left', async () => {
  const { onSubmit } = reopen();
  await screen.findByRole('dialog', { name: /Quelqu’un a modifié/ });
  await press('Revenir au formulaire');
  await press('Enregistrer');
  await waitFor(() =>
    expect(onSubmit).toHaveBeenCalledWith({ title: 'Courriers', place: 'Tarn' }, '"1"'),
  );
});

it('keeps in the draft the version that was met, once one has chosen', async () => {
  reopen();
  await screen.findByRole('dialog', { name: /Quelqu’un a modifié/ });
  await press('Reprendre avec ces choix');
  expect(readDraft(ACCOUNT, 'essai')).toEqual({
    values: { title: 'Courriers clairs', place: 'Tarn' },
    base: { values: THEIRS, etag: '"2"' },
  });
});

it('asks nothing where the version is the same, though more is told beside it', async () => {
  const { onSubmit } = reopen({ values: THEIRS, etag: '"2.0a1b"' });
  expect(await screen.findByText(/a été retrouvée/)).toBeVisible();
  await press('Enregistrer');
  await waitFor(() => expect(onSubmit).toHaveBeenCalled());
  expect(screen.queryByRole('dialog', { name: /Quelqu’un a modifié/ })).toBeNull();
});

it('asks nothing when nobody changed anything meanwhile', async () => {
  const { onSubmit } = reopen({ values: THEIRS, etag: '"2"' });
  expect(await screen.findByText(/a été retrouvée/)).toBeVisible();
  await press('Enregistrer');
  await waitFor(() =>
    expect(onSubmit).toHaveBeenCalledWith({ title: 'Courriers', place: 'Tarn' }, '"2"'),
  );
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
});

it('does not bring back a draft that does not say what it was typed on', async () => {
  sessionStorage.setItem(
    `pilo.draft:${ACCOUNT}:essai`,
    JSON.stringify({ ...START, place: 'Tarn' }),
  );
  draw({ values: THEIRS, etag: '"2"' });
  expect(await screen.findByLabelText('Lieu')).toHaveValue('Gers');
  expect(screen.queryByText(/a été retrouvée/)).not.toBeInTheDocument();
});

it('takes nothing back while it is on its way, and again once it is refused', async () => {
  const refusals: ((error: Error) => void)[] = [];
  const { onCancel } = draw({
    onSubmit: () => new Promise<void>((_done, failed) => refusals.push(failed)),
  });
  await userEvent.type(await screen.findByLabelText('Titre'), ' clairs');
  await press('Enregistrer');
  await press('Annuler');
  expect(onCancel).not.toHaveBeenCalled();
  expect(readDraft(ACCOUNT, 'essai')).toBeDefined();
  expect(refusals).toHaveLength(1);
  refusals[0]?.(new Error('Coupure'));
  await waitFor(() => expect(screen.getByRole('button', { name: 'Annuler' })).toBeEnabled());
  await press('Annuler');
  expect(onCancel).toHaveBeenCalledOnce();
});
