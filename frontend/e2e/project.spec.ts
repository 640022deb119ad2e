// rooms: account project
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import {
  chooseCarrier,
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  heading,
  layoutShift,
  signIn,
  test,
  unfold,
} from './support/journey';
import { enter, tabTo } from './support/keyboard';

const unique = () => `Parcours ${crypto.randomUUID().slice(0, 8)}`;

/** Creates by the form, and stays on the new project's page. */
async function createProject(page: Page, title: string): Promise<void> {
  await page.getByRole('link', { name: 'Créer un projet' }).first().click();
  await page.getByLabel('Titre').fill(title);
  await page.getByLabel('Programme').selectOption('LABO');
  await chooseCarrier(page);
  await page.getByRole('button', { name: 'Créer le projet' }).click();
  await expect(heading(page)).toHaveText(title);
}

/** "Modifier" is one of the rarer acts. */
async function edit(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Autres actes' }).click();
  await page.getByRole('link', { name: 'Modifier' }).click();
}

test('a project is created, its weather signed, its stage moved, its history told', async ({
  page,
}) => {
  const title = unique();
  await signIn(page, 'chargee', '/projets');
  await expectAccessible(page);
  await createProject(page, title);
  await expect(page.getByText('Le projet est créé.')).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('link', { name: 'Faire le point' }).first().click();
  await page.getByText('Couvert').click();
  await page.getByLabel('Synthèse').fill('Deux services volontaires, calendrier à confirmer.');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Signer le point' }).click();
  await expect(page.getByText('Couvert – Objectifs atteignables')).toBeVisible();

  await page.getByRole('button', { name: 'Changer d’étape' }).click();
  await page.getByRole('dialog').getByText('Cadrage', { exact: true }).click();
  await expectAccessible(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Changer d’étape' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.locator('[aria-current=step]')).toContainText('Cadrage');
  await expect(page.getByText('est passé à l’étape Cadrage.')).toBeVisible();
  await expect(page.getByText('Le point est signé.')).toBeHidden();

  await page.getByRole('tab', { name: 'Historique' }).click();
  await expect(page.getByText('Création du projet')).toBeVisible();
  await expect(page.getByText('Point signé')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('tab', { name: 'Historique' })).toHaveAttribute(
    'aria-selected',
    'true',
  );
});

test('weather and synthesis are signed from the home in three acts, with the keyboard alone', async ({
  page,
}) => {
  const title = unique();
  await signIn(page, 'chargee', '/projets');
  await createProject(page, title);
  const { pathname } = new URL(page.url());
  await page.goto('/');

  await enter(page, page.locator(`#contenu a[href="${pathname}"]`).first());
  await expect(heading(page)).toHaveText(title);
  await expect(heading(page)).toBeFocused();

  await enter(page, page.getByRole('link', { name: 'Faire le point' }).first());
  await expect(heading(page)).toHaveText('Faire le point');

  await tabTo(page, page.getByRole('radio', { name: /Soleil/ }));
  await page.keyboard.press('ArrowDown');
  await tabTo(page, page.getByLabel('Synthèse'));
  await page.keyboard.type('Deux services volontaires, calendrier à confirmer.');
  await enter(page, page.getByRole('button', { name: 'Signer le point' }));
  await expect(page.getByText('Le point est signé.')).toBeVisible();
  await expect(page.getByText('Couvert – Objectifs atteignables')).toBeVisible();
});

test('two people change one project: what was typed is kept, and one chooses', async ({
  page,
  otherPage: other,
  incidents,
}) => {
  const title = unique();
  incidents.expectLogged(/412/);
  await signIn(page, 'chargee', '/projets');
  await createProject(page, title);
  await edit(page);
  await unfold(page);
  await page.getByLabel(/Description/).fill('Écrit ici.');

  await signIn(other, 'assistant', new URL(page.url()).pathname);
  await unfold(other);
  await other.getByLabel(/Description/).fill('Écrit ailleurs.');
  await other.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(other.getByText('Le projet est enregistré.')).toBeVisible();

  await page.getByRole('button', { name: 'Enregistrer' }).click();
  const dialog = page.getByRole('dialog', { name: /Quelqu’un a modifié/ });
  await expect(dialog).toContainText('Écrit ailleurs.');
  await expect(dialog).toContainText(/Assistant.* l’a modifiée le/);
  await expect(dialog.getByRole('radio', { name: /Votre saisie/ })).toBeChecked();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Reprendre avec ces choix' }).click();
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByText('Écrit ici.')).toBeVisible();
});

test('what was typed before a colleague’s change meets it as soon as one comes back', async ({
  page,
  otherPage: other,
}) => {
  const title = unique();
  await signIn(page, 'chargee', '/projets');
  await createProject(page, title);
  await edit(page);
  await unfold(page);
  await page.getByLabel(/Description/).fill('Écrit ici.');
  const address = new URL(page.url()).pathname;

  await signIn(other, 'assistant', address);
  await other.getByLabel('Titre').fill(`${title} revu`);
  await other.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(other.getByText('Le projet est enregistré.')).toBeVisible();

  // As after a session that ended: the page begins anew, in the same tab.
  page.on('dialog', (question) => question.accept());
  await page.goto(address);
  const dialog = page.getByRole('dialog', { name: /Quelqu’un a modifié/ });
  await expect(dialog).toContainText(/Assistant.* l’a modifiée le/);
  await expect(dialog).toContainText(`${title} revu`);
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Reprendre avec ces choix' }).click();
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(heading(page)).toHaveText(`${title} revu`);
  await expect(page.getByText('Écrit ici.')).toBeVisible();
});

test('what sends a form stays in sight, and covers no field that takes the focus', async ({
  page,
}) => {
  await signIn(page, 'chargee', '/projets/nouveau');
  await unfold(page);
  await page.getByLabel('Titre').focus();
  await expect(page.getByRole('button', { name: 'Créer le projet' })).toBeInViewport({ ratio: 1 });
  const focused = () =>
    page.evaluate(() => {
      const one = document.activeElement;
      const bar = document.querySelector('.pilo-form__actions');
      return {
        inForm: one?.matches('.pilo-form *:not(.pilo-form__actions *)') ?? false,
        under: (one?.getBoundingClientRect().bottom ?? 0) - (bar?.getBoundingClientRect().top ?? 0),
        html: one?.outerHTML.slice(0, 200),
      };
    });
  let fields = 0;
  for (let one = await focused(); one.inForm; one = await focused()) {
    expect(one.under, one.html).toBeLessThanOrEqual(0);
    fields += 1;
    await page.keyboard.press('Tab');
  }
  expect(fields).toBeGreaterThan(20);
});

test('what is wrong is said in a summary and at its field', async ({ page }) => {
  await signIn(page, 'chargee', '/projets/nouveau');
  await page.getByRole('button', { name: 'Créer le projet' }).click();
  const summary = page.getByRole('alert');
  await expect(summary).toBeFocused();
  await summary.getByRole('link', { name: /Titre/ }).click();
  await expect(page.getByLabel('Titre')).toBeFocused();
  await expectAccessible(page);
});

test('filters, view and sort live in the address, and "back" takes them back', async ({ page }) => {
  await signIn(page, 'chargee', '/projets');
  const stages = page.getByRole('list', { name: 'Nombre de projets par étape' });
  await stages.getByRole('button', { name: /Déploiement/ }).click();
  await expect(page).toHaveURL(/stage=DEPLOIEMENT/);
  await page.getByRole('button', { name: 'Plus de filtres' }).click();
  const chips = page.getByRole('region', { name: 'Filtres' });
  await chips.getByRole('button', { name: 'Météo', exact: true }).click();
  await page.getByText('Soleil – Objectifs sécurisés').click();
  await expect(page).toHaveURL(/weather=SOLEIL/);
  await page.goBack();
  await expect(page).not.toHaveURL(/weather/);
  await page.getByRole('button', { name: 'Effacer les filtres' }).click();
  await expect(page).not.toHaveURL(/stage/);
  await expect(page.locator('.pilo-chips :focus')).toHaveCount(1);
  await page.getByText('Étapes', { exact: true }).click();
  await expect(page).toHaveURL(/vue=etapes/);
  await expect(page.getByRole('region', { name: 'Projets par étape' })).toBeVisible();
  await expectAccessible(page);
  // Before the window changes its size, which moves everything.
  expect(await layoutShift(page)).toBeLessThanOrEqual(0.05);
  await page.setViewportSize({ width: 320, height: 800 });
  await expectNoSidewaysScroll(page);
});

test('the list is exported with its filters', async ({ page }) => {
  await signIn(page, 'chargee', '/projets');
  await createProject(page, unique());
  await page.goto('/projets?columns=programme');
  await page
    .getByRole('region', { name: 'Filtres' })
    .getByRole('button', { name: 'Programme' })
    .click();
  await page.locator('.pilo-disclosure__panel').getByText("Lab'O").click();
  await expect(page).toHaveURL(/programme=LABO/);
  await page.getByRole('button', { name: 'Exporter' }).click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /CSV/ }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('projets.csv');
  const [header = '', ...rows] = (await readFile(await file.path(), 'utf8')).trim().split('\n');
  const programme = header.split(';').indexOf('Programme');
  expect(rows.length).toBeGreaterThan(0);
  expect(new Set(rows.map((row) => row.split(';')[programme]))).toEqual(new Set(["Lab'O"]));
});

test('each role sees only what it may do', async ({ page }) => {
  await signIn(page, 'collegue', '/projets');
  await expect(heading(page)).toHaveText('Projets');
  await expect(page.getByRole('link', { name: 'Créer un projet' })).toHaveCount(0);
});

test('a role without projects has no such entry', async ({ page }) => {
  await signIn(page, 'oasis');
  const menu = page.getByRole('navigation', { name: 'Menu principal' });
  await expect(menu.getByRole('link', { name: 'Accueil' })).toBeVisible();
  await expect(menu.getByRole('link', { name: 'Projets' })).toHaveCount(0);
  await page.goto('/projets');
  await expect(heading(page)).toHaveText('Accès refusé');
});

test('a milestone is marked where it stands, and what was marked is taken back', async ({
  page,
}) => {
  await signIn(page, 'chargee', '/projets?late=true');
  await page.locator('.pilo-list tbody a').first().click();
  const late = page.getByRole('list', { name: 'Jalons du projet' }).getByRole('listitem');
  const row = late.filter({ hasText: 'de retard' }).first();
  const name = await row.locator('.pilo-row__main').innerText();
  await row.getByRole('button', { name: /^Marquer atteint/ }).click();
  await row.getByLabel(/^Atteint le/).fill('2026-11-20');
  await row.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByText(`« ${name} » est marqué atteint le 20`)).toBeVisible();
  await expect(late.filter({ hasText: name })).toContainText('atteint le');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Annuler' }).click();
  await expect(late.filter({ hasText: name })).toContainText('de retard');
});

test('lists fit 320 px as cards, and the first row of each stands within 350 px of a screen', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await signIn(page, 'chargee', '/projets');
  const lists = ['/projets', '/indicateurs', '/referents', '/annuaire', '/territoires'];
  for (const address of lists) {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(address);
    const row = page.locator('.pilo-list tbody tr').first();
    await expect(row).toBeVisible();
    const { y = 999 } = (await row.boundingBox()) ?? {};
    expect(y, address).toBeLessThanOrEqual(350);
    await page.setViewportSize({ width: 320, height: 800 });
    await expect(page.locator('.pilo-cards > li').first()).toBeVisible();
    await expectNoSidewaysScroll(page);
  }
});
