import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { ApiError } from '@/shared/api/problem';
import { renderPage } from '@/shared/testing/render-page';
import { CountBar } from './count-bar';
import type { Column } from './data-table';
import { FilterSelect, FilterTag } from './filters';
import { ListPage } from './list-page';
import { useListState } from './list-state';
import { BulkAct, SelectionBar, useSelection } from './selection';

interface Row {
  id: string;
  title: string;
}

const columns: Column<Row>[] = [
  { key: 'title', header: 'Titre', sort: 'title', rowHeader: true, cell: ({ title }) => title },
  { key: 'weather', header: 'Météo', cell: () => 'Orage' },
  { key: 'stage', header: 'Étape', sort: 'stage', cell: () => 'Cadrage' },
  { key: 'code', header: 'Référence', hidden: true, cell: ({ id }) => `PRJ-${id}` },
];

const act = vi.fn<(row: Row) => Promise<void>>();

/** Twenty-one rows in two pages, the third of which cannot be chosen. */
function List() {
  const state = useListState({ filters: ['stage', 'late'], defaultSort: 'title' });
  const first = Number(state.query.offset) + 1;
  const items = Array.from({ length: first === 1 ? 20 : 1 }, (_, index) => ({
    id: String(first + index),
    title: `Projet ${first + index}`,
  }));
  const selection = useSelection<Row>({
    rowKey: ({ id }) => id,
    name: ({ title }) => title,
    takes: ({ id }) => id !== '3',
  });
  return (
    <ListPage
      title="Projets"
      noun={['projet', 'projets']}
      note="dont 2 en retard"
      query={{ data: { items, total: 21 }, error: null, isFetching: false, refetch: () => null }}
      state={state}
      columns={columns}
      card={{ beside: 'weather', lines: [['stage', 'code']] }}
      rowKey={({ id }) => id}
      caption="Projets"
      counts={
        <CountBar
          label="Par étape"
          items={[{ value: 'CADRAGE', label: 'Cadrage', count: 3 }]}
          chosen={state.filters['stage'] ?? []}
          onChoose={(stage) => state.set({ stage })}
        />
      }
      filters={
        <>
          <FilterTag state={state} name="late" values={['true']} label="En retard" count={2} />
          <FilterSelect
            state={state}
            name="stage"
            label="Étape"
            all="Toutes"
            options={[
              { value: 'CADRAGE', label: 'Cadrage' },
              { value: 'VEILLE', label: 'Veille' },
            ]}
          />
        </>
      }
      selection={selection}
      bulk={
        <SelectionBar selection={selection} noun={['projet', 'projets']}>
          <BulkAct
            label="Confirmer"
            done={['projet confirmé', 'projets confirmés']}
            selection={selection}
            act={act}
            after={async () => undefined}
          />
        </SelectionBar>
      }
      empty={null}
    />
  );
}

afterEach(() => vi.unstubAllGlobals());

const phone = () =>
  vi.stubGlobal('matchMedia', () => ({
    matches: true,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }));

it('says how many there are and what is wrong among them, and filters by count, tag and choices', async () => {
  const { router } = renderPage(<List />, { at: '/projets' });
  expect(await screen.findByText('21 projets, dont 2 en retard')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: '3 Cadrage' }));
  expect(router.state.location.searchStr).toBe('?stage=CADRAGE');
  await userEvent.click(screen.getByRole('button', { name: 'En retard (2)' }));
  expect(router.state.location.searchStr).toBe('?stage=CADRAGE&late=true');
  await userEvent.click(screen.getByRole('button', { name: 'Étape : Cadrage' }));
  await userEvent.click(screen.getByRole('checkbox', { name: 'Veille' }));
  expect(screen.getByRole('button', { name: 'Étape : 2 choix' })).toHaveAttribute(
    'aria-expanded',
    'true',
  );
  await userEvent.keyboard('{Escape}');
  expect(screen.getByRole('button', { name: 'Étape : 2 choix' })).toHaveFocus();
  await userEvent.click(screen.getByRole('button', { name: 'Effacer les filtres' }));
  expect(router.state.location.searchStr).toBe('');
});

it('shows each row as a card on a phone, with the facts that the room names', async () => {
  phone();
  renderPage(<List />, { at: '/projets' });
  const [first] = within(await screen.findByRole('list', { name: 'Projets' })).getAllByRole(
    'listitem',
  );
  expect(first).toHaveTextContent('Projet 1OrageCadragePRJ-1');
  expect(screen.queryByRole('table')).not.toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Trier : titre' }));
  expect(screen.getByRole('radio', { name: 'Étape' })).toBeVisible();
});

it('keeps what is chosen from page to page, and drops it after the act, but for what was refused', async () => {
  act.mockImplementation(async ({ id }) => {
    if (id === '2') {
      throw new ApiError({
        type: 'about:blank',
        title: 'Quelqu’un vient de le modifier.',
        status: 412,
      });
    }
  });
  const { router } = renderPage(<List />, { at: '/projets' });
  await userEvent.click(await screen.findByRole('checkbox', { name: 'Choisir Projet 1' }));
  await userEvent.click(screen.getByRole('checkbox', { name: 'Choisir Projet 2' }));
  expect(screen.queryByRole('checkbox', { name: 'Choisir Projet 3' })).not.toBeInTheDocument();
  await router.navigate({ to: '/projets', search: { page: '2' } });
  await userEvent.click(await screen.findByRole('checkbox', { name: 'Choisir Projet 21' }));
  expect(screen.getByText('3 projets choisis')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Confirmer' }));
  expect(await screen.findByText('2 projets confirmés. 1 projet choisi')).toBeVisible();
  expect(act.mock.calls.map(([{ id }]) => id)).toEqual(['1', '2', '21']);
  expect(await screen.findByRole('alert')).toHaveTextContent(
    '1 refus : Quelqu’un vient de le modifier.',
  );
  await userEvent.click(screen.getByRole('button', { name: 'Ne plus rien choisir' }));
  expect(screen.queryByText(/1 projet choisi/)).not.toBeInTheDocument();
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  expect(document.activeElement).toHaveClass('pilo-list');
});

const refusal = (id: string) =>
  new ApiError({ type: 'about:blank', title: `Refus ${Number(id) % 2}.`, status: 409 });

const box = (id: number) => screen.findByRole('checkbox', { name: `Choisir Projet ${id}` });

it('says what was done once all is done, how many were refused and why, and starts again at the list', async () => {
  act.mockImplementation(async ({ id }) => {
    if (Number(id) > 1) {
      throw refusal(id);
    }
  });
  renderPage(<List />, { at: '/projets' });
  await userEvent.click(await box(1));
  // What is announced is the count, never the buttons beside it.
  expect(screen.getByText('1 projet choisi')).toHaveAttribute('role', 'status');
  expect(within(screen.getByText('1 projet choisi')).queryByRole('button')).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Confirmer' }));
  const done = await screen.findByText('1 projet confirmé.');
  expect(done).toHaveAttribute('role', 'status');
  expect(document.activeElement).toHaveClass('pilo-list');
  for (const id of [2, 4, 5]) {
    // oxlint-disable-next-line no-await-in-loop
    await userEvent.click(await box(id));
  }
  expect(screen.queryByText(/confirmé/)).not.toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Confirmer' }));
  const alert = await screen.findByRole('alert');
  expect(alert).toHaveTextContent('2 refus : Refus 0.');
  expect(alert).toHaveTextContent('1 refus : Refus 1.');
  expect(screen.getByText('3 projets choisis')).toBeVisible();
});

it('keeps the focus in the box that is pressed by the keyboard', async () => {
  renderPage(<List />, { at: '/projets' });
  const one = await screen.findByRole('checkbox', { name: 'Choisir Projet 1' });
  one.focus();
  await userEvent.keyboard(' ');
  expect(screen.getByRole('checkbox', { name: 'Choisir Projet 1' })).toBeChecked();
  expect(screen.getByRole('checkbox', { name: 'Choisir Projet 1' })).toHaveFocus();
});

it('chooses the whole page, but what the act does not take', async () => {
  renderPage(<List />, { at: '/projets' });
  await userEvent.click(await screen.findByRole('checkbox', { name: 'Choisir toute la page' }));
  expect(screen.getByText('19 projets choisis')).toBeVisible();
  await userEvent.click(screen.getByRole('checkbox', { name: 'Choisir toute la page' }));
  expect(screen.queryByText(/choisis/)).not.toBeInTheDocument();
});
