// rooms: funding spending
import { expect, expectAccessible, heading, signIn, test } from './support/journey';

test('what the year’s end asks is on one page, with the tranche that is due after the last EJ', async ({
  page,
}) => {
  await signIn(page, 'gestionnaire', '/budget/exercice?year=2026');
  await page.getByRole('link', { name: 'Ce qu’il reste à faire' }).click();
  await expect(heading(page)).toHaveText('Fin de gestion 2026');
  const late = page.getByRole('region', { name: /Attendu après la date/ });
  await expect(late.getByRole('row', { name: /36\s000.*Affermir la tranche/ })).toBeVisible();
  await expectAccessible(page);
  await page
    .getByRole('region', { name: /Service fait non payé/ })
    .getByRole('link', { name: 'Toute la liste' })
    .click();
  await expect(page).toHaveURL(/kind=UNPAID_SERVICE/);
  await expect(page.locator('#contenu')).toContainText(/lignes?/);
  await expectAccessible(page);
});

test('a note is attached to the closing dates, had again and taken away', async ({ page }) => {
  await signIn(page, 'gestionnaire', '/budget/exercice?year=2026');
  const notes = page.getByRole('region', { name: 'Notes du programme 0349' });
  await expect(notes.getByText('note-de-fin-de-gestion-fictive.txt').first()).toBeVisible();
  await notes
    .getByLabel('Joindre un fichier')
    .setInputFiles({ name: 'essai.csv', mimeType: 'text/csv', buffer: Buffer.from('a;b\n1;2\n') });
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    notes.getByRole('button', { name: 'essai.csv', exact: true }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('essai.csv');
  await expectAccessible(page);
  await notes.getByRole('button', { name: 'Retirer essai.csv' }).click();
  await page.getByRole('button', { name: 'Retirer la pièce' }).click();
  await expect(page.getByText('La pièce est retirée.')).toBeVisible();
  await expect(notes.getByRole('button', { name: 'essai.csv', exact: true })).toHaveCount(0);
});

test('a hypothesis moves the landing beside the real one', async ({ page }) => {
  await signIn(page, 'chargee', '/budget?scheme=FTAP&year=2026');
  await page.getByRole('link', { name: /Et si/ }).click();
  await page.getByLabel('Hypothèse', { exact: true }).selectOption('SLIP');
  await page.getByLabel('Axe', { exact: true }).selectOption('AXE_1');
  await page.getByLabel(/^Montant/).fill('1000');
  await page.getByLabel('Payé le').fill('2027-02-15');
  await page.getByRole('button', { name: 'Ajouter l’hypothèse' }).click();
  await expect(page.getByRole('row', { name: /CP payés au 31 décembre.*−1\s000/ })).toBeVisible();
  await expectAccessible(page);
});

test('the day chosen on the first page follows to the lines and to a commitment', async ({
  page,
}) => {
  await signIn(page, 'chargee', '/budget?scheme=FTAP&year=2026&asOf=2026-06-30');
  await expect(page.getByText('Situation connue au 30 juin 2026')).toBeVisible();
  await page.getByRole('link', { name: 'Toutes les lignes' }).click();
  await expect(page).toHaveURL(/asOf=2026-06-30/);
  await expect(page.getByText('Situation connue au 30 juin 2026')).toBeVisible();
  await page.goto('/budget/engagements?asOf=2026-06-30');
  await page.getByRole('link', { name: 'Assistant de rédaction' }).click();
  await expect(page).toHaveURL(/asOf=2026-06-30/);
  await expect(page.getByText('Situation connue au 30 juin 2026')).toBeVisible();
});

test('an EJ whose tranche is open is not settled, and proposes to affirm it', async ({ page }) => {
  await signIn(page, 'chargee', '/budget/engagements/9900000010');
  await expect(page.getByText('En cours', { exact: true })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Affermir une tranche' })).toBeVisible();
});
