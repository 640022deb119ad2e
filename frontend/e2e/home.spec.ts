// rooms: home project roadmap
import {
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  heading,
  layoutShift,
  signIn,
  test,
} from './support/journey';

/** What each role finds on its own home: its sentence, what is first, and a picture where there is one. */
const HOMES = [
  ['chargee', /actes? en retard/, /^À faire/],
  ['assistant', /actes? en retard/, /^Saisie rapide/],
  ['gestionnaire', /acte/, /^À faire/],
  ['prefet', /^La Lozère décroche : 6 indicateurs en alerte sur 7$/, /^Où cela va mal/],
  ['referent46', /^Le Lot : 2 indicateurs en alerte sur 7$/, /^Lot, dans la région/],
  ['porteur', /acte|Rien/, /^Mes projets/],
  ['ditp', /^La Lozère décroche/, /^Les quatre priorités/],
  ['collegue', /projets en cours/, /^Derniers changements/],
  ['admin', /tâche/, /^Chiffres clés/],
  ['oasis', /^Trouver un service/, /^L’annuaire/],
] as const;

for (const [account, title, section] of HOMES) {
  test(`the home of ${account} says what is its own, in both themes and at 390 px`, async ({
    page,
  }) => {
    await signIn(page, account);
    await expect(heading(page)).toContainText(title);
    await expect(page.getByRole('region', { name: section })).toBeVisible();
    expect(await layoutShift(page)).toBeLessThanOrEqual(0.05);
    await expectAccessible(page);
    await page.setViewportSize({ width: 390, height: 844 });
    await expectNoSidewaysScroll(page);
    await page.setViewportSize({ width: 320, height: 640 });
    await expectNoSidewaysScroll(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect(page.locator('html')).toHaveAttribute('data-fr-theme', 'dark');
    await expectAccessible(page);
  });
}

test('one count of alerts: the home, the page of the territory and the roadmap say the same', async ({
  page,
}) => {
  await signIn(page, 'prefet');
  const alerts = page.getByRole('region', { name: 'Où cela va mal' });
  await expect(alerts).toContainText('12 dans 5 départements sur 13');
  const summary = page.waitForResponse(/roadmap-summary/);
  await alerts.getByRole('link', { name: 'Lozère' }).click();
  const { alertCount, indicatorCount } = (await (await summary).json()) as Record<string, number>;
  expect([alertCount, indicatorCount]).toEqual([6, 7]);
});

test('a milestone is marked reached where it is told, by the keyboard alone, and taken back', async ({
  page,
}) => {
  await signIn(page, 'chargee');
  const rows = page.getByRole('region', { name: /^À faire/ }).getByRole('listitem');
  const name = await rows
    .filter({ has: page.getByRole('button', { name: /^Marquer atteint/ }) })
    .first()
    .locator('.pilo-item__main')
    .innerText();
  const row = rows.filter({ hasText: name.split('\n').at(-1) ?? name });
  const mark = row.getByRole('button', { name: /^Marquer atteint/ });
  await expect(mark).toBeEnabled();
  await expect(mark).not.toHaveAttribute('aria-disabled');
  await mark.focus();
  await page.keyboard.press('Enter');
  await expect(row.getByLabel(/^Atteint le/)).toBeFocused();
  await expect(row.getByRole('button', { name: 'Enregistrer' })).not.toHaveAttribute(
    'aria-disabled',
  );
  await page.keyboard.press('Enter');
  const undo = row.getByRole('button', { name: /^Annuler/ });
  await expect(undo).toBeFocused();
  await expect(row.getByRole('status')).toHaveText(/^Atteint le /);
  await expect(undo).not.toHaveAttribute('aria-disabled');
  await page.keyboard.press('Enter');
  await expect(mark).toBeVisible();
  await expect(mark).toBeEnabled();
});

test('the demonstration names its date, and the four figures say how they moved since which day', async ({
  page,
}) => {
  await signIn(page, 'chargee');
  await expect(
    page.getByRole('banner').getByText('Données fictives – date simulée : 23 novembre 2026'),
  ).toBeVisible();
  const figures = page.getByRole('region', { name: 'Chiffres clés' });
  await expect(figures).toContainText('« Il y a 30 jours » : le 24 oct. 2026.');
  const tiles = figures.getByRole('listitem');
  await expect(tiles).toHaveCount(4);
  for (const tile of await tiles.all()) {
    await expect(tile).toContainText(/qu’il y a 30\sjours/);
  }
});
