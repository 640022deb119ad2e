// rooms: event referent
import type { Page } from '@playwright/test';
import { expectValid } from './support/html';
import {
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  heading,
  signIn,
  test,
} from './support/journey';

const PAGES = [
  '/public',
  '/public/mentions-legales',
  '/public/accessibilite',
  '/public/donnees-personnelles',
  '/public/evenements',
  '/public/attestations',
  '/public/presence',
];
const DEAD = '/public/lien/k1-00000000000000000000000000000000000000000000000000000000';
const NO_SURVEY = DEAD.replace('lien', 'questionnaire');

async function look(page: Page): Promise<void> {
  for (const width of [320, 390, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  }
}

test('the public pages are valid, accessible, light, and hold on a phone', async ({
  page,
  incidents,
}) => {
  incidents.expectLogged(/404/);
  const sent = new Map<string, string>();
  for (const address of [...PAGES, DEAD, NO_SURVEY, '/public/inconnue']) {
    await test.step(address, async () => {
      const loaded: Promise<number>[] = [];
      page.removeAllListeners('requestfinished');
      page.on('requestfinished', (request) =>
        loaded.push(request.sizes().then(({ responseBodySize }) => responseBodySize)),
      );
      const answer = await page.goto(address, { waitUntil: 'networkidle' });
      sent.set(address, (await answer?.text()) ?? '');
      const weight = (await Promise.all(loaded)).reduce((sum, size) => sum + size, 0);
      expect(weight).toBeLessThanOrEqual(60_000);
      // The first brings the letters too; the others have them.
      if (address === '/public') expect(weight).toBeGreaterThan(40_000);
      await look(page);
    });
  }
  expect(await page.context().cookies()).toEqual([]);
  expectValid(sent);
  await page.goto('/public');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Contenu', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('#contenu')).toBeFocused();
});

/** The link that a mail of the local relay brings to an address. */
async function linkSentTo(page: Page, mail: string): Promise<string> {
  const relay = `http://127.0.0.1:${process.env.PILO_MAIL_PAGE_PORT ?? 1080}/api/email`;
  const found = async () => {
    const all = (await (await page.request.get(relay)).json()) as {
      to: { address: string }[];
      text: string;
    }[];
    const text = all.find(({ to }) => to.some(({ address }) => address === mail))?.text ?? '';
    return /\/public\/lien\/[\w-]{20,100}/.exec(text)?.[0] ?? '';
  };
  await expect.poll(found).not.toBe('');
  return found();
}

test('an event is found, read and registered for without an account or a script, and all of it is put right by the link', async ({
  page,
  browser,
  baseURL,
}) => {
  const sent = new Map<string, string>();
  const context = await browser.newContext({
    javaScriptEnabled: false,
    ...(baseURL ? { baseURL } : {}),
  });
  const visitor = await context.newPage();
  await visitor.goto('/public/evenements');
  await visitor.getByRole('link', { name: /^L'accueil, partout et pour tous/ }).click();
  sent.set('event', (await (await visitor.reload())?.text()) ?? '');
  await visitor.getByRole('link', { name: /^M’inscrire/ }).click();
  sent.set('form', (await (await visitor.reload())?.text()) ?? '');
  await visitor.getByLabel('Nom', { exact: true }).fill('Exemple');
  await visitor.getByLabel('Prénom', { exact: true }).fill('Camille');
  await visitor.getByLabel(/^Adresse électronique/).fill('camille@exemple');
  await visitor.getByLabel(/^Service ou organisme/).fill('Service de démonstration');
  await visitor.getByLabel(/^Département/).selectOption({ label: 'Hors de la région' });
  await visitor.getByText('Oui', { exact: true }).click();
  await visitor.getByText(/^À distance \(/).click();
  const refusal = visitor.waitForResponse((answer) => answer.status() === 422);
  await visitor.getByRole('button', { name: 'Envoyer ma demande' }).click();
  sent.set('refused', await (await refusal).text());
  await expect(visitor.getByRole('alert')).toContainText('Un champ est à corriger');
  await expect(visitor.getByLabel('Prénom', { exact: true })).toHaveValue('Camille');
  const mail = `camille-${Date.now()}@demo.invalid`;
  await visitor.getByLabel(/^Adresse électronique/).fill(mail);
  const answer = visitor.waitForResponse((one) => one.request().method() === 'POST');
  await visitor.getByRole('button', { name: 'Envoyer ma demande' }).click();
  sent.set('asked', await (await answer).text());
  await expect(heading(visitor)).toHaveText('Demande reçue');
  await visitor.goto(await linkSentTo(page, mail));
  await visitor.getByRole('button', { name: 'Je confirme mon inscription' }).click();
  await visitor.getByRole('link', { name: 'Revoir la page de ce lien' }).click();
  await expect(visitor.getByLabel('Prénom', { exact: true })).toHaveValue('Camille');
  sent.set('own', (await (await visitor.reload())?.text()) ?? '');
  await visitor.getByLabel(/^Département/).selectOption({ label: 'Lot' });
  await visitor.getByText('Non', { exact: true }).click();
  await visitor.getByLabel('Nom', { exact: true }).fill(' ');
  const fault = visitor.waitForResponse((one) => one.status() === 422);
  await visitor.getByRole('button', { name: 'J’enregistre ces modifications' }).click();
  sent.set('change', await (await fault).text());
  await expect(visitor.getByLabel(/^Département/)).toHaveValue('DEPT-46');
  await visitor.getByLabel('Nom', { exact: true }).fill('Exemple');
  await visitor.getByRole('button', { name: 'J’enregistre ces modifications' }).click();
  await expect(heading(visitor)).toHaveText('Inscription modifiée');
  expect(await context.cookies()).toEqual([]);
  await context.close();
  expectValid(sent);
  for (const html of sent.values()) {
    expect(Buffer.byteLength(html)).toBeLessThan(20_000);
    await page.route('**/public/evenements/vue', (route) =>
      route.fulfill({ contentType: 'text/html', body: html }),
    );
    await page.goto('/public/evenements/vue');
    await look(page);
    await page.unroute('**/public/evenements/vue');
  }
});

test('the SPA leads to the public face, which leads back to nothing of it', async ({ page }) => {
  await signIn(page, 'assistant');
  await page
    .getByRole('contentinfo')
    .getByRole('link', { name: /c’est quoi/ })
    .click();
  await expect(heading(page)).toHaveText(/Pil’O, c’est quoi/);
  const hrefs = await page
    .locator('a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  expect(hrefs.length).toBeGreaterThan(5);
  expect(hrefs.filter((href) => href.startsWith('/') && !/^\/public(\/|$)/.test(href))).toEqual([]);
});

/** The first seat of the demonstration that somebody holds, and its link. */
async function contactLink(page: Page): Promise<string> {
  await signIn(page, 'assistant', '/referents?state=HELD');
  await page.locator('#contenu tbody a').first().click();
  await page.getByRole('button', { name: 'Obtenir le lien' }).click();
  const field = page.getByLabel(/^Lien à lui transmettre/);
  await expect(field).toBeVisible();
  await expectAccessible(page);
  return new URL(await field.inputValue()).pathname;
}

test('the contact of a seat corrects and confirms by the link, without an account or a script', async ({
  page,
  browser,
  baseURL,
  incidents,
}) => {
  incidents.expectLogged(/404/);
  const link = await contactLink(page);
  const sent = new Map<string, string>();
  const context = await browser.newContext({
    javaScriptEnabled: false,
    ...(baseURL ? { baseURL } : {}),
  });
  const visitor = await context.newPage();
  sent.set('open', (await (await visitor.goto(link))?.text()) ?? '');
  await expect(heading(visitor)).toHaveText('Vos coordonnées de référent');
  const office = visitor.getByLabel(/^Service ou bureau/);
  await office.fill('Bureau des essais');
  await visitor.getByLabel(/^Téléphone/).fill('au bureau');
  const refusal = visitor.waitForResponse((answer) => answer.status() === 422);
  await visitor.getByRole('button', { name: 'Je confirme mes coordonnées' }).press('Enter');
  sent.set('refused', await (await refusal).text());
  await expect(visitor.getByRole('alert')).toContainText('Un champ est à corriger');
  await expect(office).toHaveValue('Bureau des essais');
  await visitor.getByRole('alert').getByRole('link', { name: 'Téléphone' }).click();
  await expect(visitor.getByLabel(/^Téléphone/)).toBeInViewport();
  await visitor.getByLabel(/^Téléphone/).fill('');
  await visitor.getByRole('button', { name: 'Je confirme mes coordonnées' }).click();
  await expect(heading(visitor)).toHaveText('Coordonnées confirmées');
  expect(await context.cookies()).toEqual([]);
  await context.close();
  await page.goto(link);
  await expect(heading(page)).toHaveText('Ce lien ne s’ouvre pas');
  expectValid(sent);
  // As it is looked at with scripts, which the checker of accessibility needs.
  for (const html of sent.values()) {
    await page.route('**/public/lien/vue', (route) =>
      route.fulfill({ contentType: 'text/html', body: html }),
    );
    await page.goto('/public/lien/vue');
    await look(page);
    await page.unroute('**/public/lien/vue');
  }
});
