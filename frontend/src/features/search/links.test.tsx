import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { fakeApi } from '@/shared/testing/fake-api';
import { renderPage } from '@/shared/testing/render-page';
import { Slot, SlotProvider } from '@/shared/ui/slot';
import { Links } from './links';

const page = (
  <SlotProvider slots={{ facts: [Links], value: [] }}>
    <h1>Suivi</h1>
    <Slot name="facts" kind="project" code="PRJ-2026-010" />
  </SlotProvider>
);

const item = { code: 'DEPT-48', title: 'Lozère', note: null, path: '/territoires/DEPT-48' };

it('shows to what an object is tied, by kind, in the room that the page leaves', async () => {
  fakeApi({
    'GET /api/v1/links': ({ url }) => ({
      body: {
        groups:
          url.searchParams.get('code') === 'PRJ-2026-010'
            ? [{ kind: 'territory', label: 'Territoires', more: true, items: [item] }]
            : [],
      },
    }),
  });
  renderPage(page);
  const links = await screen.findByRole('region', { name: 'Liens' });
  expect(links).toHaveTextContent('Territoires');
  expect(links).toHaveTextContent('et d’autres');
  expect(screen.getByRole('link', { name: 'Lozère' })).toHaveAttribute(
    'href',
    '/territoires/DEPT-48',
  );
});

it('takes no room where there is nothing', async () => {
  let asked = 0;
  fakeApi({
    'GET /api/v1/links': () => {
      asked += 1;
      return { body: { groups: [] } };
    },
  });
  renderPage(page);
  await screen.findByRole('heading', { name: 'Suivi' });
  await expect.poll(() => asked).toBe(1);
  expect(screen.queryByText('Liens')).not.toBeInTheDocument();
});
