import type { Page } from '@playwright/test';
import { expect, expectAccessible, heading, signIn, test } from './support/journey';

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

/** How many things the home says await whoever is signed in. */
async function toDo(page: Page): Promise<number> {
  await page.goto('/');
  const title = page.getByRole('heading', { name: /^À faire \(\d+\)$/ });
  await expect(title).toBeVisible();
  return Number(/\d+/.exec(await title.innerText())?.[0]);
}

test('an import checked by mistake is abandoned with the keyboard alone, and awaits nobody any more', async ({
  page,
}) => {
  await signIn(page, 'assistant');
  await check(page, 'IND-0400;R76;2026-02-28;va;2500\n');
  const address = page.url();
  const waiting = await toDo(page);
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
  expect(await toDo(page)).toBe(waiting - 1);
});
