// rooms: account audit directory project roadmap
import type { Page } from '@playwright/test';
import { chooseCarrier, expect, heading, signIn, test, unfold } from './support/journey';

/** Breaks out of an attribute, then runs when its image is missing: the shortest that tells both faults. */
const HOSTILE = `'"><img src=x onerror=ran=1>`;
const unique = () => `${HOSTILE} ${crypto.randomUUID().slice(0, 6)}`;

/** Types it in each field of the form that takes a text. */
async function fillTexts(page: Page): Promise<void> {
  await unfold(page);
  const fields = page.locator('#contenu form').last().locator('input[type=text], textarea');
  let filled = 0;
  for (const field of await fields.all()) {
    if (await field.isEditable()) {
      await field.fill(HOSTILE);
      filled += 1;
    }
  }
  expect(filled, 'a form without a field for text').toBeGreaterThan(0);
}

/** The text is shown as it was typed, made no element, and nothing of it ran; the policy's refusals fail the journey. */
async function expectHarmless(page: Page, address?: string): Promise<void> {
  if (address) {
    await page.goto(address);
  }
  await expect(page.locator('#contenu').getByText(HOSTILE).first()).toBeVisible();
  await expectNothingRan(page);
}

async function expectNothingRan(page: Page): Promise<void> {
  await expect(page.locator('img[src="x"]')).toHaveCount(0);
  expect(await page.evaluate(() => 'ran' in globalThis)).toBe(false);
}

test('what is hostile in a project is only text, wherever it is read (S11)', async ({ page }) => {
  const title = unique();
  await signIn(page, 'chargee', '/projets/nouveau');
  await page.getByLabel('Programme').selectOption('LABO');
  await chooseCarrier(page);
  await fillTexts(page);
  await page.getByLabel('Adresse de la fiche de résultats').fill('');
  await page.getByLabel('Titre').fill(title);
  await page.getByRole('button', { name: 'Créer le projet' }).click();
  await expect(heading(page)).toHaveText(title);
  const address = new URL(page.url()).pathname;
  await page.getByRole('link', { name: 'Faire le point' }).first().click();
  await page.getByText('Orage').click();
  await fillTexts(page);
  await page.getByRole('button', { name: 'Signer le point' }).click();
  await expect(page.getByText('Orage – Objectifs compromis')).toBeVisible();
  await expectHarmless(page);
  await expectHarmless(page, `${address}?onglet=historique`);
  await expectHarmless(page, '/projets?sort=-updatedAt');
  await expectHarmless(page, '/projets?vue=etapes');
  await expectHarmless(page, '/');
  await page.goto(`/projets?q=${encodeURIComponent(HOSTILE)}`);
  await expect(page.getByRole('searchbox')).toHaveValue(HOSTILE);
});

test('what is hostile in the roadmap and the directory is only text (S11)', async ({
  page,
  otherPage: admin,
}) => {
  const title = unique();
  await signIn(page, 'chargee', '/feuille-de-route/priorites/nouvelle');
  await fillTexts(page);
  await page
    .getByRole('textbox', { name: /^Code/ })
    .fill(`PP-${crypto.randomUUID().slice(0, 6).toUpperCase()}`);
  await page.getByLabel('Intitulé').fill(title);
  await page.getByText('Locale', { exact: true }).click();
  await page.getByLabel(/^Rang d’affichage/).fill('');
  await page.getByRole('button', { name: 'Définir la priorité' }).click();
  await expect(heading(page)).toHaveText(title);
  await expectHarmless(page, '/feuille-de-route/composition');

  await signIn(admin, 'admin', '/annuaire/nouveau');
  await fillTexts(admin);
  await admin.getByLabel('Nature').selectOption({ label: 'Opérateur' });
  await admin.getByLabel('Territoire').selectOption({ label: '46 – Lot' });
  await admin.getByLabel('SIRET').fill('');
  await admin.getByRole('button', { name: 'Ajouter l’organisme' }).click();
  await expect(heading(admin)).toHaveText(HOSTILE);
  await expectHarmless(admin, '/annuaire?q=onerror');
  await admin.goto('/administration/audit');
  await expect(
    admin
      .getByRole('table')
      .getByText(/a créé/)
      .first(),
  ).toBeVisible();
  await expectNothingRan(admin);
});
