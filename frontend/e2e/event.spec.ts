// rooms: event project
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

/** Of this journey alone: what others count is the demonstration's. */
const TITLE = 'Atelier de passage';

async function create(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Créer un événement' }).first().click();
  await page.getByRole('textbox', { name: 'Titre', exact: true }).fill(TITLE);
  await page.getByLabel('Nature', { exact: true }).selectOption('ATELIER');
  await page.getByRole('radio', { name: 'Sur place', exact: true }).check({ force: true });
  await page.getByLabel('Début', { exact: true }).fill('2027-03-28T02:30');
  await page.getByLabel('Fin', { exact: true }).fill('2027-03-28T05:00');
  await page.getByLabel(/^Lieu/).fill('Salle de passage');
  await page.getByLabel(/^Places sur place/).fill('1');
  await expect(page.getByRole('complementary', { name: /^Aperçu/ })).toContainText(TITLE);
  await page.getByRole('button', { name: 'Créer l’événement' }).click();
  // F14: no clock shows this hour.
  await expect(page.getByText(/Cette heure n’existe pas/).first()).toBeVisible();
  await page.getByLabel('Début', { exact: true }).fill('2027-03-28T09:30');
  await page.getByLabel('Fin', { exact: true }).fill('2027-03-28T12:00');
  await unfold(page);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Créer l’événement' }).click();
  await expect(page.getByText(/L’événement est créé, en brouillon/)).toBeVisible();
}

async function register(page: Page, name: string): Promise<void> {
  await page.getByRole('tab', { name: 'Inscriptions' }).click();
  await page.getByRole('link', { name: 'Inscrire une personne' }).click();
  await page.getByLabel('Nom', { exact: true }).fill('de passage (démo)');
  await page.getByLabel('Prénom', { exact: true }).fill(name);
  await page.getByLabel(/^Courriel/).fill(`${name.toLowerCase()}@demo.invalid`);
  await page.getByLabel('Service', { exact: true }).fill('Service de passage');
  await page.getByRole('button', { name: 'Inscrire' }).click();
}

const back = (page: Page) => page.getByRole('link', { name: TITLE }).click();

test('an event is written, published, filled; who gives up a seat leaves it to the first in the queue', async ({
  page,
}) => {
  await signIn(page, 'assistant', '/evenements');
  await expect(heading(page)).toHaveText('Événements');
  await create(page);

  await page.getByRole('button', { name: 'Publier' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Aucun courriel ne part à la publication');
  await dialog.getByRole('button', { name: 'Publier l’événement' }).click();
  await expect(page.getByText('L’événement est publié.')).toBeVisible();

  await register(page, 'Camille');
  await expect(page.getByText(/Camille.* a une place\./)).toBeVisible();
  await back(page);
  await register(page, 'Claude');
  await expect(page.getByText(/Claude.* attend une place\./)).toBeVisible();
  await expect(page.getByText('1re de la file')).toBeVisible();
  await expectAccessible(page);

  await back(page);
  const [sheet] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Feuille d’émargement (PDF)' }).click(),
  ]);
  expect(sheet.suggestedFilename()).toMatch(/^emargement-EVT-\d{4}-\d+\.pdf$/);
  await page.getByRole('link', { name: /^Camille/ }).click();
  await page.getByRole('button', { name: 'Annuler l’inscription' }).click();
  await dialog.getByRole('button', { name: 'Annuler l’inscription' }).click();
  await expect(page.getByText('L’inscription est annulée.')).toBeVisible();

  await back(page);
  await page.getByRole('tab', { name: /^File d’attente/ }).click();
  await expect(page.getByRole('row', { name: /Claude/ })).toContainText('Place proposée');
  await expect(page.getByText('En attente → Place proposée')).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectNoSidewaysScroll(page);
  await page.setViewportSize({ width: 1280, height: 800 });

  // As it was: nothing of it is to come.
  await page.getByRole('button', { name: 'Autres actes' }).click();
  await page.getByRole('button', { name: 'Annuler l’événement' }).click();
  await dialog.getByLabel('Motif', { exact: true }).fill('Fin du parcours');
  await dialog.getByRole('button', { name: 'Annuler l’événement' }).click();
  await expect(page.getByText('L’événement est annulé.')).toBeVisible();
  await expect(page.getByText(/Motif.: Fin du parcours/)).toBeVisible();
});

test('a budget manager reads events, and nobody’s name', async ({ page }) => {
  await signIn(page, 'gestionnaire', '/evenements?vue=mois&jour=2026-12-01');
  await expect(page.getByRole('heading', { name: /décembre/ })).toBeVisible();
  await page.getByRole('link', { name: /^Relancer sans perdre personne/ }).click();
  await expect(heading(page)).toContainText('Relancer sans perdre personne');
  await expect(page.getByRole('tab', { name: 'Inscriptions' })).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Modifier' })).toHaveCount(0);
});
