import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { ApiError } from '@/shared/api/problem';
import { renderPage } from '@/shared/testing/render-page';
import { MultiPickerField } from './multi-picker-field';
import { PickerField } from './picker-field';
import { ServerForm } from './server-form';

afterEach(() => sessionStorage.clear());

const options = [
  { value: 'a', label: 'Direction A' },
  { value: 'b', label: 'Direction B' },
];
const search = () => Promise.resolve(options);

function draw(props: object = {}) {
  renderPage(
    <ServerForm
      draftKey="choix"
      schema={z.object({ one: z.string(), several: z.array(z.string()) })}
      values={{ one: '', several: ['a', 'b'] }}
      contract={{ one: { title: 'Organisme' }, several: { title: 'Indicateurs' } }}
      names={{ a: 'Direction A', b: 'Direction B' }}
      submitLabel="Enregistrer"
      onSubmit={() => Promise.resolve()}
      {...props}
    >
      <PickerField name="one" source="one" search={search} />
      <MultiPickerField name="several" source="several" search={search} none="Aucun." />
    </ServerForm>,
  );
}

it('keeps the focus in the field when one chooses, and when one changes one’s mind', async () => {
  draw();
  await userEvent.type(await screen.findByLabelText('Organisme'), 'dir');
  await userEvent.click(await screen.findByRole('option', { name: 'Direction A' }));
  const change = await screen.findByRole('button', { name: 'Organisme' });
  await waitFor(() => expect(change).toHaveFocus());
  await userEvent.click(change);
  await waitFor(() => expect(screen.getByRole('combobox', { name: 'Organisme' })).toHaveFocus());
});

it('goes to the next item when one is removed, to the search when none is left', async () => {
  draw();
  await userEvent.click(await screen.findByRole('button', { name: 'Retirer Direction A' }));
  const last = screen.getByRole('button', { name: 'Retirer Direction B' });
  await waitFor(() => expect(last).toHaveFocus());
  await userEvent.click(last);
  const box = screen.getByRole('combobox', { name: 'Ajouter' });
  await waitFor(() => expect(box).toHaveFocus());
  await userEvent.type(box, 'dir');
  await userEvent.click(await screen.findByRole('option', { name: 'Direction A' }));
  expect(box).toHaveFocus();
});

it('empties the search once one has chosen, and proposes no more what is chosen', async () => {
  draw();
  await userEvent.click(await screen.findByRole('button', { name: 'Retirer Direction B' }));
  const box = screen.getByRole('combobox', { name: 'Ajouter' });
  await userEvent.type(box, 'dir');
  const proposed = await screen.findByRole('option', { name: 'Direction B' });
  expect(screen.queryByRole('option', { name: 'Direction A' })).not.toBeInTheDocument();
  await userEvent.click(proposed);
  expect(box).toHaveValue('');
  expect(screen.queryByRole('option', { name: 'Direction B' })).not.toBeInTheDocument();
});

it('brings back with a draft the names of what was chosen, not that of what the page holds', async () => {
  draw();
  await userEvent.type(await screen.findByLabelText('Organisme'), 'dir');
  await userEvent.click(await screen.findByRole('option', { name: 'Direction A' }));
  cleanup();
  draw({ values: { one: 'c', several: [] }, names: { c: 'Direction C' } });
  expect(await screen.findByText('Direction A', { selector: 'strong' })).toBeVisible();
  expect(screen.queryByText('Direction C')).not.toBeInTheDocument();
  // Of the several, too.
  expect(screen.getByRole('button', { name: 'Retirer Direction B' })).toBeVisible();
  // Without a draft it is the page's own.
  cleanup();
  sessionStorage.clear();
  draw({ values: { one: 'c', several: [] }, names: { c: 'Direction C' } });
  expect(await screen.findByText('Direction C', { selector: 'strong' })).toBeVisible();
});

it('shows after a conflict the name of what will be saved', async () => {
  const onSubmit = vi.fn((_values: object, etag?: string) =>
    etag === '"2"'
      ? Promise.resolve()
      : Promise.reject(new ApiError({ type: '/problems/stale', title: 'Dépassé', status: 412 })),
  );
  draw({
    etag: '"1"',
    values: { one: 'a', several: ['a'] },
    onSubmit,
    reload: () =>
      Promise.resolve({
        values: { one: 'z', several: ['a', 'y'] },
        etag: '"2"',
        change: undefined,
        names: { z: 'Direction Z', y: 'Direction Y' },
      }),
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Enregistrer' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Reprendre avec ces choix' }));
  expect(screen.getByText('Direction Z', { selector: 'strong' })).toBeVisible();
  expect(screen.getByRole('button', { name: 'Retirer Direction Y' })).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Enregistrer' }));
  expect(onSubmit).toHaveBeenLastCalledWith({ one: 'z', several: ['a', 'y'] }, '"2"');
});

it('chooses by arrows and Enter, the focus in the box, and sends nothing', async () => {
  const onSubmit = vi.fn(() => Promise.resolve());
  draw({ onSubmit });
  const box = await screen.findByRole('combobox', { name: 'Organisme' });
  expect(box).toHaveAttribute('aria-expanded', 'false');
  await userEvent.type(box, 'dir{Enter}');
  const list = await screen.findByRole('listbox');
  expect(box).toHaveAttribute('aria-controls', list.id);
  expect(box).not.toHaveAttribute('aria-activedescendant');
  const [first, second] = screen.getAllByRole('option');
  // Up from nothing is the last one; beyond the last comes the first.
  for (const [key, option] of [
    ['{ArrowUp}', second],
    ['{ArrowDown}', first],
    ['{ArrowDown}', second],
  ] as const) {
    await userEvent.keyboard(key);
    expect(box).toHaveAttribute('aria-activedescendant', option?.id);
    expect(option).toHaveAttribute('aria-selected', 'true');
    expect(box).toHaveFocus();
  }
  await userEvent.keyboard('{Enter}');
  expect(await screen.findByText('Direction B', { selector: 'strong' })).toBeVisible();
  expect(onSubmit).not.toHaveBeenCalled();
});

it('takes the propositions away with Escape', async () => {
  draw();
  const box = await screen.findByRole('combobox', { name: 'Organisme' });
  await userEvent.type(box, 'dir');
  await screen.findByRole('listbox');
  await userEvent.keyboard('{Escape}');
  expect(screen.queryByRole('listbox')).not.toBeInTheDocument();
  expect(box).toHaveFocus();
});

const remove = () => userEvent.click(screen.getByRole('button', { name: 'Retirer Direction B' }));

it('forgets where the arrows stood once one has chosen: the same text and Enter choose nothing', async () => {
  draw();
  const box = await screen.findByRole('combobox', { name: 'Ajouter' });
  await remove();
  await userEvent.type(box, 'dir');
  await screen.findByRole('option', { name: 'Direction B' });
  await userEvent.keyboard('{ArrowDown}{Enter}');
  await remove();
  await userEvent.type(box, 'dir');
  await screen.findByRole('option', { name: 'Direction B' });
  await userEvent.keyboard('{Enter}');
  expect(screen.getByRole('option', { name: 'Direction B' })).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Retirer Direction B' })).not.toBeInTheDocument();
});
