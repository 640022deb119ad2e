// nginx's configuration in front of the real API: what a browser reads compressed, it can save.
import assert from 'node:assert/strict';
import { request } from 'node:http';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { startNginx } from './nginx.js';

const { PILO_API_PORT, PILO_OIDC_URL, PILO_KEYCLOAK_URL, PILO_TOKEN_URL } = process.env;

async function token() {
  const form = { grant_type: 'password', client_id: 'pilo-spa', username: 'chargee', password: 'pilo-demo' };
  const answer = await fetch(PILO_TOKEN_URL, { method: 'POST', body: new URLSearchParams(form) });
  return (await answer.json()).access_token;
}

function call(url, { method = 'GET', headers = {}, body } = {}) {
  return new Promise((resolve, reject) => {
    request(url, { method, headers }, (answer) => {
      const parts = [];
      answer.on('data', (part) => parts.push(part));
      answer.on('end', () => resolve({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(parts) }));
    })
      .on('error', reject)
      .end(body);
  });
}

test('a project read with gzip through nginx is saved with the ETag received', async () => {
  const nginx = await startNginx(
    {
      PILO_API_URL: `http://127.0.0.1:${PILO_API_PORT}`,
      PILO_OIDC_ISSUER: PILO_OIDC_URL,
      PILO_OIDC_ORIGIN: PILO_KEYCLOAK_URL,
      PILO_REGION_NAME: 'Occitanie',
      PILO_FACE: 'whole',
      PILO_FRONT_PROXY: '192.0.2.1',
    },
    fileURLToPath(new URL('../frontend/dist', import.meta.url)),
  );
  try {
    const headers = { Authorization: `Bearer ${await token()}`, 'Content-Type': 'application/json' };
    const api = `${nginx.base}/api/v1`;
    const organisations = JSON.parse((await call(`${api}/organisations?limit=1`, { headers })).body);
    const created = await call(`${api}/projects`, {
      method: 'POST',
      headers,
      body: JSON.stringify({
        title: `Enregistrer à travers nginx ${'x'.repeat(100)}`,
        programme: 'HORS_PROGRAMME',
        organisationId: organisations.items[0].id,
      }),
    });
    assert.equal(created.status, 201, created.body.toString());
    const address = `${api}/projects/${JSON.parse(created.body).id}`;
    const read = await call(address, { headers: { ...headers, 'Accept-Encoding': 'gzip' } });
    assert.equal(read.headers['content-encoding'], 'gzip');
    assert.match(read.headers.etag, /^"/);
    const project = JSON.parse(gunzipSync(read.body));
    const change = { title: 'Enregistré à travers nginx', programme: project.programme, organisationId: organisations.items[0].id };
    const saved = await call(address, {
      method: 'PUT',
      headers: { ...headers, 'If-Match': read.headers.etag },
      body: JSON.stringify(change),
    });
    assert.equal(saved.status, 200, saved.body.toString());
    const stale = await call(address, {
      method: 'PUT',
      headers: { ...headers, 'If-Match': read.headers.etag },
      body: JSON.stringify(change),
    });
    assert.equal(stale.status, 412);
  } finally {
    await nginx.stop();
  }
});
