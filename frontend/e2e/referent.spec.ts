// rooms: referent territory
import type { Page } from '@playwright/test';
import {
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  heading,
  signIn,
  test,
  unfold,
} from './support/journey';

/** Of a structure that has none in the demonstration; the journey closes it, so that it is free again. */
async function openSeat(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Ouvrir un siège' }).click();
  await page.getByLabel(/^Structure/).fill('sous-préfecture de Pamiers');
  await page.getByRole('option', { name: /Pamiers/ }).click();
  await page.getByLabel('Thème', { exact: true }).selectOption({ label: 'Innovation' });
  await page.getByRole('button', { name: 'Ouvrir le siège' }).click();
  await expect(page.getByText('Le siège est ouvert : nommez une personne.')).toBeVisible();
}

test('the assistant opens a seat, names somebody, corrects, confirms, records the departure', async ({
  page,
}) => {
  await signIn(page, 'assistant', '/referents');
  await expect(heading(page)).toHaveText('Référents');
  await expectAccessible(page);
  await openSeat(page);
  await expect(page.getByText('Personne ne tient ce siège aujourd’hui.')).toBeVisible();

  await page.getByRole('link', { name: 'Nommer', exact: true }).click();
  await page.getByLabel('Nom', { exact: true }).fill('Référente de passage (démo)');
  await page.getByLabel(/^Courriel/).fill('passage@demo.invalid');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Nommer' }).click();
  await expect(page.getByText('Référente de passage (démo) est sur le siège.')).toBeVisible();

  await page.getByRole('link', { name: /^Corriger/ }).click();
  await unfold(page);
  await page.getByLabel(/^Fonction/).fill('Chargée de mission');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByText('Le mandat est enregistré.')).toBeVisible();
  await expect(page.getByText(/^Correction.*\(fonction\)/)).toBeVisible();

  await page.getByRole('button', { name: 'Confirmer pour un an' }).click();
  await expect(page.getByText(/sont confirmées pour un an/)).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('link', { name: /^Enregistrer le départ/ }).click();
  await page.getByRole('button', { name: 'Enregistrer le départ' }).click();
  await expect(page.getByText('Le départ est enregistré.')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Passés' })).toContainText('de passage');

  // As it was: what the other journeys count of the coverage is the demonstration's.
  await page.getByRole('button', { name: 'Fermer le siège' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Fermer le siège' }).click();
  await expect(page.getByText('Le siège est fermé.')).toBeVisible();
});

test('the coverage is a map with its table, on a phone too, and a referent reads without acts', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page, 'referent46', '/referents?vue=couverture');
  await expect(page.getByText(/35 sièges sur 38 sont pourvus/)).toBeVisible();
  const row = page.getByRole('row', { name: /Lozère/ });
  await expect(row.getByRole('cell')).toHaveText(['2', '1', '1', '0']);
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  await row.getByRole('link').click();
  await expect(page.getByText('2 sièges')).toBeVisible();
  await expectNoSidewaysScroll(page);
  // A card is no wider than the screen, and no address breaks within one of its words.
  const list = page.getByRole('list', { name: 'Sièges de référents' });
  expect(await list.evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0);
  const words = list.locator('.pilo-mail span');
  const lines = await words.evaluateAll((all) => all.map((one) => one.getClientRects().length));
  expect(lines.length).toBeGreaterThan(2);
  expect(lines.filter((count) => count > 1)).toEqual([]);
  await page.getByRole('link', { name: /Lozère – feuille de route/ }).click();
  await expect(page.getByText('Personne ne tient ce siège aujourd’hui.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Nommer' })).toHaveCount(0);
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
});

test('the home and the page of a département name the referents', async ({ page }) => {
  await signIn(page, 'chargee');
  const card = page.getByRole('region', { name: 'Référents' });
  await expect(card).toContainText(/sièges sur \d+ sont pourvus/);
  await card.getByRole('link', { name: /À pourvoir/ }).click();
  await expect(page.getByRole('row', { name: /Lozère – feuille de route/ })).toBeVisible();
  await page.goto('/territoires/DEPT-46');
  await expect(page.getByRole('region', { name: 'Référents' })).toContainText(
    'Référente feuille de route (démo), Lot',
  );
});
