import type { Page } from '@playwright/test';
import {
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  heading,
  signIn,
  test,
} from './support/journey';

/** The pages of each account that no other journey looks at as a whole. */
const PAGES = {
  chargee: [
    '/projets?vue=etapes',
    '/projets/nouveau',
    '/annuaire',
    '/territoires',
    '/territoires/DEPT-31',
    '/indicateurs',
    '/indicateurs/nouveau',
    '/indicateurs/LOC-001',
    '/feuille-de-route?territoire=DEPT-46',
    '/feuille-de-route/composition',
    '/feuille-de-route/nouvelle',
    '/feuille-de-route/priorites/nouvelle',
    '/imports',
    '/imports/nouveau',
  ],
  admin: ['/administration/audit', '/annuaire/nouveau'],
  porteur: ['/feuille-de-route', '/projets/PRJ-0000-000'],
  ditp: ['/feuille-de-route', '/indicateurs/LOC-001'],
} as const;

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(heading(page)).toBeVisible();
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
}

for (const [account, addresses] of Object.entries(PAGES)) {
  test(`each page of ${account} is accessible in both themes and fits 390 px`, async ({
    page,
    incidents,
  }) => {
    incidents.expectLogged(/404/);
    await signIn(page, account);
    for (const address of addresses) {
      await test.step(address, async () => {
        await page.emulateMedia({ colorScheme: 'light' });
        await page.setViewportSize({ width: 1280, height: 900 });
        await open(page, address);
        await expectAccessible(page);
        await page.setViewportSize({ width: 390, height: 844 });
        await expectNoSidewaysScroll(page);
        await page.emulateMedia({ colorScheme: 'dark' });
        await expect(page.locator('html')).toHaveAttribute('data-fr-theme', 'dark');
        await expectAccessible(page);
      });
    }
  });
}
