// rooms: directory indicator roadmap territory
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

/** Keys that no other journey takes, whatever ran before on this product. */
const unique = () => crypto.randomUUID().slice(0, 6).toUpperCase();

/** A local code that is free: the form itself proposes the next one. */
async function nextCode(page: Page): Promise<string> {
  const hint = await page.getByText(/Prochain code libre\s: LOC-\d{3}/).textContent();
  return /LOC-\d{3}(?=\.\s*$)/.exec(hint ?? '')?.[0] ?? '';
}

test('a roadmap, its priority and a local indicator are defined on screen, then changed', async ({
  page,
}) => {
  const key = unique();
  await signIn(page, 'chargee', '/feuille-de-route/composition');
  await expectAccessible(page);

  await page.getByRole('link', { name: 'Définir une feuille de route' }).click();
  await page.getByRole('textbox', { name: /^Code/ }).fill(`FDR-${key}`);
  await page.getByLabel('Intitulé').fill(`Feuille de route ${key}`);
  await page.getByLabel('Début').fill('2028-01-01');
  await page.getByLabel('Fin').fill('2030-12-31');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Définir la feuille de route' }).click();
  await expect(page.getByText(/La feuille de route est définie/)).toBeVisible();

  await page.goto('/indicateurs/nouveau');
  const code = await nextCode(page);
  await page.getByRole('textbox', { name: /^Code/ }).fill(code);
  await page.getByLabel('Nom', { exact: true }).fill(`Délai de réponse ${key}`);
  await page.getByLabel('Sens attendu').selectOption({ label: 'À la baisse' });
  await unfold(page);
  await page.getByLabel(/^Poids dans un département/).fill('100');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Définir l’indicateur' }).click();
  await expect(heading(page)).toHaveText(`Délai de réponse ${key}`);

  await page.goto('/feuille-de-route/priorites/nouvelle');
  await page.getByRole('textbox', { name: /^Code/ }).fill(`PP-${key}`);
  await page.getByLabel('Intitulé').fill(`Répondre plus vite ${key}`);
  await page.getByText('Locale', { exact: true }).click();
  await unfold(page);
  await page.getByLabel(/^Feuille de route/).selectOption({ label: `Feuille de route ${key}` });
  await page.getByLabel(/^Ajouter/).fill(code);
  await page.getByRole('option', { name: new RegExp(`^${code} – Délai`) }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Définir la priorité' }).click();
  await expect(heading(page)).toHaveText(`Répondre plus vite ${key}`);
  await expect(page.getByRole('link', { name: `Délai de réponse ${key}` })).toBeVisible();

  await page.getByRole('link', { name: 'Modifier', exact: true }).click();
  await page.getByRole('button', { name: `Retirer ${code}` }).click();
  // Out of the roadmap again: what the other journeys count is as before.
  await page.getByLabel(/^Feuille de route/).selectOption('');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByText('La priorité est enregistrée.')).toBeVisible();

  await page.goto(`/indicateurs/${code}/modifier`);
  await unfold(page);
  await page.getByLabel(/^Périodicité/).selectOption({ label: 'Tous les trimestres' });
  await page.getByLabel(/^Motif du changement/).fill('Suivi trimestriel décidé en comité.');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await page.getByRole('tab', { name: 'Définition' }).click();
  await expect(page.getByText(/Suivi trimestriel décidé en comité/)).toBeVisible();
});

test('a code that is taken is refused in words, and nothing typed is lost', async ({
  page,
  incidents,
}) => {
  incidents.expectLogged(/409/);
  await signIn(page, 'chargee', '/feuille-de-route/priorites/nouvelle');
  await page.getByRole('textbox', { name: /^Code/ }).fill('PP1');
  await page.getByLabel('Intitulé').fill('Une autre priorité');
  await page.getByText('Locale', { exact: true }).click();
  await page.getByRole('button', { name: 'Définir la priorité' }).click();
  await expect(page.getByRole('alert').getByText(/«\sPP1\s» est déjà pris/)).toBeVisible();
  await expect(page.getByLabel('Intitulé')).toHaveValue('Une autre priorité');
});

test('who may only read the roadmap finds no way to change it', async ({ page }) => {
  await signIn(page, 'referent46', '/feuille-de-route/composition');
  await expect(
    page.getByRole('link', { name: "Simplifier les démarches et l'accès" }),
  ).toBeVisible();
  await expect(page.getByRole('link', { name: /^(Modifier|Définir)/ })).toHaveCount(0);
});

test('the administrator keeps the directory', async ({ page, incidents }) => {
  incidents.expectLogged(/422/);
  const name = `Agence du parcours ${unique()}`;
  await signIn(page, 'admin', '/annuaire');
  await page.getByRole('link', { name: 'Ajouter un organisme' }).click();
  await page.getByLabel('Nom', { exact: true }).fill(name);
  await page.getByLabel('Nature').selectOption({ label: 'Opérateur' });
  await page.getByLabel('Territoire').selectOption({ label: '46 – Lot' });
  await unfold(page);
  await page.getByLabel('SIRET').fill('380 475 558 00059');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Ajouter l’organisme' }).click();
  await expect(page.getByRole('link', { name: /Ce SIRET n'est pas valide/ })).toBeVisible();
  await page.getByLabel('SIRET').fill('');
  await page.getByRole('button', { name: 'Ajouter l’organisme' }).click();
  await expect(heading(page)).toHaveText(name);
  await page.getByRole('link', { name: 'Modifier' }).click();
  await unfold(page);
  await page.getByLabel(/^Ville du siège/).fill('Figeac');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByText('Figeac')).toBeVisible();
});

test('territories are listed, on a phone too, and lead to their pages', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page, 'prefet', '/territoires?level=DEPT&parent=REG-76');
  await expect(page.getByText('13 territoires')).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await page.getByRole('link', { name: 'Lot', exact: true }).click();
  await expect(heading(page)).toHaveText(/^Lot/);
});
