// rooms: calendar event
import type { Page } from '@playwright/test';
import {
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  heading,
  signIn,
  test,
} from './support/journey';

/** What an agenda reads: without an account, from the same host. */
async function follow(page: Page, address: string) {
  const answer = await page.request.get(new URL(address).pathname);
  return { status: answer.status(), text: await answer.text() };
}

test('an agenda follows the events by an address that is shown once, and opens nothing once it is revoked', async ({
  page,
}) => {
  await signIn(page, 'assistant', '/evenements');
  await expect(heading(page)).toHaveText('Événements');
  await page.getByRole('button', { name: 'S’abonner' }).click();
  const dialog = page.getByRole('dialog');
  const everybody = await dialog.getByLabel(/^Adresse publique/).inputValue();
  const feed = await follow(page, everybody);
  expect(feed.status).toBe(200);
  expect(feed.text).toContain('BEGIN:VEVENT');
  await dialog.getByLabel('Pour qui').selectOption('Encadrants');
  await expect(dialog.getByLabel(/^Adresse publique/)).toHaveValue(/\?audience=MANAGERS$/);

  await dialog.getByRole('button', { name: 'Créer mon adresse' }).click();
  const first = await dialog.getByLabel(/^Votre adresse/).inputValue();
  expect((await follow(page, first)).text).toContain('X-WR-CALNAME:Mon agenda');
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 700 });
  await expectNoSidewaysScroll(page);

  await dialog.getByRole('button', { name: 'Renouveler…' }).click();
  await dialog.getByRole('button', { name: 'Renouveler l’adresse' }).click();
  await expect(dialog.getByLabel(/^Votre adresse/)).not.toHaveValue(first);
  const second = await dialog.getByLabel(/^Votre adresse/).inputValue();
  expect((await follow(page, first)).status).toBe(404);
  expect((await follow(page, second)).status).toBe(200);

  await dialog.getByRole('button', { name: 'Révoquer…' }).click();
  await dialog.getByRole('button', { name: 'Révoquer l’adresse' }).click();
  await expect(dialog.getByText('L’adresse est révoquée.')).toBeVisible();
  expect((await follow(page, second)).status).toBe(404);
});
