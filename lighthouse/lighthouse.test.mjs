// p10: accessibility 100 and layout shift at most 0.05, on the pages of a product that runs (make e2e starts one).
// Speed is not asked for: it is that of the machine.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startFlow } from 'lighthouse';
import puppeteer from 'puppeteer-core';

const base = process.env.PILO_PUBLIC_URL ?? `http://localhost:${process.env.PILO_SPA_PORT ?? 3000}`;
const MOST_SHIFT = 0.05;

/** Account (none = open to all), address: one page of each kind; the journeys run axe on the others. */
const pages = [
  [null, '/aide'],
  ['chargee', '/'],
  ['chargee', '/projets'],
  ['chargee', '/indicateurs/LOC-008/modifier'],
  ['prefet', '/feuille-de-route'],
  ['prefet', '/indicateurs/LOC-008'],
];

let browser;

before(async () => {
  browser = await puppeteer.launch({
    executablePath: process.env.PILO_CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--lang=fr-FR'],
  });
});

after(() => browser?.close());

/** One session of the browser an account: it signs in once, through Keycloak's own page. */
const sessions = new Map();

async function open(account) {
  const context = sessions.get(account) ?? (await browser.createBrowserContext());
  const page = await context.newPage();
  // As long as the sign-in server of a busy host may need.
  page.setDefaultTimeout(180_000);
  if (account && !sessions.has(account)) {
    await page.goto(base);
    await page.waitForSelector('#username');
    await page.type('#username', account);
    await page.type('#password', 'pilo-demo');
    await page.click('#kc-login');
    await page.waitForSelector('#contenu h1');
  }
  sessions.set(account, context);
  return page;
}

const settings = {
  config: {
    extends: 'lighthouse:default',
    settings: {
      onlyCategories: ['accessibility'],
      onlyAudits: ['cumulative-layout-shift'],
      formFactor: 'desktop',
      screenEmulation: { mobile: false, width: 1280, height: 900, deviceScaleFactor: 1 },
      // Nothing is slowed, no speed is computed: this one only waits less long for the page to be quiet (1 s, not 5).
      throttlingMethod: 'simulate',
      maxWaitForLoad: 60_000,
      // The session of the sign-in server is what brings the page back signed in.
      disableStorageReset: true,
      // For a report that nobody draws.
      disableFullPageScreenshot: true,
    },
  },
};

const failures = ({ audits, categories }) =>
  categories.accessibility.auditRefs
    .map(({ id }) => audits[id])
    .filter(({ score }) => score !== null && score < 1)
    .map(
      ({ id, details }) => `${id}: ${details?.items?.map(({ node }) => node?.selector).join(', ')}`,
    );

for (const [account, address] of pages) {
  test(`${address} (${account ?? 'sans compte'})`, async () => {
    const page = await open(account);
    try {
      const flow = await startFlow(page, settings);
      await flow.navigate(base + address);
      await page.waitForSelector('#contenu h1');
      await flow.snapshot();
      const { steps } = await flow.createFlowResult();
      const shift = steps[0].lhr.audits['cumulative-layout-shift'].numericValue;
      assert.ok(shift <= MOST_SHIFT, `CLS ${shift}`);
      for (const { lhr } of steps) {
        assert.deepEqual(failures(lhr), []);
        assert.equal(lhr.categories.accessibility.score, 1);
      }
      console.log(`  ${address} : accessibilité 100, CLS ${shift.toFixed(3)}`);
    } finally {
      await page.close();
    }
  });
}
