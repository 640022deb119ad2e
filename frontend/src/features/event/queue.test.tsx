import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { fakeApi, listing } from '@/shared/testing/fake-api';
import { renderPage } from '@/shared/testing/render-page';
import { EventPage } from './event-page';
import { move, one, registration } from './event-samples';

/** The F8 of a queue: 450 who wait, of whom the API gives as many as are asked for. */
const waiting = Array.from({ length: 450 }, (_, rank) => ({
  ...registration,
  id: `r${rank + 1}`,
  place: rank + 1,
  firstName: `Rang${rank + 1}`,
  // The address of the first is not confirmed: the place is held all the same.
  ...(rank === 0 && { state: 'PENDING', deadline: '2026-12-01T09:00:00Z' }),
}));

it('shows all who wait, a few at a time, those too whose address is not confirmed yet', async () => {
  const sent = fakeApi({
    ...one,
    'GET /api/v1/registrations': ({ url: { searchParams: asked } }) => {
      const [offset, limit] = [Number(asked.get('offset')), Number(asked.get('limit'))];
      return {
        body: { ...listing(waiting.slice(offset, offset + limit)), total: waiting.length },
      };
    },
    'GET /api/v1/events/e1/queue-moves': () => ({ body: listing([move]) }),
  });
  renderPage(<EventPage />, {
    at: '/evenements/e1?onglet=file',
    path: '/evenements/$id',
    me: { acts: ['listRegistrations'] },
  });
  const queue = await screen.findByRole('region', { name: 'Sur place' });
  const first = await within(queue).findByRole('row', { name: /Rang1 / });
  expect(first).toHaveTextContent('1re');
  expect(first).toHaveTextContent('À confirmer');
  expect(within(queue).getByText('1 à 20 sur 450')).toBeVisible();
  await userEvent.click(within(queue).getByRole('button', { name: 'Lignes suivantes' }));
  expect(await within(queue).findByRole('row', { name: /Rang21 / })).toHaveTextContent('21e');
  expect(within(queue).getByText('21 à 40 sur 450')).toBeVisible();
  const asked = sent.find(({ search }) => search.includes('mode=ON_SITE'))?.search;
  expect(asked).toContain('queue=true');
  expect(asked).not.toContain('state=');
});
