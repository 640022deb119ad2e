import type { APIRequestContext, Page } from '@playwright/test';
import { expect } from './journey';
import type { Ear } from './quiet';
import { open } from './walk';

/** An event of the demonstration that is over and was followed from afar. */
export async function pastEvent(ear: Ear, api: APIRequestContext): Promise<string> {
  const asked = 'events?mode=HYBRID&mode=REMOTE&state=CLOSED&sort=-startsAt&limit=1';
  const { items } = await ear.ask<{ items: { id: string }[] }>(api, asked);
  expect(items.length, asked).toBeGreaterThan(0);
  return items[0]?.id ?? '';
}

/** A report of Teams that names one person, whom nobody registered: what is asked about it stays to be answered. */
export async function checkPresences(ear: Ear, api: APIRequestContext, event: string) {
  type Sheet = { sessions: { id: string }[] };
  const { sessions } = await ear.ask<Sheet>(api, `event-attendances/${event}`);
  const report = [
    '1. Summary',
    `Meeting title\tEssai ${Date.now()}`,
    '',
    '2. Participants',
    'Name\tFirst Join\tLast Leave\tIn-Meeting Duration\tEmail\tRole',
    'Personne d’essai\t\t\t3h 0m 0s\t\t',
  ].join('\n');
  const to = `attendance-imports?event=${event}&session=${sessions[0]?.id}`;
  return ear.check(api, { 'rapport.csv': report }, to);
}

/** A list of one person, who is registered by nobody. */
export const checkList = (ear: Ear, api: APIRequestContext, event: string) =>
  ear.check(
    api,
    {
      'essai.csv':
        'Nom;Prénom;Courriel;Service;Participation\nEssai;Camille;essai.annulation@demo.invalid;Service;Sur place\n',
    },
    `events/${event}/registration-imports`,
  );

/** What is searched, sifted and chosen where presences are noted: nothing is noted until a button says so. */
export async function siftPresences(page: Page, at: string, file: string): Promise<void> {
  await open(page, at);
  const search = page.locator('#contenu').getByRole('searchbox');
  await search.fill('demo');
  await search.press('Enter');
  await search.press('Escape');
  await page.getByRole('button', { name: 'Pas encore notées' }).click();
  await open(page, `${at}/import`);
  expect(await chooseLast(page)).toBe(2);
  await page
    .locator('#contenu input[type=file]')
    .setInputFiles({ name: 'rapport.csv', mimeType: 'text/csv', buffer: Buffer.from('Name') });
  await open(page, `${at}/imports/${file}`);
  expect(await chooseLast(page)).toBe(1);
}

async function chooseLast(page: Page): Promise<number> {
  const selects = await page.locator('#contenu select').all();
  for (const select of selects) {
    const last = await select.locator('option').last().getAttribute('value');
    await select.selectOption(last);
  }
  return selects.length;
}
