// rooms: mail home
import {
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  heading,
  signIn,
  test,
} from './support/journey';

interface Caught {
  subject: string;
  to: { address: string }[];
  text: string;
}

/** What the local relay of a product that runs on a desk has got. */
const relay = `http://127.0.0.1:${process.env.PILO_MAIL_PAGE_PORT ?? 1080}/api/email`;

test('a thing to do is sent to oneself, arrives at the local relay, and the administration sees what became of it', async ({
  page,
  browser,
}) => {
  await signIn(page, 'chargee');
  const tasks = page.locator('#contenu').getByRole('button', { name: /^Relancer : / });
  await tasks.last().click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('radio', { name: /^À moi-même/ })).toBeChecked();
  await expectAccessible(page);
  const message = `À voir avant vendredi (${Date.now()})`;
  await dialog.getByLabel(/^Message/).fill(message);
  await dialog.getByRole('button', { name: 'Envoyer' }).click();
  await expect(page.getByText(/^(Courriel envoyé|Déjà parti aujourd’hui)/)).toBeVisible();

  const mine = async () => {
    const caught = (await (await page.request.get(relay)).json()) as Caught[];
    return caught.filter(({ to }) => to.some(({ address }) => address === 'chargee@demo.invalid'));
  };
  await expect.poll(async () => (await mine()).length).toBeGreaterThan(0);
  const [mail] = await mine();
  expect(mail?.subject).toMatch(/^Rappel : /);
  expect(mail?.text).toContain('Démonstration – données fictives');

  const admin = await (await browser.newContext()).newPage();
  await signIn(admin, 'admin', '/administration/courriels?q=mission');
  const row = admin.getByRole('row', { name: /Chargée de mission/ }).first();
  // The page was opened while it may have waited still.
  await expect(async () => {
    await admin.reload();
    await expect(row).toContainText('Remis', { timeout: 2_000 });
  }).toPass();
  await expectAccessible(admin);
  await row.getByRole('link').click();
  await expect(heading(admin)).toHaveText('Relance d’une tâche');
  // It is the sender's.
  await expect(admin.getByText('n’est montré qu’à qui peut lire')).toBeVisible();
  await expectAccessible(admin);
  await admin.setViewportSize({ width: 390, height: 844 });
  await expectNoSidewaysScroll(admin);
  await admin.context().close();
});
