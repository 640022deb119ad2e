// rooms: all
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { privatePages, publicPages } from '../src/app/routes';
import { addressOf, keysOf } from './support/cancel-keys';
import { DIALOGS, FORMS, OF_ADMIN, OUTSIDE, WRITING } from './support/cancel-lists';
import { expect, signIn, test } from './support/journey';
import { siftPresences } from './support/presences';
import { Ear, formsOf, pressAll } from './support/quiet';
import { arrive, closeInEachWay, leave, meetColleague, open } from './support/walk';

const src = join(import.meta.dirname, '../src');

const settings = (code: string) => `/indicateurs/${code}?onglet=definition`;

/** What is typed, pressed and escaped in a form, then cancelled; says how many buttons there were. */
async function pressAndCancel(page: Page, address: string): Promise<number> {
  const buttons = await pressAll(page, '#contenu form.pilo-form');
  expect(new URL(page.url()).pathname, 'what stands in the form leaves it').toBe(address);
  await leave(page);
  await page.getByRole('button', { name: 'Annuler', exact: true }).click();
  await expect(page).not.toHaveURL(address);
  await arrive(page);
  return buttons;
}

/** Two people, each signed in once: who writes, and who administers. */
async function signInBoth(page: Page, browser: Browser) {
  const admin = await (await browser.newContext()).newPage();
  const ears = { page: new Ear(page), admin: new Ear(admin) };
  await signIn(page, 'chargee');
  await signIn(admin, 'admin', '/administration/audit');
  const acts = async () =>
    (await ears.admin.ask<{ total: number }>(admin.request, 'audit-entries?limit=1')).total;
  const keys = await keysOf(page, ears.page);
  return { admin, ears, acts, keys };
}

test('each dialog and each form of the sources is one that the walk knows', () => {
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.tsx') && !file.endsWith('.test.tsx'),
  );
  const asking = files.filter((file) => /<Dialog\b/.test(readFileSync(join(src, file), 'utf8')));
  expect(asking.toSorted()).toEqual(Object.keys(DIALOGS));
  const paths = [...publicPages, ...privatePages].map(([path]) => path);
  expect(paths).toEqual(expect.arrayContaining([...WRITING, ...Object.keys(FORMS)]));
});

test('to cancel, to escape, to close and to press what stands in a form writes nothing, in every form and dialog', async ({
  page,
  browser,
  incidents,
}) => {
  // One walk over the whole product: a busy machine needs its time.
  test.setTimeout(240_000);
  // 404: an indicator without a value has no rate to explain.
  incidents.expectLogged(/404|412/);
  const { admin, ears, acts, keys } = await signInBoth(page, browser);
  const before = await acts();
  expect(before).toBeGreaterThan(0);
  const count = { pages: 0, forms: 0, buttons: 0, dialogs: 0, choices: 0 };
  const written: string[] = [];
  const who = (path: string) => (OF_ADMIN.test(path) ? admin : page);

  const found: Record<string, number> = {};
  for (const [path] of [...publicPages, ...privatePages].filter(([at]) => !OUTSIDE.includes(at))) {
    await test.step(path, async () => {
      const one = who(path);
      const address = addressOf(path, keys);
      await open(one, address);
      const forms = await formsOf(one);
      count.pages += 1;
      count.forms += forms;
      if (forms > 0) {
        found[path] = forms;
      }
      if (await one.locator('#contenu form.pilo-form').count()) {
        written.push(path);
        count.buttons += await pressAndCancel(one, address);
      }
    });
  }
  expect(found).toEqual(FORMS);
  expect(written.toSorted()).toEqual(WRITING.toSorted());

  const dialogs: [address: string, opener: string, leaving: RegExp][] = [
    [`/projets/${keys.project}`, 'Changer d’étape', /^Annuler$/],
    [`/projets/${keys.project}`, 'Autres actes › Archiver', /^Annuler$/],
    ['/projets?vue=etapes', 'Déplacer vers', /^Annuler$/],
    ['/', 'Relancer : ', /^Annuler$/],
    ['/evenements', 'S’abonner', /^Fermer$/],
    [`/imports/${keys.checked.id}`, 'Abandonner', /^Revenir à l’import$/],
    [`/imports/${keys.applied.id}`, 'Annuler cet import', /^Garder l’import$/],
    [`/indicateurs/${keys.indicator}`, 'Saisir la valeur', /^Annuler$/],
    // Archived because it has values, deleted because it has none, taken up again.
    [settings(keys.indicator), 'Retirer l’indicateur', /^Garder l’indicateur$/],
    [settings(keys.empty), 'Retirer l’indicateur', /^Garder l’indicateur$/],
    [`/indicateurs/${keys.archived}`, 'Reprendre l’indicateur', /^Le laisser archivé$/],
    [`/referents/${keys.vacant}`, 'Fermer le siège', /^Annuler$/],
    [`/feuille-de-route/priorites/${keys.priority}`, 'Supprimer', /^Garder la priorité$/],
    [`/evenements/${keys.past}`, 'Autres actes › Archiver', /^Ne rien changer$/],
    [
      `/evenements/${keys.held}?onglet=questionnaire`,
      'Remercier les participants',
      /^Ne rien changer$/,
    ],
    [`/evenements/${keys.event}`, 'Autres actes › Annuler l’événement', /^Ne rien changer$/],
    [
      `/evenements/${keys.event}/inscriptions/${keys.registration}`,
      'Changer de modalité',
      /^Ne rien changer$/,
    ],
    [
      `/evenements/${keys.event}/inscriptions/${keys.registration}`,
      'Annuler l’inscription',
      /^Ne rien changer$/,
    ],
    ['/budget/engagements/nouveau', 'Ajouter un prestataire', /^Ne pas l’ajouter$/],
    [`/budget/imports/${keys.extract.id}`, 'Abandonner', /^Revenir à l’import$/],
    [`/evenements/${keys.event}/listes/${keys.list.id}`, 'Abandonner', /^Revenir à l’import$/],
    [
      `/evenements/${keys.past}/presences/imports/${keys.presences.id}`,
      'Abandonner',
      /^Revenir à l’import$/,
    ],
    [`/budget/imports/${keys.extract.id}`, 'Choisir', /^Ne rien changer$/],
    ['/budget/mouvements', 'Annuler', /^Ne rien changer$/],
    ['/budget/paiements', 'Annuler le paiement', /^Ne rien changer$/],
    [`/budget/demandes/${keys.money.request}`, 'Refuser', /^Ne rien changer$/],
    ['/budget/exercice', 'Retirer note-de-fin-de-gestion-fictive.txt', /^La garder$/],
    [
      `/budget/previsions/${keys.money.forecast}/modifier`,
      'Retirer cette prévision',
      /^La garder$/,
    ],
    [
      `/budget/certifications/${keys.money.planned}/modifier`,
      'Retirer cette prévision',
      /^La garder$/,
    ],
  ];
  for (const [address, opener, leaving] of dialogs) {
    await test.step(`${address} ${opener}`, async () => {
      // From elsewhere: two objects of one kind would be drawn under one title.
      await open(page, '/aide');
      await open(page, address);
      const opening = async () => {
        for (const name of opener.split(' › ')) {
          await page.locator('#contenu').getByRole('button', { name }).first().click();
        }
      };
      count.choices += await closeInEachWay(page, opening, leaving);
      count.dialogs += 1;
    });
  }

  await test.step('what is looked for and chosen where presences are noted', () =>
    siftPresences(page, `/evenements/${keys.past}/presences`, keys.presences.id));

  expect([...ears.page.writes, ...ears.admin.writes]).toEqual([]);
  await test.step('the dialog that meets somebody else’s change', async () => {
    await meetColleague(page);
    await open(page, `/projets/${keys.project}/modifier`);
    await page.getByLabel('Titre').fill('Essai');
    const save = () => page.getByRole('button', { name: 'Enregistrer' }).click();
    const chosen = await closeInEachWay(page, save, /^Revenir au formulaire$/);
    expect(chosen).toBeGreaterThan(0);
    count.choices += chosen;
    await save();
    await page.getByRole('button', { name: 'Reprendre avec ces choix' }).click();
    await page.getByRole('button', { name: 'Annuler', exact: true }).click();
    await expect(page).toHaveURL(`/projets/${keys.project}`);
    // Those that were asked for, and that the API has not had.
    expect(ears.page.writes).toHaveLength(3);
    count.dialogs += 1;
  });
  expect(await acts()).toBe(before);
  process.stdout.write(`  cancel journeys: ${JSON.stringify(count)}\n`);
  // The buttons inside, and one proposition of each picker that is empty.
  expect(count.buttons).toBeGreaterThan(10);
  expect(count.dialogs).toBe(Object.values(DIALOGS).reduce((sum, asked) => sum + asked, 0));
  expect(count.choices).toBeGreaterThan(4);
  // As it was found.
  await ears.page.post(
    page.request,
    `measurement-imports/${keys.applied.id}/reversal`,
    keys.applied,
  );
  await ears.page.post(
    page.request,
    `measurement-imports/${keys.checked.id}/abandonment`,
    keys.checked,
  );
  await ears.page.post(page.request, `chorus-imports/${keys.extract.id}/abandonment`, keys.extract);
  await ears.page.post(page.request, `registration-imports/${keys.list.id}/abandonment`, keys.list);
  await ears.page.post(
    page.request,
    `attendance-imports/${keys.presences.id}/abandonment`,
    keys.presences,
  );
  for (const code of [keys.empty, keys.archived]) {
    await ears.page.remove(page.request, `indicators/${code}`);
  }
  await admin.context().close();
});
