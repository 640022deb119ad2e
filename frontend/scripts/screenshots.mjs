// Screenshots of the main pages for the README, taken on the running demonstration: `make screenshots`.
import { mkdir } from 'node:fs/promises';
import { chromium } from '@playwright/test';

const base = process.env.PILO_PUBLIC_URL ?? `http://localhost:${process.env.PILO_SPA_PORT ?? 3000}`;
const folder = new URL('../../docs/screenshots/', import.meta.url);
const desktop = { width: 1280, height: 800 };
const phone = { width: 390, height: 844 };

/** Name of the file, account (nobody's for a public page), address, size, theme, and what to follow from there. */
const pages = [
  ['accueil', 'chargee', '/', desktop],
  ['projets', 'chargee', '/projets', desktop],
  ['projets-etapes', 'chargee', '/projets?vue=etapes', desktop],
  ['feuille-de-route', 'prefet', '/feuille-de-route', desktop],
  ['indicateur', 'prefet', '/indicateurs/LOC-008', desktop],
  ['territoire', 'prefet', '/territoires/DEPT-48', desktop],
  ['composition', 'chargee', '/feuille-de-route/composition', desktop],
  ['indicateurs', 'chargee', '/indicateurs', desktop],
  ['imports', 'chargee', '/imports/nouveau', desktop],
  ['budget', 'chargee', '/budget', desktop],
  ['engagement', 'gestionnaire', '/budget/engagements/9900000016', desktop],
  ['accueil-mobile', 'referent46', '/', phone],
  ['accueil-sombre', 'prefet', '/', desktop, 'dark'],
  ['evenements', 'chargee', '/evenements', desktop],
  ['portee', 'chargee', '/evenements/portee', desktop],
  ['evenement-public', undefined, '/public/evenements', desktop, 'light', 'main h2 a, main h3 a'],
  ['evenement-mobile', undefined, '/public/evenements', phone, 'light', 'main h2 a, main h3 a'],
];

await mkdir(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.PILO_CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-dev-shm-usage'],
});
try {
  for (const [name, account, address, viewport, colorScheme = 'light', followed] of pages) {
    const context = await browser.newContext({
      baseURL: base,
      viewport,
      colorScheme,
      locale: 'fr-FR',
    });
    const page = await context.newPage();
    page.setDefaultTimeout(60_000);
    await page.goto(address);
    if (account) {
      await page.locator('#username').fill(account);
      await page.locator('#password').fill('pilo-demo');
      await page.locator('#kc-login').click();
    }
    if (followed) {
      await page.locator(followed).first().click();
      await page.waitForURL((url) => url.pathname !== address);
    }
    await page.locator('main h1').waitFor();
    await page.waitForLoadState('networkidle');
    await page.screenshot({ path: new URL(`${name}.png`, folder).pathname });
    process.stdout.write(`docs/screenshots/${name}.png\n`);
    await context.close();
  }
} finally {
  await browser.close();
}
