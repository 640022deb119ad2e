// rooms: funding spending project
import type { Page } from '@playwright/test';
import {
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  heading,
  signIn,
  test,
} from './support/journey';

/** In a number of its own, which no other journey takes; another at each run, since nothing of the books is erased. */
const number = `98${String(Date.now()).slice(-8)}`;

const amount = (page: Page, label: string) =>
  page.getByRole('listitem').filter({ hasText: label }).locator('.pilo-figures__value');

async function figures(page: Page) {
  await page.goto('/budget?scheme=FTAP&year=2026');
  await expect(amount(page, 'peuvent encore être engagés')).toBeVisible();
  return {
    ae: (await amount(page, 'peuvent encore être engagés').textContent()) ?? '',
    cp: (await amount(page, 'peuvent encore être payés').textContent()) ?? '',
  };
}

const digits = (text: string) => Number(text.replace(/[^\d−]/g, '').replace('−', '-'));

/** What one press or one letter costs, counted. */
class Keyboard {
  count = 0;
  constructor(private readonly page: Page) {}

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
    this.count += text.length;
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) {
      await this.page.keyboard.press(key);
      this.count += 1;
    }
  }
}

test('the assistant enters a commitment in 60 keys, amends, withdraws, pays, reverses; the figures follow', async ({
  page,
  incidents,
}) => {
  // B7: a withdrawal below what is left is refused.
  incidents.expectLogged(/409/);
  test.setTimeout(120_000);
  await signIn(page, 'assistant', '/budget');
  const before = await figures(page);
  await expectAccessible(page);

  await page.getByRole('link', { name: 'Saisir un engagement' }).click();
  await expect(heading(page)).toHaveText('Saisir un engagement');
  await expectAccessible(page);
  const fields = page.locator('#contenu form').locator('input:visible, select:visible');
  expect(await fields.count()).toBeLessThanOrEqual(8);

  await page.getByLabel(/^Numéro d/).focus();
  const keys = new Keyboard(page);
  await keys.type(number);
  await keys.press('Tab');
  await keys.type('Atelier d’essai');
  await keys.press('Tab');
  await keys.type('00000005900014');
  await expect(page.getByRole('option', { name: /Prestataire de démonstration E/ })).toBeVisible();
  await keys.press('ArrowDown', 'Enter');
  // The supplier's last commitment proposes the project and the line.
  await expect(page.getByText(/Proposée d’après l’engagement/)).toBeVisible();
  await expect(page.getByLabel(/^Ligne budgétaire/)).not.toHaveValue('');
  const amountField = page.getByLabel(/^Montant HT/);
  // Every stop on the way is counted: the parts of the date too.
  while (!(await amountField.evaluate((field) => field === document.activeElement))) {
    await keys.press('Tab');
    expect(keys.count).toBeLessThan(60);
  }
  await keys.type('1000');
  await expect(page.getByText(/Soit 1\s200\s€ TTC/)).toBeVisible();
  await keys.press('Enter');
  await expect(page.getByText('L’engagement est enregistré.')).toBeVisible();
  expect(keys.count).toBeLessThanOrEqual(60);
  await expect(heading(page)).toHaveText('Atelier d’essai');
  await expectAccessible(page);

  await test.step('an amendment adds, a withdrawal takes', async () => {
    await page.goto(`/budget/engagements/${number}/avenant`);
    await page.getByLabel(/^Montant HT/).fill('500');
    await page.getByRole('button', { name: 'Enregistrer l’avenant' }).click();
    await expect(page.getByText('L’avenant est enregistré.')).toBeVisible();
    await page.goto(`/budget/engagements/${number}/retrait`);
    await page.getByLabel(/^Montant TTC/).fill('9999');
    await page.getByRole('button', { name: 'Enregistrer le retrait' }).click();
    await expect(page.getByText(/B7/).first()).toBeVisible();
    await page.getByLabel(/^Montant TTC/).fill('600');
    await page.getByRole('button', { name: 'Enregistrer le retrait' }).click();
    await expect(page.getByText('Le retrait est enregistré.')).toBeVisible();
    await expect(page.locator('.pilo-money')).toContainText(/Engagé net.*1\s200\s€/);
  });

  await test.step('an advance is paid before any service', async () => {
    await page.goto(`/budget/paiements/nouveau?commitment=${number}`);
    await page.getByLabel(/^Nature/).selectOption('ADVANCE');
    await page.getByLabel(/^Montant TTC/).fill('300');
    await page.getByRole('button', { name: 'Enregistrer le paiement' }).click();
    await expect(page.getByText('Le paiement est enregistré.')).toBeVisible();
  });

  const after = await figures(page);
  expect(digits(before.ae) - digits(after.ae)).toBe(1200);
  expect(digits(before.cp) - digits(after.cp)).toBe(300);

  await test.step('what was typed by mistake is reversed, and stays to be read', async () => {
    await page.goto(`/budget/engagements/${number}`);
    await page.getByRole('button', { name: 'Annuler le paiement' }).click();
    await page.getByLabel(/^Motif/).fill('Saisi par erreur');
    await page.getByRole('button', { name: 'Enregistrer l’annulation' }).click();
    await expect(page.getByText(/annulé par une opération contraire/)).toBeVisible();
    await expect(page.getByText(/^Annulation/)).toBeVisible();
    await page.goto(`/budget/engagements/${number}/retrait`);
    await page.getByLabel(/^Montant TTC/).fill('1200');
    await page.getByRole('button', { name: 'Enregistrer le retrait' }).click();
    await expect(page.getByText('Le retrait est enregistré.')).toBeVisible();
  });
  expect(await figures(page)).toEqual(before);
});

test('a line pasted from Chorus fills the form', async ({ page }) => {
  await signIn(page, 'assistant', '/budget/engagements/nouveau');
  await page.getByLabel(/^Numéro d/).evaluate((field) => {
    const data = new DataTransfer();
    data.setData(
      'text',
      '9800000001\t00000001800010\tPrestataire de démonstration A\tAtelier collé\t20.11.2026\t28 800,00 €',
    );
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
  });
  await expect(page.getByLabel(/^Numéro d/)).toHaveValue('9800000001');
  await expect(page.getByLabel(/^Objet/)).toHaveValue('Atelier collé');
  await expect(page.getByLabel(/^Signature/)).toHaveValue('2026-11-20');
  await expect(page.getByLabel(/^Montant TTC/)).toHaveValue('28800');
  await expect(page.getByText('Prestataire de démonstration A').first()).toBeVisible();
});

test('the Chorus manager reads all, sets the dates and approves nothing', async ({ page }) => {
  await signIn(page, 'gestionnaire', '/budget');
  await expect(heading(page)).toContainText('Budget 2026');
  await page.setViewportSize({ width: 390, height: 844 });
  await expectNoSidewaysScroll(page);
  await page.setViewportSize({ width: 1280, height: 800 });
  await expect(page.getByRole('link', { name: 'Corriger' })).toBeVisible();
  await page.goto('/budget/demandes?state=REQUESTED');
  await page.getByRole('link', { name: /tranche optionnelle/ }).click();
  await expect(heading(page)).toContainText('tranche optionnelle');
  await expect(page.getByRole('button', { name: 'Approuver' })).toHaveCount(0);
});

test('a project lead reads the money of own projects, and enters none', async ({ page }) => {
  await signIn(page, 'porteur', '/projets');
  await page.goto('/budget/engagements');
  await expect(heading(page)).toHaveText('Engagements');
  await expect(page.getByRole('link', { name: 'Saisir un engagement' })).toHaveCount(0);
  await page.goto('/budget/engagements/nouveau');
  await expect(heading(page)).toHaveText('Accès refusé');
});
