// rooms: search
import {
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  heading,
  signIn,
  test,
} from './support/journey';
import type { Page } from '@playwright/test';

const box = (page: Page) => page.getByRole('combobox', { name: 'Rechercher dans Pil’O' });

function watch(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    const { pathname, searchParams } = new URL(request.url());
    if (pathname === '/api/v1/search') {
      asked.push(searchParams.get('q') ?? '');
    }
  });
  return asked;
}

test('anything is found by Ctrl+K, typing, arrows and Enter; Escape closes and asks nothing', async ({
  page,
}) => {
  await signIn(page, 'chargee');
  const asked = watch(page);
  await page.keyboard.press('Control+k');
  await expect(box(page)).toBeFocused();
  // In one go: on a busy machine the pause between two keys may pass for the end of the typing.
  await page.keyboard.insertText('lozere');
  await expect(page.getByRole('option', { name: /^Lozère/ })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await expect(page.getByRole('group', { name: 'Territoires' })).toContainText(
    '6 indicateurs en alerte sur 7',
  );
  await expectAccessible(page);

  await page.keyboard.press('Escape');
  await expect(page.getByRole('listbox')).toHaveCount(0);
  await expect(box(page)).toHaveValue('lozere');
  await page.keyboard.press('Escape');
  await expect(box(page)).toHaveValue('');
  expect(asked).toEqual(['lozere']);

  await page.keyboard.type('visites de terrain');
  await expect(page.getByRole('option').first()).toContainText('jours de retard');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(heading(page)).toContainText('Suivi des visites de terrain');
  // The thread: to what the project is tied, from there on.
  await page.getByRole('region', { name: 'Liens' }).getByRole('link', { name: 'Lozère' }).click();
  await expect(heading(page)).toContainText('Lozère');
});

test('on a phone and in the dark the search unfolds under the header and takes the cursor', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await page.emulateMedia({ colorScheme: 'dark' });
  await signIn(page, 'chargee');
  await expect(box(page)).toBeHidden();
  const opener = page.locator('#entete').getByRole('button', { name: 'Rechercher' }).first();
  await opener.click();
  await expect(box(page)).toBeFocused();
  await page.keyboard.type('lozrre');
  await expect(page.getByText('voici ce qui leur ressemble')).toBeVisible();
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  await page.getByRole('option', { name: /^Lozère/ }).click();
  await expect(heading(page)).toContainText('Lozère');
  await expect(box(page)).toBeHidden();
});

test('what one may not read is not found', async ({ page }) => {
  await signIn(page, 'oasis');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('lozere');
  await expect(page.getByRole('group', { name: 'Organismes' })).toBeVisible();
  await expect(page.getByRole('group')).toHaveCount(1);
});

test('the territory that is chosen follows from page to page, and is widened by one gesture', async ({
  page,
}) => {
  await signIn(page, 'chargee');
  const menu = page.getByRole('navigation', { name: 'Menu principal' });
  const scope = menu.getByRole('button', { name: /^Territoire : / });
  await scope.click();
  const lozere = menu.getByRole('link', { name: /^Lozère/ });
  await expect(lozere).toContainText('6 en alerte');
  await expectAccessible(page);
  await lozere.click();
  await expect(heading(page)).toContainText('Lozère');
  await menu.getByRole('link', { name: 'Projets' }).click();
  await expect(heading(page)).toHaveText('Projets');
  await expect(page).toHaveURL(/\?territory=DEPT-48$/);
  await expect(scope).toContainText('Lozère');
  await page.reload();
  await expect(page).toHaveURL(/\?territory=DEPT-48$/);
  await scope.click();
  await menu.getByRole('link', { name: /^Occitanie/ }).click();
  await expect(page).toHaveURL(/\/projets$/);
  await expect(scope).toContainText('Occitanie');
});

test('a referent begins in the own département', async ({ page }) => {
  await signIn(page, 'referent46');
  const menu = page.getByRole('navigation', { name: 'Menu principal' });
  await expect(menu.getByRole('button', { name: 'Territoire : Lot' })).toBeVisible();
  await menu.getByRole('link', { name: 'Projets' }).click();
  await expect(page).toHaveURL(/\?territory=DEPT-46$/);
});

test('once scrolled the menu alone stays', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 600 });
  await signIn(page, 'chargee', '/projets');
  const header = page.locator('#entete');
  expect((await header.boundingBox())?.height).toBeLessThan(155);
  await page.mouse.wheel(0, 900);
  await expect(box(page)).not.toBeInViewport();
  await expect(page.getByRole('navigation', { name: 'Menu principal' })).toBeInViewport();
});

test('the display is set from the account, without any form', async ({ page }) => {
  await signIn(page, 'chargee');
  await page.getByRole('button', { name: 'Chargée de mission' }).click();
  await page.getByRole('button', { name: 'Affichage' }).first().click();
  await page.getByText('Sombre', { exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('data-fr-theme', 'dark');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});
