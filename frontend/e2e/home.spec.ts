import {
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  heading,
  layoutShift,
  signIn,
  test,
} from './support/journey';

/** What each role finds first on its own home. */
const HOMES = [
  ['chargee', /^À faire/],
  ['assistant', /^À faire/],
  ['prefet', /^Alertes/],
  ['referent46', /^Alertes/],
  ['porteur', /^Mes projets/],
  ['ditp', /^Alertes/],
  ['collegue', /^Derniers changements/],
  ['admin', /^Chiffres clés/],
  ['oasis', /^Trouver un service/],
] as const;

for (const [account, section] of HOMES) {
  test(`the home of ${account} says what is its own, in both themes and at 390 px`, async ({
    page,
  }) => {
    await signIn(page, account);
    await expect(heading(page)).toContainText('Bonjour');
    await expect(page.getByRole('region', { name: section })).toBeVisible();
    expect(await layoutShift(page)).toBeLessThanOrEqual(0.05);
    await expectAccessible(page);
    await page.setViewportSize({ width: 390, height: 844 });
    await expectNoSidewaysScroll(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect(page.locator('html')).toHaveAttribute('data-fr-theme', 'dark');
    await expectAccessible(page);
  });
}

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
