// rooms: all
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
    '/annuaire',
    '/territoires',
    '/territoires/DEPT-31',
    '/referents',
    '/referents?vue=couverture',
    '/indicateurs',
    '/indicateurs/LOC-001',
    '/feuille-de-route/composition',
    '/budget',
    '/budget/lignes',
    '/budget/mouvements',
    '/budget/dispositifs',
    '/budget/exercice?year=2026',
    '/budget/demandes',
    '/budget/engagements',
    '/budget/engagements/9900000016',
    '/budget/engagements/nouveau',
    '/budget/paiements',
    '/budget/certifications',
    '/budget/anomalies',
    '/budget/sans-mouvement',
    '/imports',
    '/imports/nouveau',
  ],
  admin: ['/administration/audit'],
  ditp: ['/indicateurs/LOC-001', '/budget'],
} as const;

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(heading(page)).toBeVisible();
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
}

for (const [account, addresses] of Object.entries(PAGES)) {
  test(`each page of ${account} is accessible, dark on a phone, and fits it`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.emulateMedia({ colorScheme: 'dark' });
    await signIn(page, account);
    await expect(page.locator('html')).toHaveAttribute('data-fr-theme', 'dark');
    for (const address of addresses) {
      await test.step(address, async () => {
        await open(page, address);
        await expectNoSidewaysScroll(page);
        await expectAccessible(page);
      });
    }
  });
}
