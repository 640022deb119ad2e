import { vi } from 'vitest';

interface Answer {
  status?: number;
  body?: unknown;
  headers?: Record<string, string>;
}

type Handler = (request: { url: URL; body: unknown; headers: Headers }) => Answer | Promise<Answer>;

/** What was sent: for expectations on bodies and headers. */
export interface Sent {
  method: string;
  path: string;
  search: string;
  body: unknown;
  headers: Headers;
}

function jsonResponse({ status = 200, body, headers = {} }: Answer): Response {
  const type = status >= 400 ? 'application/problem+json' : 'application/json';
  return new Response(status === 204 ? null : JSON.stringify(body), {
    status,
    headers: { 'Content-Type': type, ...headers },
  });
}

/**
 * Stands for the API in a test: { 'GET /api/v1/me': () => ({ body }) }. A call that no line names fails
 * the test, so that nothing is answered by accident.
 */
export function fakeApi(handlers: Record<string, Handler>): Sent[] {
  const sent: Sent[] = [];
  vi.stubGlobal('fetch', async (input: Request) => {
    const url = new URL(input.url);
    const text = await input.text();
    const body: unknown = text ? JSON.parse(text) : undefined;
    const { method, headers } = input;
    sent.push({ method, path: url.pathname, search: url.search, body, headers });
    const handler = handlers[`${method} ${url.pathname}`];
    if (!handler) {
      throw new Error(`No fake answer for ${method} ${url.pathname}`);
    }
    return jsonResponse(await handler({ url, body, headers }));
  });
  return sent;
}

export const problem = (status: number, title: string, more: object = {}): Answer => ({
  status,
  body: { type: '/problems/x', title, status, ...more },
});

export const listing = (items: unknown[]) => ({
  items,
  total: items.length,
  limit: 20,
  offset: 0,
  nextSince: null,
});
