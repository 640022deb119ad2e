// rooms: all
import type { Page } from '@playwright/test';
import {
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  expectReadableLarge,
  heading,
  signIn,
  test,
} from './support/journey';
import { checkList, checkPresences, pastEvent } from './support/presences';
import { Ear } from './support/quiet';

/** The pages of each account that no other journey looks at as a whole. */
const PAGES = {
  chargee: [
    '/projets?vue=etapes',
    '/annuaire',
    '/territoires',
    '/territoires/DEPT-31',
    '/referents',
    '/referents?vue=couverture',
    '/indicateurs',
    '/indicateurs/LOC-001',
    '/feuille-de-route/composition',
    '/budget',
    '/budget/lignes',
    '/budget/mouvements',
    '/budget/dispositifs',
    '/budget/exercice?year=2026',
    '/budget/fin-de-gestion?year=2026',
    '/budget/fin-de-gestion?year=2026&kind=TO_CLOSE',
    '/budget/simulation?scheme=FTAP&year=2026',
    '/budget?asOf=2026-06-30',
    '/budget/demandes',
    '/budget/engagements',
    '/budget/engagements/9900000016',
    '/budget/engagements/nouveau',
    '/budget/paiements',
    '/budget/certifications',
    '/budget/imports',
    '/budget/imports/nouveau',
    '/budget/anomalies',
    '/budget/sans-mouvement',
    '/evenements',
    '/evenements?vue=mois&jour=2026-12-01',
    '/evenements?vue=semaine&jour=2026-12-03',
    '/evenements/nouveau',
    '/evenements/intervenants',
    '/evenements/portee',
    '/evenements/portee?vue=service',
    '/evenements/heures-de-formation',
    '/evenements/heures-de-formation/fichier',
    '/imports',
    '/imports/nouveau',
  ],
  admin: [
    '/administration/audit',
    '/administration/courriels',
    '/administration/effectifs',
    '/administration/effectifs/nouveau',
  ],
  ditp: ['/indicateurs/LOC-001', '/budget'],
} as const;

/** A list, a board, an object, a form, a file to be given: each kind of page. */
const KINDS = [
  '/',
  '/projets',
  '/projets?vue=etapes',
  '/projets/PRJ-2026-007',
  '/projets/PRJ-2026-007/modifier',
  '/projets/PRJ-2026-007/point',
  '/annuaire',
  '/referents',
  '/referents?vue=couverture',
  '/indicateurs',
  '/indicateurs/LOC-001',
  '/indicateurs/LOC-008',
  '/feuille-de-route',
  '/feuille-de-route?territoire=DEPT-48',
  '/evenements?vue=mois&jour=2026-12-01',
  '/imports/nouveau',
  '/territoires/DEPT-31',
];

/** No table runs over what stands beside it; those that scroll do so in a region of their own. */
async function expectTablesInPlace(page: Page): Promise<void> {
  const wide = await page.locator('#contenu table:visible').evaluateAll((tables) => {
    const scrolls = (one: Element | null): boolean =>
      one !== null && (getComputedStyle(one).overflowX !== 'visible' || scrolls(one.parentElement));
    return tables
      .filter((table) => !scrolls(table.parentElement))
      .filter((table) => {
        const place = table.parentElement?.getBoundingClientRect().right ?? 0;
        return table.getBoundingClientRect().right > place + 1;
      })
      .map((table) => table.textContent.slice(0, 60));
  });
  expect(wide).toEqual([]);
}

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(heading(page)).toBeVisible();
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
}

for (const [account, addresses] of Object.entries(PAGES)) {
  test(`each page of ${account} is accessible, dark on a phone, and fits it`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.emulateMedia({ colorScheme: 'dark' });
    await signIn(page, account);
    await expect(page.locator('html')).toHaveAttribute('data-fr-theme', 'dark');
    for (const address of addresses) {
      await test.step(address, async () => {
        await open(page, address);
        await expectNoSidewaysScroll(page);
        await expectAccessible(page);
      });
    }
  });
}

/** By their ids: of an event to come, of one that is over, and of what was read of its video conference. */
async function eventPages(page: Page): Promise<{ addresses: string[]; undo: () => Promise<void> }> {
  const ear = new Ear(page);
  await signIn(page, 'chargee', '/evenements');
  const api = page.request;
  const first = async (path: string) => {
    const { items } = await ear.ask<{ items: { id: string }[] }>(api, path);
    expect(items.length, path).toBeGreaterThan(0);
    return items[0]?.id ?? '';
  };
  const event = await first('events?mode=HYBRID&state=PUBLISHED&limit=1');
  const person = await first(`registrations?event=${event}&state=CONFIRMED&limit=1`);
  const past = await pastEvent(ear, api);
  const file = await checkPresences(ear, api, past);
  const list = await checkList(ear, api, event);
  const lists = ['/listes/nouvelle', `/listes/${list.id}`];
  const own = ['', '/modifier', '/report', '/copies', '/messages/nouveau', ...lists];
  const people = ['/nouvelle', `/${person}`, `/${person}/modifier`];
  const presences = ['', '/import', `/imports/${file.id}`];
  return {
    addresses: [
      ...own.map((end) => `/evenements/${event}${end}`),
      ...people.map((end) => `/evenements/${event}/inscriptions${end}`),
      ...presences.map((end) => `/evenements/${past}/presences${end}`),
      '/evenements/intervenants/nouveau',
    ],
    undo: async () => {
      await ear.post(api, `attendance-imports/${file.id}/abandonment`, file);
      await ear.post(api, `registration-imports/${list.id}/abandonment`, list);
    },
  };
}

test('each page of an event, of who comes and of who came is accessible, dark on a phone, and fits it', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.emulateMedia({ colorScheme: 'dark' });
  const { addresses, undo } = await eventPages(page);
  for (const address of addresses) {
    await test.step(address, async () => {
      await open(page, address);
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);
    });
  }
  await undo();
});

test('each kind of page holds with letters twice as large', async ({ page }) => {
  await signIn(page, 'chargee');
  await page.setViewportSize({ width: 1280, height: 800 });
  for (const address of KINDS) {
    await test.step(address, async () => {
      await open(page, address);
      await expectReadableLarge(page);
      await expectTablesInPlace(page);
    });
  }
});
