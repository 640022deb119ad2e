import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { renderPage } from '@/shared/testing/render-page';
import { FilterBar, SearchBox } from './filters';
import { useListState } from './list-state';

function Rare() {
  const state = useListState({ filters: [], defaultSort: 'title' });
  return (
    <FilterBar state={state} more={{ active: false, fields: <input aria-label="Rare" /> }}>
      <SearchBox state={state} label="Rechercher" />
    </FilterBar>
  );
}

it('keeps the button that unfolds the rarer filters, and its focus', async () => {
  renderPage(<Rare />, { at: '/projets' });
  const more = await screen.findByRole('button', { name: 'Plus de filtres', expanded: false });
  await userEvent.click(more);
  expect(more).toHaveFocus();
  expect(more).toHaveAttribute('aria-expanded', 'true');
  await userEvent.tab();
  expect(screen.getByLabelText('Rare')).toHaveFocus();
  await userEvent.click(more);
  expect(screen.queryByLabelText('Rare')).not.toBeInTheDocument();
});

function List() {
  const state = useListState({ filters: [], defaultSort: 'title' });
  return (
    <FilterBar state={state}>
      <SearchBox state={state} label="Rechercher" />
    </FilterBar>
  );
}

it('keeps the focus in the search field once the search is made, and follows what the address asks', async () => {
  const { router } = renderPage(<List />, { at: '/projets?q=lot' });
  const field = await screen.findByRole('searchbox', { name: 'Rechercher' });
  expect(field).toHaveValue('lot');
  await userEvent.clear(field);
  await userEvent.type(field, 'tarn{Enter}');
  await expect.poll(() => router.state.location.searchStr).toContain('q=tarn');
  expect(field).toHaveFocus();
  expect(field).toBeInTheDocument();
  await router.navigate({ to: '/projets', search: { q: 'gers' } });
  await expect.poll(() => field).toHaveValue('gers');
});
