// rooms: chorus funding spending
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import {
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  heading,
  signIn,
  test,
} from './support/journey';
import { enter, tabTo } from './support/keyboard';

const EXTRACT = join(
  import.meta.dirname,
  '../../backend/src/main/resources/demo/chorus-2026-11-20.xlsx',
);

const digits = (text: string) => Number(text.replace(/[^\d−]/g, '').replace('−', '-'));

/** What can still be paid, and what is still to be paid, as the budget's page shows them. */
async function figures(page: Page) {
  await page.goto('/budget?scheme=FTAP&year=2026');
  const of = async (label: string) => {
    const tile = page.getByRole('listitem').filter({ hasText: label });
    return digits((await tile.locator('.pilo-figures__value').textContent()) ?? '');
  };
  return { cp: await of('peuvent encore être payés'), rap: await of('restent à payer') };
}

const counts = (page: Page) => page.getByRole('list', { name: 'Nombre de lignes par état' });

/** Gives the files, and waits for what they would change. */
async function give(
  page: Page,
  ...files: Parameters<ReturnType<Page['locator']>['setInputFiles']>
) {
  const choice = page.getByLabel(/Fichiers à importer/);
  await tabTo(page, choice);
  // The dialog that chooses is the system's: only what it gives back is played.
  await choice.setInputFiles(...files);
  await enter(page, page.getByRole('button', { name: 'Contrôler le fichier' }));
  await expect(heading(page)).toHaveText(/^Import Chorus du/);
}

/** Says where the row goes, with the keyboard alone; at a second run it is known from the first. */
async function leaveOut(page: Page): Promise<void> {
  // Known or not, the row is among those that are shown first.
  const row = page.getByRole('row', { name: /sans EJ.*Prestataire de démonstration G/ });
  await enter(page, row.getByText(/^Ligne telle que reçue/));
  await expect(row.getByText('#', { exact: true }).first()).toBeVisible();
  await enter(page, row.getByRole('button', { name: /^(Choisir|Changer)/ }));
  const dialog = page.getByRole('dialog', { name: /^Où va la ligne/ });
  await expect(dialog).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole('radio', { name: /laisser de côté/ }).focus();
  await page.keyboard.press('Space');
  await tabTo(page, dialog.getByLabel('Motif'));
  await page.keyboard.press('Control+A');
  await page.keyboard.type('Dépense d’un autre service');
  await enter(page, dialog.getByRole('button', { name: 'Laisser de côté' }));
  await expect(page.getByText('La ligne est laissée de côté.')).toBeVisible();
  await expect(counts(page)).toContainText('1 laissées de côté');
}

test('the extract of the demonstration is read, matched, applied and undone with the keyboard; the figures follow', async ({
  page,
}) => {
  test.setTimeout(180_000);
  await signIn(page, 'gestionnaire', '/budget');
  const before = await figures(page);
  await enter(page, page.getByRole('link', { name: 'Importer Chorus' }));
  await expect(heading(page)).toHaveText('Importer Chorus');
  await give(page, EXTRACT);
  await expect(heading(page)).toBeFocused();
  for (const told of ['31 déjà connues', '2 nouvelles', '0 corrigées', '0 refusées']) {
    await expect(counts(page)).toContainText(told);
  }
  await expect(counts(page)).toContainText(/1 (non rapprochées|laissées de côté)/);
  await expectAccessible(page);
  await test.step('on a phone', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await expect(page.getByRole('listitem').filter({ hasText: 'sans EJ' })).toBeVisible();
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    await page.setViewportSize({ width: 1280, height: 800 });
  });
  await leaveOut(page);
  await expect(
    page.getByText(/L’application écrira\s: 2 paiements, 11\s400\s€ de CP/),
  ).toBeVisible();
  await test.step('each commitment has its verdict', async () => {
    await page.getByRole('tab', { name: /^Par engagement/ }).click();
    await expect(page.getByRole('list', { name: /par verdict/ })).toContainText('0 inexpliqués');
    await expect(page.getByText(/Aucun écart inexpliqué/)).toBeVisible();
    await enter(page, page.getByRole('button', { name: 'Voir tous les engagements' }));
    await expect(page.getByRole('row', { name: /9900000016/ })).toContainText('Reste à rapprocher');
    await expectAccessible(page);
  });
  await enter(page, page.getByRole('button', { name: 'Appliquer l’import' }));
  await expect(page.getByText(/Écrit dans les livres\s: 2 paiements/)).toBeFocused();
  await expect(page.getByRole('link', { name: '9900000022', exact: true })).toBeVisible();
  const address = page.url();
  await enter(page, page.getByRole('link', { name: '9900000016', exact: true }));
  await expect(page.locator('#contenu')).toContainText(/Payé\s*42\s000\s€/);
  await expect(page.getByRole('link', { name: /^Lu dans l’extrait du/ })).toBeVisible();
  // 273,100 + 11,400 paid; 224,600 − 11,400 still to be paid.
  expect(await figures(page)).toEqual({ cp: before.cp - 11_400, rap: before.rap - 11_400 });

  await page.goto(address);
  await enter(page, page.getByRole('button', { name: 'Annuler cet import' }));
  await enter(page, page.getByRole('dialog').getByRole('button', { name: 'Annuler l’import' }));
  await expect(page.getByText(/les livres sont comme avant/)).toBeFocused();
  expect(await figures(page)).toEqual(before);
});

test('columns that are not known are asked once, and remembered', async ({ page }) => {
  // Names that no other run has given.
  const stamp = String(Date.now()).slice(-8);
  const extract = (name: string, amount: string) => ({
    name,
    mimeType: 'text/csv',
    buffer: Buffer.from(`N° EJ;N° DP;Somme ${stamp};Le\n#;99${stamp};${amount};20/11/2026\n`),
  });
  await signIn(page, 'gestionnaire', '/budget/imports/nouveau');
  await give(page, extract('premier.csv', '10,00'));
  await expect(page.getByRole('button', { name: 'Appliquer l’import' })).toHaveCount(0);
  await enter(page, page.getByRole('link', { name: 'Préciser les colonnes' }));
  await expect(heading(page)).toHaveText('Colonnes de l’extrait');
  await expectAccessible(page);
  await page.getByLabel(new RegExp(`^Somme ${stamp}.*10,00`)).selectOption('PAID');
  await page.getByLabel(/^Le\s*Par exemple/).selectOption('FISCAL_YEAR');
  await enter(page, page.getByRole('button', { name: 'Lire ainsi' }));
  await expect(page.getByText('Les colonnes sont enregistrées, et les lignes lues.')).toBeVisible();
  await expect(counts(page)).toContainText('1 non rapprochées');
  await abandon(page);

  await page.goto('/budget/imports/nouveau');
  await give(page, extract('second.csv', '12,00'));
  await expect(counts(page)).toBeVisible();
  await page.getByRole('tab', { name: 'Colonnes' }).click();
  await expect(page.getByText(/Vos réponses d’un import précédent/)).toBeVisible();
  await expect(page.getByRole('row', { name: /Somme/ })).toContainText('Montant payé (CP)');
  await abandon(page);
});

async function abandon(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Abandonner' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Abandonner l’import' }).click();
  await expect(page.getByText(/L’import a été abandonné/)).toBeFocused();
}
