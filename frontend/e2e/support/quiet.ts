import type { APIRequestContext, Page } from '@playwright/test';
import { expect, unfold } from './journey';

const WRITES = ['POST', 'PUT', 'PATCH', 'DELETE'];
/** A question too long for an address: it writes nothing, as a test of the API shows table by table. */
const ASKED = /\/simulations$/;

/** Hears every request of a page that would write, and the token that its readings carry. */
export class Ear {
  readonly writes: string[] = [];
  private token = '';

  constructor(page: Page) {
    page.on('request', (request) => {
      const { pathname } = new URL(request.url());
      if (!pathname.startsWith('/api/')) {
        return;
      }
      this.token = request.headers()['authorization'] ?? this.token;
      if (WRITES.includes(request.method()) && !ASKED.test(pathname)) {
        this.writes.push(`${request.method()} ${pathname}`);
      }
    });
  }

  /** Asks the API itself, as the person of this page. */
  async ask<T>(api: APIRequestContext, path: string): Promise<T> {
    const answer = await api.get(`/api/v1/${path}`, { headers: { Authorization: this.token } });
    expect(answer.status(), path).toBe(200);
    return (await answer.json()) as T;
  }

  /** Files given to be checked; the answer is the import and its ETag. */
  async check(
    api: APIRequestContext,
    files: Record<string, string>,
    to = 'measurement-imports',
  ): Promise<Act> {
    const body = new FormData();
    for (const [name, text] of Object.entries(files)) {
      body.append('files', new File([text], name, { type: 'text/csv' }));
    }
    return this.post(api, to, { multipart: body });
  }

  async post(api: APIRequestContext, path: string, more: Sent = {}): Promise<Act> {
    const { etag, multipart, data } = more;
    const answer = await api.post(`/api/v1/${path}`, {
      headers: { Authorization: this.token, ...(etag ? { 'If-Match': etag } : {}) },
      ...(multipart ? { multipart } : {}),
      ...(data ? { data } : {}),
    });
    expect(answer.ok(), `${path}: ${answer.status()}`).toBe(true);
    const { id } = (await answer.json()) as { id: string };
    return { id, etag: answer.headers()['etag'] ?? '' };
  }

  /** Takes away what this journey made, or what one that was cut has left. */
  async remove(api: APIRequestContext, path: string): Promise<void> {
    const Authorization = this.token;
    const there = await api.get(`/api/v1/${path}`, { headers: { Authorization } });
    if (there.status() !== 404) {
      const headers = { Authorization, 'If-Match': there.headers()['etag'] ?? '' };
      expect((await api.delete(`/api/v1/${path}`, { headers })).status(), path).toBe(204);
    }
  }
}

interface Act {
  id: string;
  etag: string;
}

interface Sent {
  etag?: string;
  multipart?: FormData;
  data?: object;
}

/** The forms of a page, those that a button unfolds included; each has one button that sends, no other. */
export async function formsOf(page: Page): Promise<number> {
  const content = page.locator('#contenu');
  let folded = 0;
  for (const panel of await content.locator('.pilo-disclosure:visible').all()) {
    await panel.getByRole('button').first().click();
    folded += await panel.locator('form').count();
    await expectOneSender(page);
    await page.keyboard.press('Escape');
  }
  await expectOneSender(page);
  return folded + (await content.locator('form').count());
}

async function expectOneSender(page: Page): Promise<void> {
  const senders = await page
    .locator('form')
    .evaluateAll((forms) =>
      forms.map(
        (form) =>
          [...form.querySelectorAll('button')].filter(({ type }) => type === 'submit').length,
      ),
    );
  expect(
    senders.every((count) => count === 1),
    `${page.url()}: ${senders.join()}`,
  ).toBe(true);
}

/** Presses every button of a form but those that send and cancel, and those that come by pressing; says how many, with what was picked. */
export async function pressAll(page: Page, within: string): Promise<number> {
  const form = page.locator(within);
  await unfold(page);
  for (const text of await form.locator('input[type=text]:visible, textarea:visible').all()) {
    if (await text.isEditable()) {
      await text.fill('Essai');
    }
  }
  const pressed = new Set<string>();
  let picked = 0;
  for (let turn = 0; turn < 40; turn += 1) {
    picked += await propose(page, within);
    const names = await form
      .locator('button:visible:enabled:not([type=submit])')
      .evaluateAll((buttons) => buttons.map((one) => one.textContent.trim()));
    const next = names.findIndex((name) => name !== 'Annuler' && !pressed.has(name));
    if (next < 0) {
      break;
    }
    pressed.add(names[next] ?? '');
    await form.locator('button:visible:enabled:not([type=submit])').nth(next).click();
    await page.keyboard.press('Escape');
  }
  return pressed.size + picked;
}

/** Pickers propose what is searched for: Enter chooses where the arrows stand, else nothing, and never sends. */
async function propose(page: Page, within: string): Promise<number> {
  let picked = 0;
  const boxes = await page.locator(`${within} input[type=search]:visible`).all();
  // From the last: a box goes when it has given what one chose, and those before it keep their place.
  for (const search of boxes.toReversed()) {
    if ((await search.inputValue()) === '') {
      await search.fill('pr');
      await search.press('Enter');
      await expect(page.getByText(/proposition/).first()).toBeVisible();
      if ((await page.locator(`${within} .pilo-picked li`).count()) === 0) {
        await search.press('ArrowDown');
        picked += (await search.getAttribute('aria-activedescendant')) ? 1 : 0;
        await search.press('Enter');
      }
    }
  }
  return picked;
}
