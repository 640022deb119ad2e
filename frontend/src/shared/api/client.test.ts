import { afterEach, expect, it, vi } from 'vitest';
import { api, call, read, readTagged } from './client';
import { ApiError } from './problem';

const answers = (body: string | null, status = 200, headers: Record<string, string> = {}) => {
  const sent: Request[] = [];
  vi.stubGlobal('fetch', (request: Request) => {
    sent.push(request);
    return Promise.resolve(new Response(body, { status, headers }));
  });
  return sent;
};

afterEach(() => vi.unstubAllGlobals());

it('writes an address: repeated parameters, nothing for what is missing, all of it encoded', async () => {
  const sent = answers('{"items":[],"total":0}');
  await read(
    api.GET('/api/v1/projects', {
      params: { query: { stage: ['VEILLE', 'CADRAGE'], q: 'été & eau', offset: 0 } },
    }),
  );
  await read(
    call('GET', '/api/v1/indicators/{code}', {
      params: { path: { code: 'a/b' }, query: { at: null } },
    }),
  );
  expect(sent.map(({ url }) => url.slice(location.origin.length))).toEqual([
    '/api/v1/projects?stage=VEILLE&stage=CADRAGE&q=%C3%A9t%C3%A9%20%26%20eau&offset=0',
    '/api/v1/indicators/a%2Fb',
  ]);
  expect(sent[0]?.headers.get('Accept')).toBe('application/json');
  expect(sent[0]?.headers.get('Content-Type')).toBeNull();
});

it('sends JSON as such, and files as the browser writes them', async () => {
  const sent = answers('{}', 201, { ETag: '"1"' });
  const { etag } = await readTagged(
    call('POST', '/api/v1/roadmaps', {
      body: { code: 'A' },
      params: { header: { 'Idempotency-Key': 'k' } },
    }),
  );
  await read(call('POST', '/api/v1/measurement-imports', { body: new FormData() }));
  expect(etag).toBe('"1"');
  expect(await sent[0]?.json()).toEqual({ code: 'A' });
  expect(sent[0]?.headers.get('Content-Type')).toBe('application/json');
  expect(sent[0]?.headers.get('Idempotency-Key')).toBe('k');
  expect(sent[1]?.headers.get('Content-Type')).not.toBe('application/json');
});

it('reads nothing where there is nothing, and a problem where there is one', async () => {
  answers(null, 204);
  expect(await read(call('DELETE', '/api/v1/projects/p7'))).toBeUndefined();
  answers('{"status":409,"title":"Refusé","type":"/problems/x"}', 409);
  await expect(read(call('DELETE', '/api/v1/projects/p7'))).rejects.toThrow('Refusé');
  // A proxy's page.
  answers('<html>', 502);
  const refused = await read(call('GET', '/api/v1/me')).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(ApiError);
  expect(refused).toMatchObject({ status: 502 });
});
