// rooms: all
import {
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  heading,
  layoutShift,
  passSignIn,
  test,
} from './support/journey';

const OPEN_PAGES = [
  ['/mentions-legales', 'Mentions légales'],
  ['/donnees-personnelles', 'Données personnelles'],
  ['/accessibilite', 'Accessibilité : non conforme'],
  ['/plan-du-site', 'Plan du site'],
  ['/aide', 'Aide'],
  ['/deconnexion', 'Vous êtes déconnecté'],
  ['/session-expiree', 'Votre session est terminée'],
] as const;

for (const [address, title] of OPEN_PAGES) {
  test(`${address} opens without an account, is accessible in both themes and fits 320 px`, async ({
    page,
  }) => {
    await page.goto(address);
    await expect(heading(page)).toHaveText(title);
    await expect(page).toHaveTitle(`${title} · Pil’O`);
    await expectAccessible(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.reload();
    await expect(page.locator('html')).toHaveAttribute('data-fr-theme', 'dark');
    await expect(heading(page)).toHaveText(title);
    await expectAccessible(page);
    await page.setViewportSize({ width: 320, height: 800 });
    await expectNoSidewaysScroll(page);
    expect(await layoutShift(page)).toBeLessThanOrEqual(0.05);
  });
}

test('an unknown address says so and leads home', async ({ page }) => {
  await page.goto('/nulle-part');
  await expect(heading(page)).toHaveText('Page non trouvée');
  await expect(page.getByRole('link', { name: 'Revenir à l’accueil' })).toBeVisible();
  await expectAccessible(page);
});

test('skip links come first and lead to the content', async ({ page }) => {
  await page.goto('/aide');
  await expect(heading(page)).toBeVisible();
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Contenu', exact: true });
  await expect(skip).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('#contenu')).toBeFocused();
});

test('what the security policy refuses is heard, or no journey would tell of it (S10)', async ({
  page,
  incidents,
}) => {
  incidents.expectLogged(/^CSP: script-src/);
  incidents.expectLogged(/violates the following Content Security Policy/);
  await page.goto('/aide');
  await expect(heading(page)).toBeVisible();
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'globalThis.ran = 1';
    document.head.append(script);
  });
  await expect.poll(() => incidents.missing()).toEqual([]);
  expect(await page.evaluate(() => 'ran' in globalThis)).toBe(false);
});

test('no token is ever kept in the browser, nor shown in an address (S9)', async ({ page }) => {
  const addresses: string[] = [];
  const sent: string[] = [];
  page.on('framenavigated', (frame) => addresses.push(frame.url()));
  page.on('request', (request) => sent.push(request.headers()['authorization'] ?? ''));
  await page.goto('/');
  await passSignIn(page, 'chargee');
  const stored = await page.evaluate(() =>
    JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]),
  );
  // What is looked for is what a token is, and there was one; there was an address too.
  expect(sent.join(' ')).toMatch(/eyJ[\w-]+\.eyJ/);
  expect(addresses.length).toBeGreaterThan(0);
  expect(stored).not.toMatch(/eyJ[\w-]+\.eyJ/);
  expect(addresses.join(' ')).not.toMatch(/eyJ[\w-]+\.eyJ/);
});

test('the session is left where it was entered, and a return address stays on this site (S12)', async ({
  page,
  baseURL,
}) => {
  for (const away of ['https://exemple.invalid/piege', '//evil.example', '/\\evil.example']) {
    await test.step(away, async () => {
      await page.goto(`/session-expiree?${new URLSearchParams({ retour: away })}`);
      await page.getByRole('button', { name: 'Se connecter' }).last().click();
      await passSignIn(page, 'chargee');
      await expect(heading(page)).toHaveText(/acte|Rien ne vous attend/);
      expect(page.url()).toBe(`${baseURL}/`);
      await page.getByRole('button', { name: 'Chargée de mission' }).click();
      await page.getByRole('button', { name: 'Se déconnecter' }).click();
      await expect(heading(page)).toHaveText('Vous êtes déconnecté');
    });
  }
});

test('an address that needs an account comes back after the sign-in, filters included', async ({
  page,
}) => {
  await page.goto('/annuaire?kind=PREFECTURE');
  await passSignIn(page, 'chargee');
  await expect(heading(page)).toHaveText('Annuaire');
  expect(new URL(page.url()).search).toBe('?kind=PREFECTURE');
  await expect(page.getByRole('button', { name: 'Nature : Préfecture' })).toBeVisible();
});
