import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { fakeApi } from '@/shared/testing/fake-api';
import { renderPage } from '@/shared/testing/render-page';
import { SearchBox } from './search-box';

const gate = vi.hoisted(() => {
  let open: (() => void) | undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open: () => open?.() };
});

vi.mock('./search-list', async (original) => {
  await gate.opened;
  return original();
});

it('tells of the list once it is there, never before its part of the page came', async () => {
  fakeApi({
    'GET /api/v1/search': () => ({
      body: {
        near: false,
        groups: [
          {
            kind: 'territory',
            label: 'Territoires',
            more: false,
            items: [{ code: 'DEPT-46', title: 'Lot', note: null, path: '/territoires/DEPT-46' }],
          },
        ],
      },
    }),
  });
  renderPage(<SearchBox id="recherche" shown onShow={() => undefined} onHide={() => undefined} />);
  const box = await screen.findByRole('combobox');
  await userEvent.type(box, 'lot');
  expect(await screen.findByText(/^1 résultat/)).toBeInTheDocument();
  expect(box).toHaveAttribute('aria-expanded', 'false');
  expect(box).not.toHaveAttribute('aria-activedescendant');
  await act(async () => gate.open());
  const option = await screen.findByRole('option', { name: 'Lot' });
  expect(box).toHaveAttribute('aria-expanded', 'true');
  expect(box).toHaveAttribute('aria-activedescendant', option.id);
});
