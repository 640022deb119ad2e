// rooms: survey event
import type { APIRequestContext, Page } from '@playwright/test';
import { expectValid } from './support/html';
import {
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  heading,
  signIn,
  test,
} from './support/journey';

interface Survey {
  state: string;
  title: string;
  questions: object[];
  thanks: { thankedAt: string | null; waiting: number; subject: string };
}

/** Other journeys look at the surveys of these. */
const LOOKED_AT = ['ATELIER', 'FORMATION'];

/** What an organiser does beforehand, by the API: its own journeys press the buttons. */
class Organiser {
  constructor(
    private readonly request: APIRequestContext,
    private readonly token: string,
  ) {}

  async read(event: string): Promise<{ survey: Survey; etag: string }> {
    const answer = await this.request.get(`/api/v1/event-surveys/${event}`, {
      headers: { Authorization: this.token },
    });
    return { survey: (await answer.json()) as Survey, etag: answer.headers()['etag'] ?? '' };
  }

  async act(event: string, act: string, data?: object): Promise<void> {
    const { etag } = await this.read(event);
    const answer = await this.request.fetch(`/api/v1/event-surveys/${event}${act}`, {
      method: data ? 'PUT' : 'POST',
      headers: { Authorization: this.token, 'If-Match': etag },
      ...(data && { data }),
    });
    expect(answer.status(), await answer.text()).toBe(data ? 200 : 201);
  }

  /** The past event with the fewest who wait for their thanks, two at least. */
  async unthanked(): Promise<string> {
    const list = await this.request.get('/api/v1/events?state=CLOSED&sort=startsAt&limit=100', {
      headers: { Authorization: this.token },
    });
    const { items } = (await list.json()) as { items: { id: string; kind: string }[] };
    const found: [waiting: number, id: string][] = [];
    for (const { id } of items.filter(({ kind }) => !LOOKED_AT.includes(kind))) {
      const { state, thanks } = (await this.read(id)).survey;
      if (state === 'OFF' && !thanks.thankedAt && thanks.waiting > 1) {
        found.push([thanks.waiting, id]);
      }
    }
    expect(found.length, 'past events whose people are not thanked').toBeGreaterThan(0);
    return found.toSorted(([a], [b]) => a - b)[0]?.[1] ?? '';
  }
}

/** Two of the links that the local relay has brought. */
async function linksOf(page: Page, subject: string): Promise<string[]> {
  const relay = `http://127.0.0.1:${process.env.PILO_MAIL_PAGE_PORT ?? 1080}/api/email`;
  const found = async () => {
    const all = (await (await page.request.get(relay)).json()) as {
      subject: string;
      text: string;
    }[];
    return all
      .filter((mail) => mail.subject === subject)
      .map(({ text }) => /\/public\/questionnaire\/[\w-]{20,100}/.exec(text)?.[0] ?? '')
      .filter(Boolean);
  };
  await expect.poll(async () => (await found()).length).toBeGreaterThan(1);
  return found();
}

async function look(page: Page): Promise<void> {
  for (const width of [320, 390, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  }
}

/** By its button, and with the keyboard; what comes back is kept to be checked. */
async function send(page: Page): Promise<string> {
  const answer = page.waitForResponse((one) => one.request().method() === 'POST');
  await page.getByRole('button', { name: 'Envoyer mes réponses' }).press('Enter');
  return (await answer).text();
}

test('who came answers once by the link of the mail, is told what is wrong, and loses nothing that was typed', async ({
  page,
  otherPage: visitor,
  incidents,
}) => {
  incidents.expectLogged(/404|409|422/);
  let token = '';
  page.on('request', (request) => {
    token = request.headers()['authorization'] ?? token;
  });
  await signIn(page, 'chargee', '/evenements');
  await expect.poll(() => token).not.toBe('');
  const organiser = new Organiser(page.request, token);
  const event = await organiser.unthanked();
  const { survey } = await organiser.read(event);
  await organiser.act(event, '', { enabled: true, questions: survey.questions });
  await organiser.act(event, '/thanks');
  const [link = '', other = ''] = await linksOf(page, survey.thanks.subject);
  const sent = new Map<string, string>();

  sent.set('form', (await (await visitor.goto(link))?.text()) ?? '');
  await expect(heading(visitor)).toHaveText('Votre avis');
  await look(visitor);
  const scale = visitor.getByRole('radiogroup').first();
  await scale.getByRole('radio', { name: '3', exact: true }).focus();
  await visitor.keyboard.press('Space');
  await visitor.keyboard.press('ArrowDown');
  await expect(scale.getByRole('radio', { name: '4', exact: true })).toBeChecked();
  await scale.getByRole('radio', { name: 'Sans réponse' }).focus();
  await visitor.keyboard.press('Space');
  sent.set('nothing', await send(visitor));
  await expect(visitor.getByRole('alert')).toContainText('Répondez à une question au moins');
  await look(visitor);

  const text = visitor.locator('textarea').last();
  await text.evaluate((field) => field.removeAttribute('maxlength'));
  await text.fill('a'.repeat(501));
  sent.set('long', await send(visitor));
  await expect(visitor.getByRole('alert')).toContainText('Un champ est à corriger');
  await expect(text).toHaveValue('a'.repeat(501));
  await look(visitor);
  await visitor.getByRole('alert').getByRole('link').press('Enter');
  await expect(text).toBeFocused();
  await text.fill('Une salle plus grande');
  await scale.getByText('5', { exact: true }).click();
  sent.set('answered', await send(visitor));
  await expect(heading(visitor)).toHaveText('Merci');
  await look(visitor);
  sent.set('used', (await (await visitor.goto(link))?.text()) ?? '');
  await expect(heading(visitor)).toHaveText('Ce questionnaire ne s’ouvre pas');
  await look(visitor);

  await visitor.goto(other);
  await visitor.locator('textarea').last().fill('Trop tard,\nmais à relire');
  await scale.getByText('2', { exact: true }).click();
  await organiser.act(event, '/closures');
  sent.set('closed', await send(visitor));
  await expect(heading(visitor)).toHaveText('Ce questionnaire est fermé');
  await expect(visitor.getByText('mais à relire')).toBeVisible();
  await expect(visitor.getByRole('alert')).toContainText("rien n'a été enregistré");
  await look(visitor);
  sent.set('ended', (await (await visitor.goto(other))?.text()) ?? '');
  await expect(visitor.getByText('il ne prend plus de réponse')).toBeVisible();
  await look(visitor);
  expectValid(sent);
  expect((await organiser.read(event)).survey).toMatchObject({ state: 'CLOSED', answers: 1 });
});
