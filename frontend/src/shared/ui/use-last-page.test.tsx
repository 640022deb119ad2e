import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useQuery } from '@tanstack/react-query';
import { expect, it, vi } from 'vitest';
import { renderPage } from '@/shared/testing/render-page';
import { PAGE_SIZE, useListState } from './list-state';
import { ListView } from './list-view';
import { Pager } from './pager';

const names = (total: number) => Array.from({ length: total }, (_, rank) => `Ligne ${rank + 1}`);

/** A list of so many lines, read page by page as from the API. */
function List({ total, asked }: { total: number; asked: (offset: number) => void }) {
  const state = useListState({ filters: [], defaultSort: 'name' });
  const query = useQuery({
    queryKey: ['lines', state.query],
    queryFn: () => {
      asked(state.query.offset);
      const { offset, limit } = state.query;
      return Promise.resolve({ items: names(total).slice(offset, offset + limit), total });
    },
  });
  return (
    <ListView
      query={query}
      state={state}
      columns={[{ key: 'name', header: 'Nom', cell: (name: string) => name }]}
      rowKey={(name) => name}
      caption="Lignes"
      empty={<p>Rien</p>}
    />
  );
}

it.each([
  ['99', 45, 'Ligne 45', '3'],
  ['99', 40, 'Ligne 40', '2'],
  ['1e400', 45, 'Ligne 45', '3'],
  ['2', 3, 'Ligne 3', undefined],
  ['2.7', 45, 'Ligne 40', '2.7'],
  ['-4', 45, 'Ligne 20', '-4'],
])('shows of ?page=%s and %i lines the last that there is', async (page, total, line, shown) => {
  const asked = vi.fn<(offset: number) => void>();
  const { router } = renderPage(<List total={total} asked={asked} />, { at: `/?page=${page}` });
  expect(await screen.findByText(line)).toBeVisible();
  expect((router.state.location.search as { page?: string }).page).toBe(shown);
  expect(asked.mock.calls.length).toBeGreaterThan(0);
  for (const [offset] of asked.mock.calls) {
    expect(offset % PAGE_SIZE).toBe(0);
    expect(offset).toBeLessThan(2 ** 31);
  }
});

it('says that there is nothing, whatever page is asked of it', async () => {
  renderPage(<List total={0} asked={vi.fn()} />, { at: '/?page=7' });
  expect(await screen.findByText('Rien')).toBeVisible();
});

it('goes back to the last lines when a table inside a page has become shorter', async () => {
  const onMove = vi.fn();
  const { rerender } = render(<Pager offset={40} size={20} total={60} onMove={onMove} />);
  await userEvent.click(screen.getByRole('button', { name: 'Lignes précédentes' }));
  expect(onMove).toHaveBeenLastCalledWith(20);
  rerender(<Pager offset={40} size={20} total={25} onMove={onMove} />);
  expect(onMove).toHaveBeenLastCalledWith(20);
  rerender(<Pager offset={40} size={20} total={3} onMove={onMove} />);
  expect(onMove).toHaveBeenLastCalledWith(0);
});
