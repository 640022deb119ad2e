import {
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  heading,
  signIn,
  test,
} from './support/journey';

const FILE = [
  'identifiant_indic;zone_id;zone_nom;date_valeur;type_valeur;valeur',
  'IND-999;D46;Lot;2026-09-30;va;12,5',
].join('\n');

const DESCRIPTION = [
  'indic_id,nom,description,thematique,tendance,unite,unite_courte,fichier',
  'IND-999,Indicateur du parcours de test,,,HAUSSE,pourcentage,%,valeurs.csv',
].join('\n');

test('la feuille de route mène d’une alerte à « Pourquoi ce taux ? »', async ({ page }) => {
  await signIn(page, 'prefet', '/feuille-de-route?territoire=DEPT-48');
  await expect(page.getByText(/^Lozère\s: 4 priorités, 4 en alerte/)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: "Points d'accueil avec aidant numérique" }).click();
  await expect(heading(page)).toHaveText('Indicateur LOC-008');
  await page.getByLabel('Territoire', { exact: true }).selectOption('REG-76');
  await page.getByRole('button', { name: 'Pourquoi ce taux ?' }).click();
  const dialog = page.getByRole('dialog', { name: 'Pourquoi ce taux ?' });
  await expect(dialog.getByText(/57\s+points d'accueil/).first()).toBeVisible();
  await expect(dialog.getByText('Règle R2')).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});

test('la situation connue au 9 octobre montre l’ancien taux du Lot (R17)', async ({ page }) => {
  await signIn(page, 'chargee', '/indicateurs/LOC-001?territoire=DEPT-46');
  await expect(page.locator('.pilo-big-rate')).toContainText('50');
  await page.goto('/indicateurs/LOC-001?territoire=DEPT-46&asOf=2026-10-09');
  await expect(page.getByText('Situation connue au 9 octobre 2026')).toBeVisible();
  await expect(page.locator('.pilo-big-rate')).toContainText('45');
});

test('un import se contrôle, s’applique et s’annule', async ({ page }) => {
  await signIn(page, 'chargee', '/imports/nouveau');
  await page.getByLabel(/Fichiers à importer/).setInputFiles([
    { name: 'valeurs.csv', mimeType: 'text/csv', buffer: Buffer.from(FILE) },
    { name: 'indicateurs.csv', mimeType: 'text/csv', buffer: Buffer.from(DESCRIPTION) },
  ]);
  await page.getByRole('button', { name: 'Contrôler les 2 fichiers' }).click();
  await expect(page.getByText(/Si vous acceptez, 1 valeur sera écrite/)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Appliquer l’import' }).click();
  await expect(page.getByText(/L’import est appliqué/)).toBeVisible();
  await page.getByRole('button', { name: 'Annuler cet import' }).click();
  await page.getByRole('button', { name: 'Annuler l’import' }).click();
  await expect(page.getByText(/Les valeurs de cet import ont été retirées/)).toBeVisible();
});

test('un fichier refusé dit où et pourquoi, sur un téléphone aussi', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page, 'chargee', '/imports/nouveau');
  await page.getByLabel(/Fichiers à importer/).setInputFiles({
    name: 'valeurs.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`${FILE}\nLOC-001;D46;Lot;2026-02-31;va;2 500`),
  });
  await page.getByRole('button', { name: 'Contrôler le fichier' }).click();
  await expect(page.getByRole('heading', { name: /anomalie/ })).toBeVisible();
  await expect(page.getByRole('cell', { name: '2026-02-31' })).toBeVisible();
  await expectNoSidewaysScroll(page);
});

test('chaque rôle trouve à l’accueil ce qui est à lui', async ({ page }) => {
  await signIn(page, 'chargee');
  await expect(page.getByRole('heading', { name: /^À faire/ })).toBeVisible();
  await expect(page.getByRole('heading', { name: /^Alertes/ })).toBeVisible();
  await expectAccessible(page);
});
