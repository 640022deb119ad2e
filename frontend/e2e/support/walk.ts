import type { Locator, Page } from '@playwright/test';
import { expect, heading } from './journey';

/** What the API answers to who comes late. */
const STALE = {
  status: 412,
  contentType: 'application/problem+json',
  body: JSON.stringify({ type: '/problems/stale', title: 'Objet modifié', status: 412 }),
};

/** Inside the application, as a link would: what is drawn is new once its title is. */
export async function open(page: Page, address: string): Promise<void> {
  const { pathname, search } = new URL(page.url());
  if (pathname + search !== address) {
    await leave(page);
    await page.evaluate((to) => {
      history.pushState({}, '', to);
      dispatchEvent(new PopStateEvent('popstate'));
    }, address);
  }
  await arrive(page);
}

/** The address changes before what is drawn: the page that is left is known by this. */
export const leave = (page: Page) =>
  heading(page).evaluate((title) => title.setAttribute('data-left', ''));

export async function arrive(page: Page): Promise<void> {
  await expect(page.locator('#contenu h1[data-left]')).toHaveCount(0);
  await expect(heading(page)).toBeVisible();
  await expect(page.locator('.pilo-skeleton')).toHaveCount(0);
}

/** From the first save on, the title is a colleague's: one has to choose. */
export async function meetColleague(page: Page) {
  let late = false;
  await page.route(/\/api\/v1\/projects\/[^/?]+$/, async (route) => {
    if (route.request().method() === 'PUT') {
      late = true;
      await route.fulfill(STALE);
      return;
    }
    const response = await route.fetch();
    const json = (await response.json()) as object;
    await route.fulfill({ response, json: late ? { ...json, title: 'D’un collègue' } : json });
  });
}

/** Opens, and closes in each way that there is: by a button, by Escape. */
export async function closeInEachWay(page: Page, opener: () => Promise<void>, leaving: RegExp) {
  const dialog = page.getByRole('dialog');
  let pressed = 0;
  for (const close of ['Escape', 'button']) {
    await opener();
    await expect(dialog).toBeVisible();
    await expect(dialog.locator('.pilo-skeleton')).toHaveCount(0);
    pressed += await chooseAll(dialog);
    if (close === 'Escape') {
      await page.keyboard.press('Escape');
    } else {
      await dialog.getByRole('button', { name: leaving }).click();
    }
    await expect(dialog).toBeHidden();
  }
  return pressed;
}

/** What stands in a dialog beside its acts: choices are made, texts are filled, what moves is moved. */
async function chooseAll(dialog: Locator): Promise<number> {
  const choices = await dialog.locator('input[type=radio]:enabled, input[type=checkbox]').all();
  for (const choice of choices) {
    await choice.check({ force: true });
  }
  const texts = await dialog.locator('textarea, input[type=text]').all();
  for (const text of texts) {
    await text.fill('Essai');
    await text.press('Tab');
  }
  return choices.length + texts.length;
}
