import type { Page } from '@playwright/test';
import {
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  heading,
  signIn,
  test,
} from './support/journey';

const HEAD = 'identifiant_indic;zone_id;date_valeur;type_valeur;valeur\n';
// A code that the demonstration set has not: what is checked here changes nothing that others look at.
const DESCRIPTION = 'indic_id;nom;tendance;thematique\nIND-0400;Indicateur d’essai;HAUSSE;Essais\n';

/** Drops a file of values and the one that describes its indicator, and waits for what the check says. */
async function check(page: Page, rows: string): Promise<void> {
  await page.goto('/imports/nouveau');
  const file = (name: string, text: string) => ({
    name,
    mimeType: 'text/csv',
    buffer: Buffer.from(text),
  });
  await page
    .getByLabel(/Fichiers à importer/)
    .setInputFiles([file('essai.csv', HEAD + rows), file('description.csv', DESCRIPTION)]);
  await page.getByRole('button', { name: 'Contrôler les 2 fichiers' }).click();
  await expect(heading(page)).toHaveText(/^Import du/);
}

test('a refused file says where and why, and brings nothing', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page, 'assistant');
  await check(page, 'IND-0400;R76;2026-02-31;va;2 500\n');
  await expect(page.getByText(/rien n’a été importé/)).toBeVisible();
  const table = page.getByRole('table', { name: /Anomalies/ });
  await expect(table.getByRole('row').filter({ hasText: '2026-02-31' })).toBeVisible();
  await expect(page.getByRole('button', { name: /Appliquer|Abandonner/ })).toHaveCount(0);
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
});

test('an import checked by mistake is abandoned with the keyboard alone, and awaits nobody any more', async ({
  page,
}) => {
  await signIn(page, 'assistant');
  await check(page, 'IND-0400;R76;2026-02-28;va;2500\n');
  const address = page.url();
  await page.goto('/');
  await expect(page.getByRole('link', { name: /essai\.csv/ })).toBeVisible();
  await page.goto(address);
  await expect(page.getByText(/Rien n’est encore importé/)).toBeVisible();
  await page.getByRole('button', { name: 'Abandonner' }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Abandonner cet import ?' });
  await expect(dialog).toBeVisible();
  await expectAccessible(page);
  const confirm = dialog.getByRole('button', { name: 'Abandonner l’import' });
  while (!(await confirm.evaluate((button) => button === document.activeElement))) {
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await expect(page.getByText(/L’import a été abandonné/)).toBeFocused();
  await expect(page.getByText(/^Abandonné le/)).toBeVisible();
  await expectAccessible(page);
  await page.goto('/');
  await expect(heading(page)).toBeVisible();
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
  await expect(page.getByRole('link', { name: /essai\.csv/ })).toHaveCount(0);
});
