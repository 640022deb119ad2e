// The smoke test of nginx's configuration, run by Debian's nginx against an API that does as ours: it compresses
// its own JSON, gives strong ETags and compares their opaque part.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { gunzipSync, gzipSync } from 'node:zlib';
import { areaOf, cacheControl, securityHeaders } from '../frontend/server/headers.mjs';
import { startNginx } from './nginx.js';

const project = JSON.stringify({ id: 'p1', title: 'x'.repeat(4_000) });
const env = {
  PILO_OIDC_ISSUER: 'https://connexion.example/realms/pilo',
  PILO_OIDC_ORIGIN: 'https://connexion.example',
  PILO_REGION_NAME: 'Occitanie',
  PILO_FACE: 'whole',
  PILO_FRONT_PROXY: '192.0.2.1',
};
let html, api, nginx, seen;

before(async () => {
  html = mkdtempSync(join(tmpdir(), 'pilo-html-'));
  mkdirSync(join(html, 'assets'));
  mkdirSync(join(html, '.vite'));
  mkdirSync(join(html, 'public/ui'), { recursive: true });
  writeFileSync(join(html, 'public/ui/face.css'), `p{color:red}${' '.repeat(2_000)}`);
  writeFileSync(join(html, 'public/ui/unavailable.html'), '<!doctype html><title>Momentanément indisponible</title>');
  writeFileSync(join(html, 'index.html'), '<!doctype html><title>Pil’O</title>');
  writeFileSync(join(html, 'assets/app-1a2b.js'), `//${'x'.repeat(5_000)}`);
  writeFileSync(join(html, '.vite/manifest.json'), '{}');
  api = createServer(answerAsApi);
  await new Promise((resolve) => api.listen(0, '127.0.0.1', resolve));
  nginx = await startNginx({ ...env, PILO_API_URL: `http://127.0.0.1:${api.address().port}` }, html);
});

after(async () => {
  await nginx.stop();
  api.close();
  rmSync(html, { recursive: true });
});

let unread;

/** Some of an answer without end, then what the test makes of it. */
function answerUnread(response) {
  response.writeHead(200, { 'Content-Type': 'application/x-ndjson' });
  response.write('x'.repeat(1024 * 1024));
  unread = { drop: () => response.destroy(), left: new Promise((resolve) => response.on('close', resolve)) };
}

function answerAsApi(call, response) {
  seen = call.headers;
  if (call.url === '/api/v1/unread') {
    answerUnread(response);
    return;
  }
  call.resume();
  const headers = { 'Content-Type': 'application/json', ETag: '"7"', 'Content-Security-Policy': 'none' };
  if (call.method === 'PUT' && call.headers['if-match'] !== '"7"') {
    response.writeHead(412).end();
  } else if (call.url === '/api/v1/plain') {
    response.writeHead(200, headers).end(project);
  } else if (call.headers['accept-encoding']?.includes('gzip')) {
    response.writeHead(200, { ...headers, 'Content-Encoding': 'gzip', Vary: 'Accept-Encoding' }).end(gzipSync(project));
  } else {
    response.writeHead(200, headers).end(project);
  }
}

function call(path, { method = 'GET', headers = {}, base = nginx.base } = {}) {
  return new Promise((resolve, reject) => {
    // The path as it stands: a URL would write its quotes otherwise.
    request(base, { path, method, headers }, (answer) => {
      const parts = [];
      answer.on('data', (part) => parts.push(part));
      answer.on('end', () => resolve({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(parts) }));
    })
      .on('error', reject)
      .end(method === 'PUT' ? project : undefined);
  });
}

test('what was read compressed can be saved: the ETag comes and goes untouched', async () => {
  const read = await call('/api/v1/projects/p1', { headers: { 'Accept-Encoding': 'gzip' } });
  assert.equal(read.headers['content-encoding'], 'gzip');
  assert.equal(gunzipSync(read.body).toString(), project);
  assert.equal(read.headers.etag, '"7"');
  const saved = await call('/api/v1/projects/p1', { method: 'PUT', headers: { 'If-Match': read.headers.etag } });
  assert.equal(saved.status, 200);
});

test('nginx compresses nothing of the API; if it did, the ETag would be weak and saves would fail', async () => {
  const gzip = { headers: { 'Accept-Encoding': 'gzip' } };
  const plain = await call('/api/v1/plain', gzip);
  assert.equal(plain.headers['content-encoding'], undefined);
  assert.equal(plain.headers.etag, '"7"');
  const settings = { ...env, PILO_API_URL: `http://127.0.0.1:${api.address().port}` };
  const planted = await startNginx(settings, html, (conf) => conf.replaceAll('gzip off;', ''));
  const weak = await call('/api/v1/plain', { ...gzip, base: planted.base });
  await planted.stop();
  assert.equal(weak.headers.etag, 'W/"7"');
});

test('static files are compressed, cached for ever when named by their content, and revalidated else', async () => {
  const script = await call('/assets/app-1a2b.js', { headers: { 'Accept-Encoding': 'gzip' } });
  assert.equal(script.headers['content-encoding'], 'gzip');
  assert.equal(script.headers['cache-control'], cacheControl.assets);
  const page = await call('/projets/42');
  assert.equal(page.status, 200);
  assert.equal(page.headers['cache-control'], cacheControl.pages);
  assert.match(page.body.toString(), /Pil’O/);
});

test('a missing file is 404 and hidden files are not served', async () => {
  assert.equal((await call('/assets/gone.js')).status, 404);
  assert.equal((await call('/.vite/manifest.json')).status, 404);
});

test('S10 every answer carries the headers of the one source', async () => {
  for (const path of ['/', '/config.json', '/assets/app-1a2b.js', '/gone.png', '/api/v1/me', '/api/docs/', '/problems/stale', '/public', '/public/lien/x', '/public/ui/face.css', '/public/ui/gone.css']) {
    const { headers } = await call(path);
    const wanted = securityHeaders(areaOf(path), env.PILO_OIDC_ORIGIN);
    assert.ok(Object.keys(wanted).length > 5, path);
    for (const [name, value] of Object.entries(wanted)) {
      assert.equal(headers[name.toLowerCase()], value, `${path}: ${name}`);
    }
  }
});

test('the settings are given at run time and never kept', async () => {
  const config = await call('/config.json');
  assert.equal(config.headers['cache-control'], cacheControl.config);
  assert.deepEqual(JSON.parse(config.body), {
    oidcIssuer: env.PILO_OIDC_ISSUER,
    oidcClientId: 'pilo-spa',
    demo: false,
    businessDate: null,
    regionName: 'Occitanie',
  });
});

test('a name keeps its apostrophe, and what would end a text of nginx or of JSON', async () => {
  for (const name of ["Provence-Alpes-Côte d'Azur", 'La « "Réunion" »', 'a\\b', '$uri ${PILO_API_URL}', 'a\tb\nc']) {
    const named = await startNginx({ ...env, PILO_API_URL: 'http://127.0.0.1:1', PILO_REGION_NAME: name }, html);
    const config = await call('/config.json', { base: named.base });
    await named.stop();
    assert.equal(JSON.parse(config.body).regionName, name.replaceAll(/[\t\n]/g, ''));
    assert.equal(config.headers['content-type'], 'application/json');
  }
});

test('S21 forwarded headers are ours, whatever the client says', async () => {
  await call('/api/v1/me', { headers: { 'X-Forwarded-For': '10.0.0.1', Forwarded: 'for=x' } });
  assert.equal(seen['x-forwarded-for'], '127.0.0.1');
  assert.equal(seen.forwarded, undefined);
});

test('an API that is away gives 503 as the API says it, with Retry-After', async () => {
  const alone = await startNginx({ ...env, PILO_API_URL: 'http://127.0.0.1:1' }, html);
  const away = (path, headers) => call(path, { base: alone.base, headers });
  const plain = await away('/api/v1/projects/a%22b?q="x"');
  const known = await away('/api/v1/me', { 'X-Request-Id': 'demande-0001' });
  const unsafe = await away('/api/v1/"quoted"', { 'X-Request-Id': 'a"b-0123456' });
  await alone.stop();
  for (const answer of [plain, known, unsafe]) {
    assert.equal(answer.status, 503);
    assert.equal(answer.headers['content-type'], 'application/problem+json');
    assert.equal(answer.headers['retry-after'], '5');
    const { type, title, status, traceId } = JSON.parse(answer.body);
    assert.deepEqual({ type, title, status }, { type: '/problems/unavailable', title: titleOf('unavailable'), status: 503 });
    assert.equal(answer.headers['x-request-id'], traceId);
  }
  assert.equal(JSON.parse(plain.body).instance, '/api/v1/projects/a%22b');
  assert.equal(JSON.parse(known.body).traceId, 'demande-0001');
  // What cannot stand as it is in JSON is left out.
  assert.match(JSON.parse(unsafe.body).traceId, /^[0-9a-f]{32}$/);
  assert.equal(JSON.parse(unsafe.body).instance, undefined);
});

const answerOf = (path) => new Promise((resolve, reject) => request(nginx.base + path, resolve).on('error', reject).end());

test('an answer that the API drops, since nobody reads it, is dropped; one that its reader leaves, too', async () => {
  const dropped = await answerOf('/api/v1/unread');
  const ended = new Promise((resolve) => dropped.on('error', resolve));
  unread.drop();
  dropped.resume();
  assert.equal((await ended).code, 'ECONNRESET');
  const leaving = await answerOf('/api/v1/unread');
  leaving.on('error', () => {});
  leaving.destroy();
  await unread.left;
});

test('the API gets the id of the request, which its log and our 503 then share', async () => {
  await call('/api/v1/me');
  assert.match(seen['x-request-id'], /^[0-9a-f]{32}$/);
  await call('/api/v1/me', { headers: { 'X-Request-Id': 'demande-0001' } });
  assert.equal(seen['x-request-id'], 'demande-0001');
});

/** The page that explains a problem, which has the problem's own title. */
function titleOf(slug) {
  return readFileSync(new URL(`../docs/problems/${slug}.md`, import.meta.url), 'utf8').match(/^# (.+)$/m)[1];
}

test('both servers hide from the API the headers that are theirs', () => {
  const conf = readFileSync(new URL('../frontend/nginx/default.conf.template', import.meta.url), 'utf8');
  const names = Object.keys(securityHeaders('api', ''));
  assert.ok(names.length > 5);
  for (const name of names) {
    assert.ok(conf.includes(`proxy_hide_header ${name};`), name);
  }
});

test('the pages of the public face are the API’s, without account; what they look like is ours', async () => {
  await call('/public/lien/x', { headers: { Authorization: 'Bearer x', Cookie: 'a=b' } });
  assert.equal(seen.authorization, undefined);
  assert.equal(seen.cookie, undefined);
  await call('/api/v1/me', { headers: { Authorization: 'Bearer x', Cookie: 'a=b' } });
  assert.equal(seen.authorization, 'Bearer x');
  const css = await call('/public/ui/face.css', { headers: { 'Accept-Encoding': 'gzip' } });
  assert.equal(css.headers['content-encoding'], 'gzip');
  assert.equal(css.headers['cache-control'], cacheControl.face);
});

test('who reads the log of requests opens no link with it', async (t) => {
  const logged = await startNginx({ ...env, PILO_API_URL: `http://127.0.0.1:${api.address().port}` }, html);
  t.after(logged.stop);
  for (const path of ['/public', '/public/lien/secret1', '/api/v1/public/registrations/secret2', '/api/v1/public/registrations/secret3/confirmations', '/api/v1/calendars/secret4.ics', '/api/v1/public/check-in/secret5', '/api/v1/public/check-in/secret6/attendances', '/public/questionnaire/secret7', '/api/v1/public/surveys/secret8', '/public']) {
    assert.equal((await call(path, { base: logged.base })).status, 200, path);
  }
  assert.match(logged.log(), /GET \/public /);
  assert.doesNotMatch(logged.log(), /secret/);
});

test('an API that is away is told on the public face as a page', async (t) => {
  const alone = await startNginx({ ...env, PILO_API_URL: 'http://127.0.0.1:1' }, html);
  t.after(alone.stop);
  const answers = await Promise.all(['/public', '/public/lien/x'].map((path) => call(path, { base: alone.base })));
  for (const { status, headers, body } of answers) {
    assert.equal(status, 503);
    assert.equal(headers['content-type'], 'text/html');
    assert.equal(headers['retry-after'], '5');
    assert.equal(headers['cache-control'], 'no-store');
    assert.equal(headers['referrer-policy'], 'no-referrer');
    assert.match(body.toString(), /Momentanément indisponible/);
  }
});

/** Open and shut, for both servers: what is shut are paths that a careless rule would take for the public face. */
const publicPaths = JSON.parse(readFileSync(new URL('../frontend/server/public-paths.json', import.meta.url), 'utf8'));

test('S31 a public host answers nothing but the public face, and says nothing of the rest', async (t) => {
  const shut = await startNginx({ ...env, PILO_FACE: 'public', PILO_API_URL: `http://127.0.0.1:${api.address().port}` }, html);
  t.after(shut.stop);
  const at = (path) => call(path, { base: shut.base, headers: { Authorization: 'Bearer x', Cookie: 'a=b' } });
  assert.ok(publicPaths.shut.length > 20 && publicPaths.open.length > 5);
  seen = undefined;
  for (const path of publicPaths.shut) {
    const answer = await at(path);
    // nginx itself refuses some that lead out of its root.
    assert.ok([400, 404].includes(answer.status), `${path}: ${answer.status}`);
    assert.doesNotMatch(answer.headers['content-security-policy'] ?? '', /connexion/, path);
    assert.equal(seen, undefined, path);
  }
  for (const path of publicPaths.open) {
    seen = undefined;
    assert.equal((await at(path)).status, 200, path);
    // What the face looks like is nginx's.
    assert.equal(seen === undefined, path.startsWith('/public/ui/'), path);
    assert.equal(seen?.authorization, undefined, path);
    assert.equal(seen?.cookie, undefined, path);
  }
});

test('S21 where a client comes from is what the proxy in front says, and no other', async () => {
  const behind = await startNginx(
    { ...env, PILO_FRONT_PROXY: '127.0.0.1', PILO_API_URL: `http://127.0.0.1:${api.address().port}` },
    html,
  );
  await call('/public', { base: behind.base, headers: { 'X-Forwarded-For': '6.6.6.6, 203.0.113.9' } });
  await behind.stop();
  assert.equal(seen['x-forwarded-for'], '203.0.113.9');
});
