// rooms: survey event
import type { Page } from '@playwright/test';
import { expect, expectAccessible, expectNoSidewaysScroll, signIn, test } from './support/journey';

/** Opens the survey of the first past event of a kind whose survey stands so; the demonstration has one of each. */
async function open(page: Page, token: string, kind: string, state: string): Promise<void> {
  const read = async <T>(path: string): Promise<T> =>
    (await (
      await page.request.get(`/api/v1/${path}`, { headers: { Authorization: token } })
    ).json()) as T;
  const { items } = await read<{ items: { id: string }[] }>(
    `events?kind=${kind}&state=CLOSED&sort=-startsAt&limit=50`,
  );
  for (const { id } of items) {
    if ((await read<{ state: string }>(`event-surveys/${id}`)).state === state) {
      await page.goto(`/evenements/${id}?onglet=questionnaire`);
      await expect(page.getByRole('heading', { name: 'Remerciements' })).toBeVisible();
      return;
    }
  }
  throw new Error(`no ${kind} whose survey is ${state}`);
}

test('an organiser reads what those who came thought of it, and nothing while it is open', async ({
  page,
}) => {
  let token = '';
  page.on('request', (request) => {
    token = request.headers()['authorization'] ?? token;
  });
  await signIn(page, 'chargee', '/evenements');
  await open(page, token, 'FORMATION', 'CLOSED');
  await expect(page.getByRole('heading', { name: 'Résultats' })).toBeVisible();
  await expect(page.getByText(/sur 5 en moyenne/).first()).toBeVisible();
  await expect(page.getByText(/^Démonstration : /).first()).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  await page.setViewportSize({ width: 1280, height: 800 });
  await open(page, token, 'ATELIER', 'OPEN');
  await expect(
    page.getByText(/Les résultats se lisent une fois le questionnaire fermé/),
  ).toBeVisible();
  await expect(page.getByText(/en moyenne/)).toHaveCount(0);
  await expectAccessible(page);
});
