// Faults of promises F3, F5, F7, F9 and F10, on the whole product with real processes killed by kill -9.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { call, health, token } from './api.mjs';
import { endRevived, kill, until } from './processes.mjs';

const PROJECTS = '/api/v1/projects';
const IMPORTS = '/api/v1/measurement-imports';
const START = 120_000;

let mission;
let organisationId;

const project = (title) => JSON.stringify({ title, programme: 'LABO', organisationId });
const create = (title, key) =>
  call(mission, 'POST', PROJECTS, { body: project(title), headers: { 'Idempotency-Key': key } });
const ready = () => health('ready').then((status) => status === 200);

async function titled(word) {
  const { body } = await call(mission, 'GET', `${PROJECTS}?q=${word}&limit=100`);
  return body.items;
}

before(async () => {
  mission = await token();
  const { body } = await call(mission, 'GET', '/api/v1/organisations?limit=1');
  organisationId = body.items[0].id;
});

after(endRevived);

test('F7: of 50 parallel writers of one project one wins, 49 get 412', async () => {
  const { body, headers } = await create(`chaos${randomUUID().slice(0, 8)}`, randomUUID());
  const writes = await Promise.all(
    Array.from({ length: 50 }, (_, writer) =>
      call(mission, 'PUT', `${PROJECTS}/${body.id}`, {
        body: project(`Écriture ${writer}`),
        headers: { 'If-Match': headers.get('etag') },
      }),
    ),
  );
  const statuses = writes.map(({ status }) => status).sort();
  assert.deepEqual(statuses, [200, ...Array(49).fill(412)]);
});

test('F9: kill -9 of the API around its answer, and the same key again, make one project', async () => {
  let cut = 0;
  for (const delay of [0, 5, 20]) {
    const word = `chaos${randomUUID().slice(0, 8)}`;
    const key = randomUUID();
    const sent = create(word, key);
    await new Promise((resolve) => setTimeout(resolve, delay));
    const revive = await kill('api');
    // No answer of ours: none at all, or the proxy's word that nobody answered it.
    cut += (await sent).status === 201 ? 0 : 1;
    revive();
    await until('the API is ready again', START, ready);
    const again = await create(word, key);
    assert.equal(again.status, 201, JSON.stringify(again.body));
    assert.equal((await titled(word)).length, 1);
  }
  console.log(`  ${cut} réponses coupées sur 3`);
  assert.ok(cut > 0, 'no answer was cut: the fault did not happen');
});

async function withoutDatabase() {
  // The first calls may still meet a connection that breaks under them.
  await until('503 is answered', 10_000, async () => {
    const { status } = await call(mission, 'GET', `${PROJECTS}?limit=1`);
    return status === 503;
  });
  const calls = await Promise.all(
    Array.from({ length: 30 }, () => call(mission, 'GET', `${PROJECTS}?limit=1`)),
  );
  for (const { status, headers, body, took } of calls) {
    assert.equal(status, 503);
    assert.match(headers.get('content-type'), /^application\/problem\+json/);
    assert.ok(Number(headers.get('retry-after')) > 0);
    assert.equal(body.status, 503);
    // 3 s for a connection, and what a busy machine adds.
    assert.ok(took < 6000, `answered in ${took} ms`);
  }
  assert.equal(await health('live'), 200);
  assert.equal(await health('ready'), 503);
}

test('F3: kill -9 of PostgreSQL loses no acknowledged write, and the API needs no restart', async () => {
  const word = `chaos${randomUUID().slice(0, 8)}`;
  const acknowledged = [];
  for (let n = 0; n < 20; n += 1) {
    const { status, body } = await create(`${word} ${n}`, randomUUID());
    assert.equal(status, 201);
    acknowledged.push(body.id);
  }
  const revive = await kill('postgresql');
  try {
    await withoutDatabase();
  } finally {
    revive();
  }
  const took = await until('the list answers again', 60_000, async () => {
    const { status } = await call(mission, 'GET', `${PROJECTS}?limit=1`);
    return status === 200;
  });
  console.log(`  base de nouveau servie ${took} ms après sa relance (reprise comprise)`);
  const found = new Set((await titled(word)).map(({ id }) => id));
  assert.deepEqual(
    acknowledged.filter((id) => !found.has(id)),
    [],
  );
});

const zones = Array.from({ length: 95 }, (_, n) => `D${String(n + 1).padStart(2, '0')}`).filter(
  (zone) => zone !== 'D20',
);

/** 94 départements × 100 months × 3 types = 28,200 values. */
function values(code) {
  const lines = ['identifiant_indic;zone_id;zone_nom;date_valeur;type_valeur;valeur'];
  for (const zone of zones) {
    for (let month = 0; month < 100; month += 1) {
      const date = `${2015 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`;
      for (const type of ['vi', 'va', 'vc']) {
        lines.push(`${code};${zone};;${date};${type};${month}`);
      }
    }
  }
  return lines.join('\n');
}

const description = (code) =>
  `indic_id,nom,description,thematique,tendance,unite,unite_courte,fichier\n${code},Essai de coupure,,,HAUSSE,nombre,,valeurs.csv`;

test('F10: kill -9 of the API while an import is applied leaves nothing half imported', async () => {
  const code = `IND-${1000 + Math.floor(Math.random() * 8999)}`;
  const form = new FormData();
  form.append('files', new Blob([values(code)]), 'valeurs.csv');
  form.append('metadata', new Blob([description(code)]), 'indicateurs.csv');
  const checked = await call(mission, 'POST', IMPORTS, { body: form, limit: 120_000 });
  assert.equal(checked.status, 201, JSON.stringify(checked.body));
  assert.equal(checked.body.status, 'CHECKED');
  const address = `${IMPORTS}/${checked.body.id}`;
  const apply = (etag) =>
    call(mission, 'POST', `${address}/application`, {
      headers: { 'If-Match': etag },
      limit: 120_000,
    });
  const count = async () =>
    (await call(mission, 'GET', `/api/v1/measurements?indicator=${code}&limit=1`)).body.total ?? 0;
  const cut = apply(checked.headers.get('etag'));
  await until('the application has begun', 20_000, async () => {
    const { body } = await call(mission, 'GET', address);
    return body.status === 'APPLYING';
  });
  const revive = await kill('api');
  assert.notEqual((await cut).status, 200, 'the application was not cut');
  revive();
  await until('the API is ready again', START, ready);
  const left = await call(mission, 'GET', address);
  const written = await count();
  console.log(`  après la coupure : ${left.body.status}, ${written} valeurs`);
  assert.ok(
    (left.body.status === 'APPLIED' && written === 28_200) ||
      (left.body.status !== 'APPLIED' && written === 0),
    `${left.body.status} with ${written} values`,
  );
  if (left.body.status !== 'APPLIED') {
    const applied = await apply(left.headers.get('etag'));
    assert.equal(applied.status, 200, JSON.stringify(applied.body));
    assert.equal(await count(), 28_200);
  }
});

async function withoutKeycloak() {
  assert.equal((await call(mission, 'GET', `${PROJECTS}?limit=1`)).status, 200);
  const [, payload, signature] = mission.split('.');
  const strangers = await Promise.all(
    Array.from({ length: 200 }, (_, n) => {
      const head = Buffer.from(JSON.stringify({ alg: 'RS256', typ: 'JWT', kid: `k${n}` }));
      return call([head.toString('base64url'), payload, signature].join('.'), 'GET', '/api/v1/me');
    }),
  );
  assert.deepEqual([...new Set(strangers.map(({ status }) => status))], [401]);
  const reviveApi = await kill('api');
  reviveApi();
  await until(
    'the API is live without Keycloak',
    START,
    async () => (await health('live')) === 200,
  );
}

test('F5: with Keycloak dead, valid tokens work, unknown keys are refused, and the API starts', async () => {
  const revive = await kill('keycloak');
  try {
    await withoutKeycloak();
  } finally {
    revive();
  }
  await until('a new token is accepted', 240_000, async () => {
    try {
      mission = await token();
      return (await call(mission, 'GET', '/api/v1/me')).status === 200;
    } catch {
      return false;
    }
  });
});
