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
