import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { wantSlash } from '@/shared/lib/slash';
import { fakeApi } from '@/shared/testing/fake-api';
import { renderPage } from '@/shared/testing/render-page';
import { SearchBox } from './search-box';

const FOUND = {
  near: false,
  groups: [
    {
      kind: 'territory',
      label: 'Territoires',
      more: false,
      items: [
        {
          code: 'DEPT-48',
          title: 'Lozère',
          note: '6 indicateurs en alerte sur 7',
          path: '/territoires/DEPT-48',
        },
      ],
    },
    {
      kind: 'project',
      label: 'Projets',
      more: false,
      items: [
        { code: 'PRJ-2026-010', title: 'Suivi', note: 'Orage', path: '/projets/PRJ-2026-010' },
        { code: 'PRJ-2026-011', title: 'Seniors', note: null, path: '/projets/PRJ-2026-011' },
      ],
    },
  ],
};

function draw(body: object = FOUND) {
  const asked: string[] = [];
  fakeApi({
    'GET /api/v1/search': ({ url }) => {
      asked.push(url.searchParams.get('q') ?? '');
      return { body };
    },
  });
  const { router } = renderPage(
    <SearchBox id="recherche" shown onShow={() => undefined} onHide={() => undefined} />,
  );
  return { asked, address: () => router.state.location.pathname, user: userEvent.setup() };
}

const box = () => screen.findByRole('combobox', { name: 'Rechercher dans Pil’O' });

it('finds by kind, moves by arrows round the list, and opens by Enter', async () => {
  const { address, user } = draw();
  await user.click(await box());
  await user.keyboard('lozere');
  expect(await screen.findByRole('option', { name: /Lozère/, selected: true })).toBeVisible();
  expect(screen.getByRole('group', { name: 'Projets' })).toHaveTextContent('Orage');
  expect(screen.getByRole('status')).toHaveTextContent('3 résultats');
  await user.keyboard('{ArrowDown}');
  expect(await box()).toHaveAttribute(
    'aria-activedescendant',
    screen.getByRole('option', { selected: true }).id,
  );
  expect(screen.getByRole('option', { name: /Suivi/ })).toHaveAttribute('aria-selected', 'true');
  await user.keyboard('{ArrowUp}{ArrowUp}');
  expect(screen.getByRole('option', { name: /Seniors/ })).toHaveAttribute('aria-selected', 'true');
  await user.keyboard('{Enter}');
  await waitFor(() => expect(address()).toBe('/projets/PRJ-2026-011'));
});

it('says under a kind that it has others, and how to find them', async () => {
  const { user } = draw({
    near: false,
    groups: FOUND.groups.map((group) => ({ ...group, more: group.kind === 'project' })),
  });
  await user.type(await box(), 'suivi');
  const more = 'D’autres résultats : précisez votre recherche.';
  expect(await screen.findByText(more)).toBeVisible();
  expect(screen.getByRole('group', { name: 'Projets' })).toHaveTextContent(/précisez/);
  expect(screen.getByRole('group', { name: 'Territoires' })).not.toHaveTextContent(/précisez/);
  expect(screen.getByRole('status')).toHaveTextContent(/Il y en a d’autres/);
});

it('opens by the mouse, and by an Enter that comes before the answer', async () => {
  const first = draw();
  await first.user.type(await box(), 'suivi');
  await first.user.click(await screen.findByRole('option', { name: /Suivi/ }));
  await waitFor(() => expect(first.address()).toBe('/projets/PRJ-2026-010'));
});

it('waits for the answer when Enter is pressed before it', async () => {
  const { address, user } = draw();
  await user.type(await box(), 'lozere{Enter}');
  await waitFor(() => expect(address()).toBe('/territoires/DEPT-48'));
});

it('closes by Escape, then empties, and asks nothing', async () => {
  const { asked, user } = draw();
  await user.type(await box(), 'lozere{Escape}');
  expect(await box()).toHaveValue('lozere');
  await user.keyboard('{Escape}');
  expect(await box()).toHaveValue('');
  expect(screen.queryByRole('listbox')).not.toBeInTheDocument();
  await user.keyboard('suivi');
  expect(await screen.findByRole('listbox')).toBeVisible();
  expect(asked).toEqual(['suivi']);
});

it('takes the cursor by Ctrl+K, wherever one is, but from a dialog', async () => {
  const { user } = draw();
  await box();
  (document.activeElement as HTMLElement).blur();
  const dialog = document.createElement('dialog');
  dialog.setAttribute('open', '');
  document.body.append(dialog);
  await user.keyboard('{Control>}k{/Control}');
  expect(await box()).not.toHaveFocus();
  dialog.remove();
  await user.keyboard('{Control>}k{/Control}');
  expect(await box()).toHaveFocus();
});

it('says that nothing bears the words, and shows what resembles them', async () => {
  const { user } = draw({ ...FOUND, near: true });
  await user.type(await box(), 'lozrre');
  expect(await screen.findByText(/voici ce qui leur ressemble/)).toBeVisible();
  expect(screen.getByRole('status')).toHaveTextContent('au nom proche');
});

it('is reached by « / » where one has asked for it, and never while one types (RGAA 12.10)', async () => {
  draw();
  const field = await box();
  field.blur();
  await userEvent.keyboard('/');
  expect(field).not.toHaveFocus();
  wantSlash(true);
  const other = document.createElement('input');
  document.body.append(other);
  other.focus();
  await userEvent.keyboard('/');
  expect(other).toHaveFocus();
  other.remove();
  await userEvent.keyboard('/');
  expect(field).toHaveFocus();
  wantSlash(false);
});
