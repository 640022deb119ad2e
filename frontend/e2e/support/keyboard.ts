import type { Locator, Page } from '@playwright/test';
import { expect } from './journey';

/** More than any page here has: beyond it, the keyboard does not reach what is looked for. */
const STOPS = 150;

/** Goes there with the Tab key alone, as one does without a mouse. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  const reached = () => target.evaluate((element) => element === document.activeElement);
  for (let stop = 0; stop < STOPS && !(await reached()); stop += 1) {
    await page.keyboard.press('Tab');
  }
  await expect(target).toBeFocused();
}

/** One act: going there, and Enter. */
export async function enter(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  // An act that has just come on screen is deaf for a moment.
  await expect(target).toBeEnabled();
  await page.keyboard.press('Enter');
}
