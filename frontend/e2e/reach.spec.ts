// rooms: reach
import {
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  heading,
  signIn,
  test,
} from './support/journey';

test('the mission reads how many are reached, of how many, and where few are', async ({ page }) => {
  await signIn(page, 'chargee', '/evenements/portee');
  await expect(heading(page)).toHaveText('Portée des événements');
  const figures = page.getByRole('list', { name: 'Portée, en tout' });
  await expect(figures).toContainText('16,95');
  await expect(figures).toContainText('Journal officiel n° 0191 du 18 août 2021');
  await expect(page.getByRole('row', { name: /Lozère/ })).toContainText('Peu touché');
  await expectAccessible(page);

  await page.getByText('Services', { exact: true }).click();
  await expect(page).toHaveURL(/vue=service/);
  await expect(page.getByRole('row', { name: /Service départemental/ }).first()).toContainText(
    'Effectif non renseigné',
  );
  await page.getByText('Trimestres', { exact: true }).click();
  await expect(page.getByRole('list', { name: /Agents distincts/ })).toContainText(
    'trimestre 2026',
  );
  await expectNoSidewaysScroll(page);
});

test('the assistant reads the training hours and sets the columns of their file', async ({
  page,
}) => {
  await signIn(page, 'assistant', '/evenements/heures-de-formation');
  await expect(page.getByText(/heures de formation sur la période|heures/).first()).toBeVisible();
  await page.getByRole('link', { name: 'Colonnes du fichier pour la PFRH' }).click();
  await expect(heading(page)).toHaveText('Fichier pour la PFRH');
  await expectAccessible(page);
  await page.getByLabel('Titre').first().fill('Nom de l’agent');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByText('le prochain export a ces colonnes')).toBeVisible();
});

test('the administrator, who has no territory, adds the headcount of a service and corrects it', async ({
  page,
}) => {
  await signIn(page, 'admin', '/administration/effectifs');
  await expect(heading(page)).toHaveText('Effectifs');
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Ajouter un effectif' }).click();
  await expectAccessible(page);
  // A day of its own for each run: the ones before stay.
  const day = new Date(Date.UTC(2000, 0, 1) + (Math.floor(Date.now() / 60_000) % 9000) * 86_400_000)
    .toISOString()
    .slice(0, 10);
  await page.getByLabel(/^Service/).fill('préfecture du Lot');
  await page
    .getByRole('option', { name: /[Pp]réfecture du Lot/ })
    .first()
    .click();
  await page.getByLabel('Agents', { exact: true }).fill('118');
  await page.getByLabel('Nature').selectOption({ label: 'Estimé' });
  await page.getByLabel(/^Source/).fill(`Bilan social du ${day}`);
  await page.getByLabel('Date de valeur').fill(day);
  await page.getByRole('button', { name: 'Ajouter' }).click();
  await expect(page.getByText('L’effectif est enregistré')).toBeVisible();

  await page.goto(`/administration/effectifs?q=${day}`);
  await page
    .getByRole('row', { name: new RegExp(day) })
    .getByRole('link')
    .click();
  await page.getByLabel('Agents', { exact: true }).fill('119');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByText('L’effectif est corrigé.')).toBeVisible();
});
