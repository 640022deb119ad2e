// rooms: attendance event
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, expectAccessible, expectNoSidewaysScroll, signIn, test } from './support/journey';

const TITLE = 'Atelier du soir';

/** On the day on which the demonstration begins. */
async function create(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Créer un événement' }).first().click();
  await page.getByRole('textbox', { name: 'Titre', exact: true }).fill(TITLE);
  await page.getByLabel('Nature', { exact: true }).selectOption('ATELIER');
  await page.getByRole('radio', { name: 'Sur place', exact: true }).check({ force: true });
  await page.getByLabel('Début', { exact: true }).fill('2026-11-23T21:00');
  await page.getByLabel('Fin', { exact: true }).fill('2026-11-23T22:30');
  await page.getByLabel(/^Lieu/).fill('Salle du soir');
  await page.getByLabel(/^Places sur place/).fill('3');
  await page.getByRole('button', { name: 'Créer l’événement' }).click();
  await page.getByRole('button', { name: 'Publier' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Publier l’événement' }).click();
  await expect(page.getByText('L’événement est publié.')).toBeVisible();
}

async function register(page: Page, firstName: string, lastName: string): Promise<void> {
  await page.getByRole('tab', { name: 'Inscriptions' }).click();
  await page.getByRole('link', { name: 'Inscrire une personne' }).click();
  await page.getByLabel('Nom', { exact: true }).fill(lastName);
  await page.getByLabel('Prénom', { exact: true }).fill(firstName);
  await page.getByLabel(/^Courriel/).fill(`${Date.now()}@demo.invalid`);
  await page.getByLabel('Service', { exact: true }).fill('Direction de l’Égalité');
  await page.getByRole('button', { name: 'Inscrire' }).click();
  await expect(page.getByText(`${firstName} ${lastName} a une place.`)).toBeVisible();
  await page.getByRole('link', { name: TITLE }).click();
}

/** As it was: nothing of it is to come. */
async function cancel(page: Page): Promise<void> {
  await page.getByRole('link', { name: TITLE }).click();
  await page.getByRole('button', { name: 'Autres actes' }).click();
  await page.getByRole('button', { name: 'Annuler l’événement' }).click();
  await page.getByRole('dialog').getByLabel('Motif', { exact: true }).fill('Fin du parcours');
  await page.getByRole('dialog').getByRole('button', { name: 'Annuler l’événement' }).click();
  await expect(page.getByText('L’événement est annulé.')).toBeVisible();
}

async function phone(
  browser: Browser,
  address: string,
  expected = 2,
): Promise<[BrowserContext, Page]> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  await page.goto(address);
  await expect(page.getByText(`sur ${expected} attendus`)).toBeVisible();
  return [context, page];
}

const line = (page: Page, name: string) =>
  page.getByRole('listitem').filter({ has: page.getByText(name, { exact: true }) });

function expectValid(html: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'pilo-door-'));
  writeFileSync(join(folder, 'door.html'), html);
  const jar = resolve(import.meta.dirname, '../node_modules/vnu-jar/build/dist/vnu.jar');
  execFileSync('java', ['-jar', jar, '--errors-only', '--skip-non-html', folder], {
    stdio: 'pipe',
  });
}

async function expectLight(page: Page, address: string): Promise<void> {
  const loaded: Promise<number>[] = [];
  page.on('requestfinished', (request) => {
    if (!request.url().includes('/api/'))
      loaded.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
  });
  const answer = await page.goto(address.split('#')[0] ?? '', { waitUntil: 'load' });
  await expect(page.getByText(/Ce lien n’ouvre aucun émargement/)).toBeVisible();
  expectValid((await answer?.text()) ?? '');
  const weight = (await Promise.all(loaded)).reduce((sum, size) => sum + size, 0);
  expect(weight).toBeGreaterThan(10_000);
  expect(weight).toBeLessThanOrEqual(60_000);
}

test('a door is ticked on two telephones, one of which loses the network and is opened anew without it', async ({
  page,
  browser,
  otherPage,
}) => {
  await signIn(page, 'assistant', '/evenements');
  await create(page);
  await register(page, 'Zoé', 'Du soir (démo)');
  await register(page, 'Noël', 'De nuit (démo)');
  await page.getByRole('link', { name: 'Présences et émargement' }).click();
  await page.getByRole('button', { name: 'Ouvrir l’émargement' }).click();
  const field = page.getByLabel(/^Adresse à ouvrir/);
  await expect(field).toBeVisible();
  await expectAccessible(page);
  const address = await field.inputValue();

  const [first, one] = await phone(browser, address);
  const [second, two] = await phone(browser, address);
  await one.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await first.setOffline(true);
  await one.getByRole('searchbox').fill('zoe');
  await expect(line(one, 'Noël De nuit (démo)')).toHaveCount(0);
  await line(one, 'Zoé Du soir (démo)').getByRole('button', { name: 'Présent' }).click();
  await expect(one.getByText('1 présent sur 2 attendus')).toBeVisible();
  await expect(one.getByText(/Sans réseau : 1 en attente d’envoi/)).toBeVisible();
  // In another tab of the same telephone: neither writes over what the other keeps.
  const tab = await first.newPage();
  await tab.goto(address);
  await line(tab, 'Noël De nuit (démo)').getByRole('button', { name: 'Présent' }).click();
  await one.getByRole('searchbox').fill('');
  await expect(one.getByText('2 présents sur 2 attendus')).toBeVisible();
  await line(one, 'Noël De nuit (démo)').getByRole('button', { name: 'Annuler' }).click();
  await expect(tab.getByText('1 présent sur 2 attendus')).toBeVisible();
  await tab.close();
  await one.reload();
  await expect(one.getByText('1 présent sur 2 attendus')).toBeVisible();
  await expect(two.getByText('0 présent sur 2 attendus')).toBeVisible();
  await first.setOffline(false);
  await expect(one.getByText('Tout est envoyé.')).toBeVisible();
  await expect(two.getByText('1 présent sur 2 attendus')).toBeVisible();
  await expect(page.getByText('1 présence notée sur 2')).toBeVisible();
  await expect(page.getByText(/par l’émargement/)).toBeVisible();

  // By keyboard; and taken back on the other.
  const noel = line(two, 'Noël De nuit (démo)');
  await noel.getByRole('button', { name: 'Présent' }).press('Enter');
  await expect(two.getByText('2 présents sur 2 attendus')).toBeVisible();
  await one.getByRole('searchbox').fill('');
  await expect(line(one, 'Noël De nuit (démo)')).toContainText('Présent à');
  await line(one, 'Noël De nuit (démo)').getByRole('button', { name: 'Annuler' }).click();
  await expect(two.getByText('1 présent sur 2 attendus')).toBeVisible();

  await two.getByLabel('Nom', { exact: true }).fill('Imprévue');
  await two.getByLabel('Prénom', { exact: true }).fill('Claude');
  await two.getByLabel(/^Adresse électronique/).fill('pas une adresse');
  await two.getByLabel(/^Service ou organisme/).fill('Service de passage');
  await two.getByLabel(/^Département/).selectOption({ label: 'Hors de la région' });
  await two.getByText('Oui', { exact: true }).click();
  await two.getByRole('button', { name: 'Inscrire et noter présente' }).click();
  await expect(two.getByRole('alert').filter({ hasText: 'adresse' })).toBeVisible();
  await two.getByLabel(/^Adresse électronique/).fill(`imprevue-${Date.now()}@demo.invalid`);
  await two.getByRole('button', { name: 'Inscrire et noter présente' }).click();
  await expect(two.getByText('2 présents sur 3 attendus')).toBeVisible();

  for (const width of [320, 390, 1280]) {
    await one.setViewportSize({ width, height: 800 });
    await expectNoSidewaysScroll(one);
    await expectAccessible(one);
  }
  expect(await first.cookies()).toEqual([]);
  await expectLight(otherPage, address);

  // Closed while a telephone is without the network: what it ticked before is taken, and then it is told.
  await first.setOffline(true);
  await line(one, 'Noël De nuit (démo)').getByRole('button', { name: 'Présent' }).click();
  await expect(one.getByText(/Sans réseau : 1 en attente d’envoi/)).toBeVisible();
  await page.getByRole('button', { name: 'Fermer l’émargement' }).click();
  await expect(two.getByText(/Ce lien n’ouvre aucun émargement/)).toBeVisible();
  await expect(one.getByText(/Sans réseau : 1 en attente d’envoi/)).toBeVisible();
  await first.setOffline(false);
  await expect(one.getByText(/La liste est effacée de cet appareil/)).toBeVisible();
  await expect(page.getByText('3 présences notées sur 3')).toBeVisible();
  expect(await one.evaluate(() => Object.keys(localStorage))).toEqual([]);
  await expect(one.getByText('Zoé Du soir (démo)')).toHaveCount(0);
  await Promise.all([first.close(), second.close()]);

  // Without the network while the event is cancelled: what nobody takes is told by name, until it is cleared by hand.
  await page.getByRole('button', { name: 'Ouvrir l’émargement' }).click();
  await expect(field).toBeVisible();
  const [third, three] = await phone(browser, await field.inputValue(), 3);
  await third.setOffline(true);
  await line(three, 'Zoé Du soir (démo)').getByRole('button', { name: 'Annuler' }).click();
  await expect(three.getByText(/Sans réseau : 1 en attente d’envoi/)).toBeVisible();
  await cancel(page);
  await third.setOffline(false);
  const untaken = three.getByText(/Zoé Du soir \(démo\) : présence retirée le 23 novembre 2026/);
  await expect(untaken).toBeVisible({ timeout: 15_000 });
  await three.reload();
  await expect(untaken).toBeVisible();
  await expect(three.getByText('Noël De nuit (démo)')).toHaveCount(0);
  await expectNoSidewaysScroll(three);
  await expectAccessible(three);
  await three.getByRole('button', { name: /effacer de cet appareil/ }).click();
  await expect(untaken).toBeHidden();
  await expect.poll(() => three.evaluate(() => Object.keys(localStorage))).toEqual([]);
  await third.close();
});
