// rooms: difference measurement
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, expectAccessible, signIn, test } from './support/journey';

/** The DITP's real open data, which the tests of the API carry with its source. */
const folder = resolve(import.meta.dirname, '../../backend/src/test/resources/barometre');

test('les 43 fichiers du baromètre entrent en un import, et 18 écarts seulement sont dits', async ({
  page,
}) => {
  test.slow();
  const files = readdirSync(folder).filter((name) => name.endsWith('.csv'));
  await signIn(page, 'chargee', '/imports/nouveau');
  await page
    .getByLabel(/Fichiers à importer/)
    .setInputFiles(files.map((name) => join(folder, name)));
  await page.getByRole('button', { name: 'Contrôler les 44 fichiers' }).click();
  await expect(page.getByText(/^30\s473 lignes lues dans 44 fichiers/)).toBeVisible({
    timeout: 120_000,
  });
  await expect(page.getByText(/43 indicateurs seront créés/)).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'lignes ignorées' })).toHaveText(
    /1\s689/,
  );
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Appliquer l’import' }).click();
  await expect(page.getByText(/L’import est appliqué/)).toBeVisible({ timeout: 120_000 });
  await page.getByRole('link', { name: 'Comparer avec nos taux' }).click();
  await expect(page.getByText(/^18 écarts, sur 2\s631 taux publiés/)).toBeVisible();
  const rows = page.getByRole('table').getByRole('row');
  await expect(rows).toHaveCount(1 + 18);
  await expect(rows.filter({ hasText: 'IND-297' })).toHaveCount(16);
  await expect(rows.filter({ hasText: 'IND-744' })).toHaveCount(1);
  await expect(rows.filter({ hasText: 'IND-957' })).toHaveCount(1);
  await expectAccessible(page);
  // Taken back as a whole; the indicators stay, without a value.
  await page.goBack();
  await page.getByRole('button', { name: 'Annuler cet import' }).click();
  await page.getByRole('button', { name: 'Annuler l’import' }).click();
  await expect(page.getByText(/Les valeurs de cet import ont été retirées/)).toBeVisible({
    timeout: 120_000,
  });
});
