// rooms: survey event
import type { Page } from '@playwright/test';
import { expect, expectAccessible, expectNoSidewaysScroll, signIn, test } from './support/journey';

/** The first event of a kind in the demonstration that is closed, by its place in the order of time. */
async function open(page: Page, kind: string, state: RegExp): Promise<void> {
  await page.goto(`/evenements?vue=liste&kind=${kind}&state=CLOSED&sort=-startsAt&quand=passes`);
  const rows = page.getByRole('row').filter({ has: page.getByRole('link') });
  await expect(rows.first()).toBeVisible();
  const links = await rows
    .getByRole('link')
    .evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).getAttribute('href') ?? ''));
  for (const href of links.filter((one) => /^\/evenements\/[0-9a-f-]{36}$/.test(one))) {
    await page.goto(`${href}?onglet=questionnaire`);
    await expect(page.getByRole('heading', { name: 'Remerciements' })).toBeVisible();
    if (await page.getByText(state).isVisible()) {
      return;
    }
  }
  throw new Error(`no ${kind} whose survey is ${state}`);
}

test('an organiser reads what those who came thought of it, and nothing while it is open', async ({
  page,
}) => {
  await signIn(page, 'chargee', '/');
  await open(page, 'FORMATION', /Fermé le /);
  await expect(page.getByRole('heading', { name: 'Résultats' })).toBeVisible();
  await expect(page.getByText(/sur 5 en moyenne/).first()).toBeVisible();
  await expect(page.getByText(/^Démonstration : /).first()).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectNoSidewaysScroll(page);
  await page.setViewportSize({ width: 1280, height: 800 });
  await open(page, 'ATELIER', /On peut répondre jusqu’au/);
  await expect(
    page.getByText(/Les résultats se lisent une fois le questionnaire fermé/),
  ).toBeVisible();
  await expect(page.getByText(/en moyenne/)).toHaveCount(0);
});
