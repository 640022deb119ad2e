// rooms: home indicator measurement rate roadmap territory
import type { Page } from '@playwright/test';
import {
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  heading,
  signIn,
  test,
} from './support/journey';

/** The code that the form offers. */
async function free(page: Page): Promise<string> {
  const hint = await page.getByText(/Prochain code libre\s: LOC-\d{3}/).textContent();
  return /LOC-\d{3}(?=\.\s*$)/.exec(hint ?? '')?.[0] ?? '';
}

const FILE = [
  'identifiant_indic;zone_id;zone_nom;date_valeur;type_valeur;valeur',
  'IND-999;D46;Lot;2026-09-30;va;12,5',
].join('\n');

const DESCRIPTION = [
  'indic_id,nom,description,thematique,tendance,unite,unite_courte,fichier',
  'IND-999,Indicateur du parcours de test,,,HAUSSE,pourcentage,%,valeurs.csv',
].join('\n');

test('la page d’un territoire mène d’une alerte à « Pourquoi ce taux ? »', async ({ page }) => {
  await signIn(page, 'prefet', '/feuille-de-route?territoire=DEPT-48');
  // Its roadmap and its sheet are one page.
  await expect(page).toHaveURL('/territoires/DEPT-48');
  await expect(page.getByText('6 indicateurs sur 7 en alerte.')).toBeVisible();
  await expect(page.getByRole('region', { name: /Projets en cours/ })).toBeVisible();
  await expectAccessible(page);
  await page
    .getByRole('region', { name: 'Feuille de route' })
    .getByRole('link', { name: "Points d'accueil avec aidant numérique" })
    .first()
    .click();
  await expect(heading(page)).toHaveText("Points d'accueil avec aidant numérique");
  await page.getByLabel('Territoire', { exact: true }).selectOption('REG-76');
  await expect(page.getByText('LOC-008, Occitanie')).toBeVisible();
  await page.getByRole('button', { name: 'Pourquoi ce taux ?' }).click();
  const panel = page.getByRole('tabpanel', { name: 'Pourquoi ce taux ?' });
  await expect(panel.getByRole('heading', { name: 'Pourquoi ce taux ?' })).toBeFocused();
  await expect(panel.getByText(/57\s+points d'accueil/).first()).toBeVisible();
  await expect(panel.getByText('Règle R2')).toBeVisible();
  await expectAccessible(page);
});

test('une valeur se saisit au clavier, là où elle est attendue, et le taux suit', async ({
  page,
  incidents,
}) => {
  // Once it is laid aside, there is no rate to explain.
  incidents.expectLogged(/404/);
  await signIn(page, 'chargee', '/indicateurs/nouveau');
  // An indicator of its own: what the other journeys count stays as it was.
  const code = await free(page);
  await page.getByRole('textbox', { name: /^Code/ }).fill(code);
  await page.getByLabel('Nom', { exact: true }).fill('Indicateur saisi');
  await page.getByLabel('Sens attendu').selectOption({ label: 'À la hausse' });
  await page.getByRole('button', { name: 'Définir l’indicateur' }).click();
  await expect(heading(page)).toHaveText('Indicateur saisi');
  const open = page.getByRole('button', { name: 'Saisir la valeur : Lot', exact: true });
  await open.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Saisir la valeur : Lot' });
  await expect(dialog.getByLabel(/^Valeur/)).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.type('12,5');
  // Deaf at first, as any act is.
  await expect(dialog.getByRole('button', { name: 'Enregistrer la valeur' })).toBeEnabled();
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByText(/Lot, oct\.\s2026\s: 12,5 enregistré\./)).toBeVisible();
  // Corrected: it says why, and the history keeps both.
  await open.click();
  await dialog.getByLabel(/^Valeur/).fill('13');
  await dialog.getByLabel('Mois').selectOption('2026-10');
  await dialog.getByRole('button', { name: 'Enregistrer la valeur' }).click();
  await expect(dialog.getByText('Écrivez pourquoi cette valeur est corrigée.')).toBeVisible();
  await dialog.getByLabel(/^Motif/).fill('Double compte');
  await dialog.getByRole('button', { name: 'Enregistrer la valeur' }).click();
  await expect(page.getByText(/Lot, oct\.\s2026\s: 13 enregistré\./)).toBeVisible();
  await page.getByLabel('Territoire', { exact: true }).selectOption('DEPT-46');
  await page.getByRole('tab', { name: 'Historique des valeurs' }).click();
  await expect(page.getByRole('cell', { name: 'Double compte' })).toBeVisible();
  // Laid aside, it leaves the boards.
  await page.getByRole('tab', { name: 'Définition' }).click();
  await page.getByRole('button', { name: 'Retirer l’indicateur' }).click();
  await page.getByRole('button', { name: 'Archiver l’indicateur' }).click();
  await expect(page.getByText(/Cet indicateur est archivé/)).toBeVisible();
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
