// rooms: mail home referent event
import type { Page } from '@playwright/test';
import { expectValid } from './support/html';
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
  html: string;
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
  await expect(page.getByText(/^Courriel envoyé/)).toBeVisible();

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

async function caught(page: Page, address: string, subject: RegExp): Promise<Caught> {
  const found = async () => {
    const all = (await (await page.request.get(relay)).json()) as Caught[];
    return all.find(
      (one) => one.to.some((to) => to.address === address) && subject.test(one.subject),
    );
  };
  await expect.poll(async () => (await found())?.subject).toMatch(subject);
  return (await found()) as Caught;
}

/** Somebody registers for the first event that is open to all. */
async function registers(page: Page, mail: string): Promise<void> {
  const events = await page.request.get('/api/v1/public/events?limit=100');
  const { items } = (await events.json()) as { items: { slug: string; mode: string }[] };
  const event = items.find(({ mode }) => mode !== 'ON_SITE') ?? items[0];
  const answer = await page.request.post(`/api/v1/public/events/${event?.slug}/registrations`, {
    data: {
      lastName: 'Exemple',
      firstName: 'Camille',
      service: 'Service de démonstration',
      department: null,
      agent: true,
      seats: 1,
      companions: [],
      needs: [],
      answers: [],
      mode: event?.mode === 'ON_SITE' ? 'ON_SITE' : 'REMOTE',
      mail,
    },
  });
  expect(answer.status(), await answer.text()).toBe(202);
}

test('each mail is a valid and accessible page, on a phone too, with nothing from outside, and says the same in plain text', async ({
  page,
}) => {
  await signIn(page, 'assistant');
  await page
    .locator('#contenu')
    .getByRole('button', { name: /^Relancer : / })
    .first()
    .click();
  await page.getByRole('dialog').getByRole('button', { name: 'Envoyer' }).click();
  await expect(page.getByText(/^Courriel envoyé/)).toBeVisible();
  const visitor = `camille-${Date.now()}@demo.invalid`;
  await registers(page, visitor);
  const mails = new Map<string, Caught>();
  mails.set('reminder', await caught(page, 'assistant@demo.invalid', /^Rappel : /));
  mails.set('registration', await caught(page, visitor, /^Confirmez votre inscription/));
  // On the first day, with what the demonstration has just brought.
  const referents = (await (await page.request.get(relay)).json()) as Caught[];
  const asked = referents.find(({ subject }) => subject.startsWith('Confirmez vos coordonnées'));
  expect(asked).toBeDefined();
  if (asked) mails.set('contact', asked);
  expectValid(new Map([...mails].map(([name, { html }]) => [name, html])));
  for (const { html, text } of mails.values()) {
    await page.route('**/public/courriel/vue', (route) =>
      route.fulfill({ contentType: 'text/html', body: html }),
    );
    await page.goto('/public/courriel/vue');
    for (const width of [320, 390, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);
    }
    const hrefs = await page
      .locator('a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    expect(hrefs.length).toBeGreaterThan(0);
    for (const href of hrefs) expect(text).toContain(href);
    expect(await page.locator('img, script, link, iframe').count()).toBe(0);
    await page.unroute('**/public/courriel/vue');
  }
});
