import assert from 'node:assert/strict';
import { mkdtemp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { observatoryScore } from './observatory.mjs';
import { createSpaServer } from './server.mjs';
import { settingsFrom } from './settings.mjs';

const script = `console.log('${'x'.repeat(5_000)}');`;
/** Those of a host for everybody; nginx is held to the same. */
const publicPaths = JSON.parse(await readFile(new URL('public-paths.json', import.meta.url)));
let folder, api, spa, base, received;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'spa-'));
  await mkdir(join(folder, 'assets'));
  await mkdir(join(folder, '.vite'));
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>Pil’O</title>');
  await writeFile(join(folder, 'assets', 'app-1a2b.js'), script);
  await writeFile(join(folder, '.vite', 'manifest.json'), '{}');
  await mkdir(join(folder, 'public', 'ui'), { recursive: true });
  await writeFile(join(folder, 'public', 'ui', 'face.css'), 'p{color:red}');
  await writeFile(join(folder, 'public', 'ui', 'unavailable.html'), '<title>Indisponible</title>');
  api = createServer((request, response) => answerAsApi(request, response));
  const apiPort = await listen(api);
  const settings = settingsFrom({
    PILO_API_URL: `http://127.0.0.1:${apiPort}`,
    PILO_PUBLIC_URL: 'https://pilo.example',
    PILO_OIDC_URL: 'https://sso.example/realms/pilo',
    PILO_DEMO: 'true',
    PILO_DEMO_DATE: '2026-11-23',
  });
  spa = await createSpaServer(settings, folder);
  base = `http://127.0.0.1:${await listen(spa)}`;
});

after(async () => {
  spa.close();
  api.close();
  await rm(folder, { recursive: true });
});

function listen(server) {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(server.address().port));
  });
}

/** An answer that is never read to its end: how it is left off, by the API or by the client, is told here. */
let unread;

function answerUnread(response) {
  response.writeHead(200, { 'Content-Type': 'application/x-ndjson' });
  const piece = 'x'.repeat(64 * 1024);
  const write = () => {
    while (!response.destroyed && response.write(piece));
  };
  response.on('drain', write);
  unread = {
    drop: () => response.destroy(),
    left: new Promise((resolve) => response.on('close', resolve)),
  };
  write();
}

function answerAsApi(request, response) {
  if (request.url === '/api/v1/unread') {
    answerUnread(response);
    return;
  }
  const parts = [];
  request.on('data', (part) => parts.push(part));
  request.on('end', () => {
    received = { method: request.method, url: request.url, headers: request.headers };
    received.body = Buffer.concat(parts).toString();
    response.writeHead(request.method === 'POST' ? 201 : 200, {
      'Content-Type': 'application/json',
      'Content-Security-Policy': "default-src 'self'",
      ETag: '"7"',
    });
    response.end('{"id":1}');
  });
}

/** Node's fetch decodes bodies by itself; this does not. */
function raw(path, { method = 'GET', headers = {} } = {}) {
  return new Promise((resolve, reject) => {
    const call = httpRequest(`${base}${path}`, { method, headers }, (answer) => {
      const parts = [];
      answer.on('data', (part) => parts.push(part));
      answer.on('end', () =>
        resolve({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(parts) }),
      );
    });
    call.on('error', reject).end();
  });
}

test('a path of the SPA answers its page, never cached without asking', async () => {
  const answer = await fetch(`${base}/projets/42?onglet=suivi`);
  assert.equal(answer.status, 200);
  assert.match(await answer.text(), /Pil’O/);
  assert.equal(answer.headers.get('cache-control'), 'no-cache');
});

test('a missing file is 404 and not the page', async () => {
  assert.equal((await fetch(`${base}/assets/gone.js`)).status, 404);
});

test('hidden files and parent folders are not served', async () => {
  assert.equal((await raw('/.vite/manifest.json')).status, 404);
  assert.equal((await raw('/../../../../etc/passwd.txt')).status, 404);
  assert.equal((await raw('/%2e%2e/%2e%2e/etc/passwd.txt')).status, 404);
});

test('a versioned file is compressed, immutable and revalidated', async () => {
  const brotli = await raw('/assets/app-1a2b.js', {
    headers: { 'Accept-Encoding': 'gzip, deflate, br' },
  });
  assert.equal(brotli.headers['content-encoding'], 'br');
  assert.equal(brotliDecompressSync(brotli.body).toString(), script);
  assert.match(brotli.headers['cache-control'], /immutable/);
  const gzip = await raw('/assets/app-1a2b.js', { headers: { 'Accept-Encoding': 'gzip' } });
  assert.equal(gunzipSync(gzip.body).toString(), script);
  assert.notEqual(gzip.headers.etag, brotli.headers.etag);
  const again = await raw('/assets/app-1a2b.js', {
    headers: { 'Accept-Encoding': 'gzip', 'If-None-Match': gzip.headers.etag },
  });
  assert.equal(again.status, 304);
});

test('S10 every answer carries the security headers, without unsafe sources', async () => {
  for (const path of [
    '/',
    '/config.json',
    '/assets/app-1a2b.js',
    '/api/v1/me',
    '/problems/stale',
    '/gone.png',
  ]) {
    const { headers } = await raw(path);
    const policy = headers['content-security-policy'];
    assert.match(policy, /default-src 'none'/, path);
    assert.match(policy, /frame-ancestors 'none'/, path);
    assert.doesNotMatch(policy, /unsafe-/, path);
    assert.equal(headers['x-content-type-options'], 'nosniff', path);
    assert.match(headers['strict-transport-security'], /max-age=31536000/, path);
    assert.ok(headers['referrer-policy'], path);
    assert.ok(headers['permissions-policy'], path);
  }
});

test('S10 the pages score at least 125 on the Observatory’s scale, and less without any of their headers', async () => {
  for (const path of ['/', '/projets/42', '/problems/stale']) {
    const answer = await raw(path);
    assert.equal(observatoryScore(answer), 130, path);
  }
  const page = await raw('/');
  for (const [header, score] of [
    ['content-security-policy', 75],
    ['cross-origin-resource-policy', 120],
    ['referrer-policy', 125],
    ['strict-transport-security', 80],
    ['x-content-type-options', 125],
  ]) {
    const { [header]: removed, ...headers } = page.headers;
    assert.ok(removed, header);
    assert.equal(observatoryScore({ ...page, headers }), score, header);
  }
});

test('the page may talk to Keycloak, and the settings are read at run time', async () => {
  const page = await raw('/');
  assert.match(
    page.headers['content-security-policy'],
    /connect-src 'self' https:\/\/sso\.example;/,
  );
  const config = await fetch(`${base}/config.json`);
  assert.equal(config.headers.get('cache-control'), 'no-store');
  assert.deepEqual(await config.json(), {
    oidcIssuer: 'https://sso.example/realms/pilo',
    oidcClientId: 'pilo-spa',
    demo: true,
    businessDate: '2026-11-23',
    regionName: null,
  });
});

test('the proxy keeps ETag, If-Match and the body, and does not compress', async () => {
  const answer = await fetch(`${base}/api/v1/projects/1?x=a%20b`, {
    method: 'PUT',
    headers: {
      'If-Match': '"7"',
      'Content-Type': 'application/json',
      'Accept-Encoding': 'gzip, br',
    },
    body: '{"title":"é"}',
  });
  assert.equal(answer.headers.get('etag'), '"7"');
  assert.equal(answer.headers.get('content-encoding'), null);
  assert.equal(received.method, 'PUT');
  assert.equal(received.url, '/api/v1/projects/1?x=a%20b');
  assert.equal(received.headers['if-match'], '"7"');
  assert.equal(received.body, '{"title":"é"}');
});

test('S21 forwarded headers are ours, whatever the client says', async () => {
  await raw('/api/v1/me', {
    headers: { 'X-Forwarded-For': '10.0.0.1', 'X-Forwarded-Host': 'evil', Forwarded: 'for=x' },
  });
  assert.equal(received.headers['x-forwarded-for'], '127.0.0.1');
  assert.equal(received.headers['x-forwarded-host'], 'pilo.example');
  assert.equal(received.headers['x-forwarded-proto'], 'https');
  assert.equal(received.headers.forwarded, undefined);
});

test('a body of unknown length is streamed through', async () => {
  const stream = new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode('{"a":'));
      controller.enqueue(new TextEncoder().encode('1}'));
      controller.close();
    },
  });
  const answer = await fetch(`${base}/api/v1/things`, {
    method: 'POST',
    body: stream,
    duplex: 'half',
  });
  assert.equal(answer.status, 201);
  assert.equal(received.body, '{"a":1}');
});

test('an API that is away gives 503 as the API says it, with Retry-After', async () => {
  const alone = await createSpaServer(settingsFrom({ PILO_API_URL: 'http://127.0.0.1:1' }), folder);
  const address = `http://127.0.0.1:${await listen(alone)}/api/v1/me?x=1`;
  const answer = await fetch(address);
  assert.equal(answer.status, 503);
  assert.equal(answer.headers.get('content-type'), 'application/problem+json');
  assert.equal(answer.headers.get('retry-after'), '5');
  const { detail, traceId, ...problem } = await answer.json();
  const page = await readFile(
    new URL('../../docs/problems/unavailable.md', import.meta.url),
    'utf8',
  );
  assert.deepEqual(problem, {
    type: '/problems/unavailable',
    title: /^# (.+)$/m.exec(page)[1],
    status: 503,
    instance: '/api/v1/me',
  });
  assert.match(detail, /Réessayez/);
  assert.equal(answer.headers.get('x-request-id'), traceId);
  const known = await fetch(address, { headers: { 'X-Request-Id': 'demande-0001' } });
  assert.equal((await known.json()).traceId, 'demande-0001');
  alone.close();
});

function ask(path) {
  return new Promise((resolve, reject) => {
    httpRequest(base + path, resolve)
      .on('error', reject)
      .end();
  });
}

test('an answer that the API drops is dropped for who does not read it', async () => {
  const answer = await ask('/api/v1/unread');
  const ended = new Promise((resolve) => answer.on('error', resolve));
  unread.drop();
  answer.resume();
  assert.equal((await ended).code, 'ECONNRESET');
});

test('a client that leaves in the middle of an answer leaves the API too', async () => {
  const answer = await ask('/api/v1/unread');
  answer.on('error', () => {});
  answer.destroy();
  await unread.left;
});

test('the API gets the id of the request, which its log and our 503 then share', async () => {
  await raw('/api/v1/me', { headers: { 'X-Request-Id': 'a b' } });
  assert.match(received.headers['x-request-id'], /^[0-9a-f-]{36}$/);
  await raw('/api/v1/me', { headers: { 'X-Request-Id': 'demande-0001' } });
  assert.equal(received.headers['x-request-id'], 'demande-0001');
});

test('S13 the static side refuses what changes state', async () => {
  const answer = await fetch(`${base}/projets`, { method: 'POST' });
  assert.equal(answer.status, 405);
  assert.equal(answer.headers.get('allow'), 'GET, HEAD');
});

test('the pages of the public face are the API’s, without account; what they look like is ours', async () => {
  const headers = { Authorization: 'Bearer x', Cookie: 'a=b' };
  const page = await raw('/public/lien/x', { headers });
  assert.equal(received.url, '/public/lien/x');
  assert.equal(received.headers.authorization, undefined);
  assert.equal(received.headers.cookie, undefined);
  assert.equal(page.headers['referrer-policy'], 'no-referrer');
  assert.match(page.headers['content-security-policy'], /form-action 'self'/);
  assert.doesNotMatch(page.headers['content-security-policy'], /script-src|connect-src|unsafe/);
  assert.ok(observatoryScore(page) >= 125);
  await raw('/api/v1/me', { headers });
  assert.equal(received.headers.authorization, 'Bearer x');
  const css = await raw('/public/ui/face.css');
  assert.equal(css.body.toString(), 'p{color:red}');
  assert.equal(css.headers['cache-control'], 'public, max-age=3600');
  assert.equal((await raw('/public/ui/gone.css')).status, 404);
  assert.equal((await raw('/public/ui/gone')).status, 404);
});

test('an API that is away is told on the public face as a page', async () => {
  const alone = await createSpaServer(settingsFrom({ PILO_API_URL: 'http://127.0.0.1:1' }), folder);
  const answer = await fetch(`http://127.0.0.1:${await listen(alone)}/public`);
  alone.close();
  assert.equal(answer.status, 503);
  assert.equal(answer.headers.get('content-type'), 'text/html; charset=utf-8');
  assert.equal(answer.headers.get('retry-after'), '5');
  assert.match(await answer.text(), /Indisponible/);
});

test('S31 a public host answers nothing but the public face, and says nothing of the rest', async (t) => {
  const apiUrl = `http://127.0.0.1:${api.address().port}`;
  const settings = settingsFrom({ PILO_API_URL: apiUrl, PILO_FACE: 'public' });
  const host = await createSpaServer(settings, folder);
  const port = await listen(host);
  t.after(() => host.close());
  const at = (path) =>
    new Promise((resolve, reject) => {
      httpRequest({ port, path, headers: { authorization: 'Bearer x', cookie: 'a=b' } }, (answer) =>
        answer.resume().on('end', () => resolve(answer)),
      )
        .on('error', reject)
        .end();
    });
  assert.ok(publicPaths.shut.length > 20 && publicPaths.open.length > 5);
  received = undefined;
  for (const path of publicPaths.shut) {
    const answer = await at(path);
    assert.equal(answer.statusCode, 404, path);
    assert.doesNotMatch(answer.headers['content-security-policy'], /http/, path);
    assert.equal(received, undefined, path);
  }
  for (const path of publicPaths.open) {
    received = undefined;
    assert.equal((await at(path)).statusCode, 200, path);
    // What the face looks like is this server's.
    const own = path.startsWith('/public/ui/');
    assert.equal(received?.url, own ? undefined : path);
    assert.equal(received?.headers.authorization, undefined, path);
    assert.equal(received?.headers.cookie, undefined, path);
  }
  assert.equal((await at('/public/ui/gone')).statusCode, 404);
  // The page of the door has a script of ours; no other page of the face has.
  const scripts = async (path) => (await at(path)).headers['content-security-policy'];
  assert.match(await scripts('/public/emargement/liste'), /script-src 'self'; worker-src 'self';/);
  assert.doesNotMatch(await scripts('/public/emargement'), /script-src/);
});
