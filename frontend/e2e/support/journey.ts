import { AxeBuilder } from '@axe-core/playwright';
import {
  test as base,
  expect,
  type BrowserContext,
  type ConsoleMessage,
  type Page,
} from '@playwright/test';

/** What a journey must never see: an error in the console, a refusal of the security policy. */
class Incidents {
  private readonly seen: string[] = [];
  private readonly expected: RegExp[] = [];

  async watch(page: Page, origin: string): Promise<void> {
    page.on('pageerror', (error) => this.seen.push(error.message));
    page.on('console', (message) => this.note(message, page, origin));
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) => {
        // oxlint-disable-next-line no-console
        console.error(`CSP: ${event.violatedDirective} ${event.blockedURI}`);
      });
    });
  }

  /** A journey that provokes a refusal says so: the browser logs every 4xx as an error. */
  expectLogged(message: RegExp): void {
    this.expected.push(message);
  }

  /** What was to be logged and was not: then nothing is heard here, and no error would be. */
  missing(): string[] {
    return this.expected.filter((known) => !this.seen.some((text) => known.test(text))).map(String);
  }

  unexpected(): string[] {
    return this.seen.filter((text) => !this.expected.some((known) => known.test(text)));
  }

  private note(message: ConsoleMessage, page: Page, origin: string): void {
    // The sign-in server's own pages are tested with the realm.
    if (message.type() === 'error' && page.url().startsWith(origin)) {
      this.seen.push(message.text());
    }
  }
}

interface Fixtures {
  incidents: Incidents;
  /** The page of a second person, in a browser session of its own, watched as the first one is. */
  otherPage: Page;
}

export const test = base.extend<Fixtures>({
  incidents: [
    async ({ page, baseURL }, use) => {
      const incidents = new Incidents();
      await incidents.watch(page, baseURL ?? '');
      await use(incidents);
      // A refusal is logged when its answer comes, which may be after the last thing that the journey looked at.
      await expect.poll(() => incidents.missing(), 'expected, and not logged').toEqual([]);
      expect(incidents.unexpected()).toEqual([]);
    },
    { auto: true },
  ],
  otherPage: async ({ browser, incidents, baseURL }, use) => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await incidents.watch(page, baseURL ?? '');
    await use(page);
    await context.close();
  },
});

export { expect };

export const PASSWORD = 'pilo-demo';

/** On a busy host the sign-in server alone may take longer than a page of ours is given. */
const SIGN_IN_TIME = 180_000;

/** Fills Keycloak's own page once it is there, and waits as long as the sign-in takes, whatever the journey's own time. */
export async function passSignIn(page: Page, account: string): Promise<void> {
  const own = test.info().timeout;
  const began = Date.now();
  test.setTimeout(own + SIGN_IN_TIME);
  await page.locator('#username').fill(account, { timeout: SIGN_IN_TIME });
  // Keycloak refuses an account that is signing in elsewhere at this very moment, as the realm's tests beside do.
  let elsewhere: boolean;
  do {
    await page.locator('#password').fill(PASSWORD, { timeout: SIGN_IN_TIME });
    const answer = page.waitForResponse((one) => one.url().includes('/login-actions/'), {
      timeout: SIGN_IN_TIME,
    });
    await page.locator('#kc-login').click({ timeout: SIGN_IN_TIME });
    const back = (await answer).status() === 200;
    await page.waitForLoadState();
    elsewhere = back && (await page.getByText('Trop d’essais').isVisible());
  } while (elsewhere);
  await expect(page.locator('#contenu h1')).toBeVisible({ timeout: SIGN_IN_TIME });
  // Only what it took: the rest would let a fault of ours wait for minutes before it is told.
  test.setTimeout(own + Date.now() - began);
}

/** What the sign-in server keeps in the browser of each account that has signed in. */
const SESSIONS = new Map<string, Awaited<ReturnType<BrowserContext['cookies']>>>();

/**
 * Signs in and waits for the page that was asked: through Keycloak's own page for the first journey of an account, then
 * by the session that it left there, as one does who comes back. Journeys about the sign-in itself pass that page.
 */
export async function signIn(page: Page, account: string, address = '/'): Promise<void> {
  const context = page.context();
  const session = SESSIONS.get(account);
  if (session) {
    await context.addCookies(session);
    await page.goto(address);
    await expect(heading(page)).toBeVisible();
    return;
  }
  await page.goto(address);
  await passSignIn(page, account);
  const cookies = await context.cookies();
  SESSIONS.set(
    account,
    cookies.filter(({ path }) => path.startsWith('/realms/')),
  );
}

export const heading = (page: Page) => page.locator('#contenu h1');

/** Opens what a form folds because one can begin without it. */
export async function unfold(page: Page): Promise<void> {
  await expect(page.locator('.pilo-form')).toBeVisible();
  const folded = page.locator('.pilo-form details:not([open]) > summary');
  for (let left = await folded.count(); left > 0; left -= 1) {
    await folded.first().click();
  }
  await expect(folded).toHaveCount(0);
}

/** In the form of a project: the organisation that carries it, found by its name. */
export async function chooseCarrier(page: Page): Promise<void> {
  await page.getByLabel(/Organisme porteur/).fill('préfecture du lot');
  await page
    .getByRole('option', { name: /Préfecture du Lot/ })
    .first()
    .click();
}

/** No automatic finding of WCAG 2.1 A and AA, in the theme that is shown. */
export async function expectAccessible(page: Page): Promise<void> {
  // Legacy: without the blank page that gathers what the frames of other origins say, since there is none. Half the time.
  const { violations, passes } = await new AxeBuilder({ page })
    .setLegacyMode()
    // Of what passes, one node a rule is enough: all of them would be written down for nobody.
    .options({ resultTypes: ['violations'] })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'])
    .analyze();
  const findings = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
  expect(passes.length, 'rules that met something').toBeGreaterThan(5);
  expect(findings).toEqual([]);
}

/** A page that fits: only tables scroll, and inside their own region. Charts follow a new width one frame later. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  await expect
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth - globalThis.innerWidth))
    .toBeLessThanOrEqual(0);
}

/**
 * Letters twice as large on a wide screen (WCAG 1.4.4): nothing is wider than it, and no control of the header lies over
 * another, its menus opened in turn.
 */
export async function expectReadableLarge(page: Page): Promise<void> {
  await page.evaluate(() =>
    document.documentElement.style.setProperty('font-size', '200%', 'important'),
  );
  await expectNoSidewaysScroll(page);
  const places = await page
    .locator('#entete :is(a, button, input):visible')
    .evaluateAll((controls) =>
      controls.map((one) => {
        const { left, right, top, bottom } = one.getBoundingClientRect();
        return { name: one.textContent, left, right, top, bottom };
      }),
    );
  const over = places.flatMap((one, index) =>
    places.slice(index + 1).flatMap((other) => {
      const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const high = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
      return wide > 2 && high > 2 ? [`${one.name} / ${other.name}`] : [];
    }),
  );
  expect(places.length, 'controls of the header').toBeGreaterThan(3);
  expect(over).toEqual([]);
  for (const menu of await page.locator('#entete .fr-nav__item > button:visible').all()) {
    await menu.click();
    await expect(menu).toHaveAttribute('aria-expanded', 'true');
    await expectNoSidewaysScroll(page);
    await page.keyboard.press('Escape');
  }
}

/** Everything that moved by itself since the page began (p10: at most 0.05). */
export async function layoutShift(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        if (!PerformanceObserver.supportedEntryTypes.includes('layout-shift')) {
          reject(new Error('this browser tells of no shift'));
        }
        let total = 0;
        const observer = new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & {
            value: number;
            hadRecentInput: boolean;
          })[]) {
            total += entry.hadRecentInput ? 0 : entry.value;
          }
        });
        observer.observe({ type: 'layout-shift', buffered: true });
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(total)));
      }),
  );
}
