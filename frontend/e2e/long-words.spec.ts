// rooms: all
import { mkdirSync } from 'node:fs';
import type { Page } from '@playwright/test';
import {
  chooseCarrier,
  expect,
  expectNoSidewaysScroll,
  heading,
  signIn,
  test,
  unfold,
} from './support/journey';

/** One word of as many letters as a title may have, with nowhere to break; and an address. */
const WORD = 'anticonstitutionnellementhyperlong'.repeat(6).slice(0, 190);
const ADDRESS = `https://www.exemple.fr/${'dossiers_et_pieces_jointes_'.repeat(5)}`;
const unique = () => `${WORD}${crypto.randomUUID().slice(0, 6)}`;

const WIDTHS = [320, 1280];

/** What a cell may ask for on a phone, with its padding. */
const CELL_ON_A_PHONE = 14 * 16;

interface Widths {
  /** What reaches beyond the screen, tables' own regions aside. */
  beyond: string[];
  /** Tables whose content is wider than their place. */
  scrolling: string[];
  widest: number;
  tables: number;
}

const tableWidths = (page: Page): Promise<Widths> =>
  page.evaluate(() => {
    // What is folded is not seen, and has no width of its own.
    const tables = [...document.querySelectorAll('#contenu .fr-table__container')].filter(
      (one) => !one.closest('details:not([open])'),
    );
    const beyond = [...document.querySelectorAll('body *')].filter(
      (one) =>
        one.getBoundingClientRect().right > globalThis.innerWidth + 1 &&
        !one.closest('.fr-table__container, .fr-sr-only, svg, [aria-hidden=true]'),
    );
    const cells = [...document.querySelectorAll('#contenu tbody :is(td, th)')].filter(
      (one) => !one.closest('details:not([open])'),
    );
    return {
      beyond:
        document.documentElement.scrollWidth > globalThis.innerWidth
          ? beyond.map((one) => `${one.tagName}.${one.className}`)
          : [],
      scrolling: tables
        .filter((table) => table.scrollWidth > table.clientWidth + 1)
        .map((table) => table.getAttribute('aria-label') ?? ''),
      widest: Math.max(0, ...cells.map((cell) => cell.getBoundingClientRect().width)),
      tables: tables.length,
    };
  });

/** At each width: nothing is wider than the screen, and no word has made a table wider than words make it. */
async function expectFits(page: Page, address: string): Promise<number> {
  await page.goto(address);
  // In a form, the word is in a field.
  await expect(
    address.endsWith('/modifier')
      ? page.locator('form.pilo-form')
      : page.locator('#contenu').getByText(WORD).first(),
  ).toBeVisible();
  await expect(page.locator('[aria-busy="true"], [role="progressbar"]')).toHaveCount(0);
  let tables = 0;
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    if (width === 320) {
      // A list becomes cards.
      await expect(page.locator('.pilo-list table')).toHaveCount(0);
    }
    // A menu that folds takes its width with it only at the end of its half second.
    await expect(page.locator('.fr-collapsing')).toHaveCount(0);
    const found = await tableWidths(page);
    expect.soft(found.beyond, `${address} at ${width}`).toEqual([]);
    tables = found.tables;
    if (width === 320) {
      expect.soft(found.widest, `${address} at ${width}`).toBeLessThanOrEqual(CELL_ON_A_PHONE);
    } else {
      expect.soft(found.scrolling, `${address} at ${width}`).toEqual([]);
    }
    if (process.env['PILO_SHOTS']) {
      mkdirSync(process.env['PILO_SHOTS'], { recursive: true });
      const name = `${new URL(page.url()).pathname.replaceAll('/', '_')}-${width}.png`;
      await page.screenshot({ path: `${process.env['PILO_SHOTS']}/${name}`, fullPage: true });
    }
  }
  return tables;
}

const here = (page: Page) => new URL(page.url()).pathname;

test('a word of 190 letters or an address widens neither a project’s pages nor a table', async ({
  page,
}) => {
  const title = unique();
  await signIn(page, 'chargee', '/projets/nouveau');
  await page.getByLabel('Titre').fill(title);
  await page.getByLabel('Programme').selectOption('LABO');
  await chooseCarrier(page);
  await unfold(page);
  await page.getByLabel(/Description/).fill(`${ADDRESS} ${WORD}`);
  await page.getByRole('button', { name: 'Créer le projet' }).click();
  await expect(heading(page)).toHaveText(title);
  const address = here(page);
  await page.goto(`${address}/point`);
  await page.getByText('Orage').click();
  await page.getByLabel('Synthèse').fill(`${WORD} ${ADDRESS}`);
  await page.getByRole('button', { name: 'Signer le point' }).click();
  await expect(page.getByText('Le point est signé.')).toBeVisible();
  let tables = 0;
  for (const one of [
    address,
    `${address}?onglet=historique`,
    `${address}/point`,
    `${address}/modifier`,
    '/projets?sort=-updatedAt',
    '/projets?vue=etapes',
    '/',
  ]) {
    tables += await expectFits(page, one);
  }
  expect(tables).toBeGreaterThan(0);
  await page.setViewportSize({ width: 320, height: 900 });
  await page.goto(address);
  await page.getByRole('button', { name: 'Changer d’étape' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(WORD)).toBeVisible();
  expect(await dialog.evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0);
});

test('nor do those of a priority, an indicator, an organisation and a file', async ({
  page,
  otherPage: admin,
}) => {
  const key = crypto.randomUUID().slice(0, 6).toUpperCase();
  await signIn(page, 'chargee', '/indicateurs/nouveau');
  const hint = await page.getByText(/Prochain code libre\s: LOC-\d{3}/).textContent();
  const code = /LOC-\d{3}(?=\.\s*$)/.exec(hint ?? '')?.[0] ?? '';
  await page.getByRole('textbox', { name: /^Code/ }).fill(code);
  await page.getByLabel('Nom', { exact: true }).fill(unique());
  await page.getByLabel('Sens attendu').selectOption({ label: 'À la baisse' });
  await page.getByRole('button', { name: 'Définir l’indicateur' }).click();
  await expect(heading(page)).toContainText(WORD);
  const indicator = here(page);

  await page.goto('/feuille-de-route/priorites/nouvelle');
  await page.getByRole('textbox', { name: /^Code/ }).fill(`PP-${key}`);
  await page.getByLabel('Intitulé').fill(unique());
  await page.getByText('Locale', { exact: true }).click();
  await page.getByLabel('Ajouter').fill(code);
  await page
    .getByRole('option', { name: new RegExp(code) })
    .first()
    .click();
  await page.getByRole('button', { name: 'Définir la priorité' }).click();
  await expect(heading(page)).toContainText(WORD);
  const priority = here(page);

  await page.goto('/imports/nouveau');
  await page.getByLabel(/Fichiers à importer/).setInputFiles({
    name: `${WORD}.csv`,
    mimeType: 'text/csv',
    buffer: Buffer.from(
      `identifiant_indic;zone_id;date_valeur;type_valeur;valeur\n${code};R76;2026-02-28;va;2500\n${code};R76;2026-02-28;${WORD};2500\n`,
    ),
  });
  await expectNoSidewaysScroll(page);
  await page.getByRole('button', { name: 'Contrôler le fichier' }).click();
  await expect(heading(page)).toHaveText(/^Import du/);
  const file = here(page);

  await signIn(admin, 'admin', '/annuaire/nouveau');
  await admin.getByLabel('Nom', { exact: true }).fill(unique());
  await admin.getByLabel('Nature').selectOption({ label: 'Opérateur' });
  await admin.getByLabel('Territoire').selectOption({ label: '46 – Lot' });
  await admin.getByRole('button', { name: 'Ajouter l’organisme' }).click();
  await expect(heading(admin)).toContainText(WORD);
  const organisation = here(admin);

  let tables = 0;
  for (const one of [
    indicator,
    `${indicator}/modifier`,
    priority,
    `${priority}/modifier`,
    '/feuille-de-route/composition',
    `/indicateurs?q=${code}`,
    file,
    '/imports?status=REFUSED',
    organisation,
    `/annuaire?q=${WORD.slice(0, 60)}`,
  ]) {
    tables += await test.step(one, () => expectFits(page, one));
  }
  expect(tables).toBeGreaterThan(4);
  await expectFits(admin, `${organisation}/modifier`);
});
