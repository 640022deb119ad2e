// rooms: measurement
import type { Locator, Page } from '@playwright/test';
import { expect, expectAccessible, heading, signIn, test } from './support/journey';
import { enter, tabTo } from './support/keyboard';

const HEAD = 'identifiant_indic;zone_id;date_valeur;type_valeur;valeur\n';
const VALUE = 'IND-0400;R76;2026-02-28;va;2500\n';
// A code that the demonstration set has not, and no priority: nothing that others look at moves.
const DESCRIPTION = 'indic_id;nom;tendance\nIND-0400;Indicateur d’essai;HAUSSE\n';

const file = (name: string, text: string) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(text),
});

/** Chooses a file of values and the one that describes its indicator, and waits for what the check says. */
async function check(page: Page): Promise<void> {
  await page.goto('/imports/nouveau');
  const choice = page.getByLabel(/Fichiers à importer/);
  await tabTo(page, choice);
  // The dialog that chooses is the system's: only what it gives back is played.
  await choice.setInputFiles([
    file('essai.csv', HEAD + VALUE),
    file('description.csv', DESCRIPTION),
  ]);
  await enter(page, page.getByRole('button', { name: 'Contrôler les 2 fichiers' }));
  await expect(heading(page)).toHaveText(/^Import du/);
  await expect(heading(page)).toBeFocused();
}

/** The line of the home that says that the import awaits someone; the list first shows a few. */
async function awaiting(page: Page, address: string): Promise<Locator> {
  await page.goto('/');
  const list = page.getByRole('region', { name: /^(À faire|Saisie rapide)/ });
  await expect(list).toBeVisible();
  const others = list.getByRole('button', { name: /^Voir / });
  if (await others.isVisible()) {
    await others.click();
    await expect(others).toBeHidden();
  }
  return list.locator(`a[href="${new URL(address).pathname}"]`).first();
}

test('files are checked, read and applied with the keyboard alone, then undone', async ({
  page,
}) => {
  await signIn(page, 'chargee');
  await check(page);
  await expect(page.getByText(/Si vous acceptez, 1 valeur sera écrite/)).toBeVisible();
  await expect(page.getByRole('row', { name: /IND-0400/ })).toContainText('Nouvelle');
  await enter(page, page.getByRole('button', { name: 'Appliquer l’import' }));
  await expect(page.getByText(/: 1 valeur écrite\.$/)).toBeFocused();
  await enter(page, page.getByRole('button', { name: 'Annuler cet import' }));
  await enter(page, page.getByRole('dialog').getByRole('button', { name: 'Annuler l’import' }));
  await expect(page.getByText(/Les valeurs de cet import ont été retirées/)).toBeFocused();
});

test('an import checked by mistake is abandoned with the keyboard alone, and awaits nobody any more', async ({
  page,
}) => {
  await signIn(page, 'assistant');
  await check(page);
  const address = page.url();
  await enter(page, await awaiting(page, address));
  await expect(page.getByText(/Rien n’est encore importé/)).toBeVisible();
  const abandon = page.getByRole('button', { name: 'Abandonner' });
  await enter(page, abandon);
  const dialog = page.getByRole('dialog', { name: 'Abandonner cet import ?' });
  await expect(dialog).toBeVisible();
  await expectAccessible(page);
  await enter(page, dialog.getByRole('button', { name: 'Revenir à l’import' }));
  await expect(abandon).toBeFocused();
  await page.keyboard.press('Enter');
  await enter(page, dialog.getByRole('button', { name: 'Abandonner l’import' }));
  await expect(page.getByText(/L’import a été abandonné/)).toBeFocused();
  await expect(page.getByText(/^Abandonné le/)).toBeVisible();
  await expectAccessible(page);
  await expect(await awaiting(page, address)).toHaveCount(0);
});
