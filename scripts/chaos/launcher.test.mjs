// The launcher itself killed by kill -9, taken up again on the same data, then stopped by TERM: on a product of its own.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { until } from './processes.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const JAVA = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin/java') : 'java';
const PROJECTS = '/api/v1/projects';
/** The launcher builds first what is older than its sources. */
const START = 600_000;
const STOP = 90_000;
/** What a product is once it has started. */
const SERVICES = ['api', 'courriels', 'interface', 'keycloak', 'launcher', 'postgresql'];

const dir = mkdtempSync(join(tmpdir(), 'pilo-launcher.'));
const ports = await freePorts([
  'PILO_SPA_PORT',
  'PILO_API_PORT',
  'PILO_MANAGEMENT_PORT',
  'PILO_KEYCLOAK_PORT',
  'PILO_KEYCLOAK_MANAGEMENT_PORT',
  'PILO_DB_PORT',
  'PILO_MAIL_PORT',
  'PILO_MAIL_PAGE_PORT',
]);
Object.assign(process.env, ports, {
  PILO_DIR: dir,
  // The addresses follow the ports, whatever product may have started this test.
  PILO_PUBLIC_URL: '',
  PILO_URL: `http://localhost:${ports.PILO_SPA_PORT}`,
  PILO_TOKEN_URL: `http://localhost:${ports.PILO_KEYCLOAK_PORT}/realms/pilo/protocol/openid-connect/token`,
  DEMO: '1',
});
// Only now: it reads its addresses when it is loaded.
const { call, token } = await import('./api.mjs');

const started = [];
/** Every line of every ledger seen: the launcher empties its own at each start and at each stop. */
const seen = new Map();
let passed = false;

async function listen(port) {
  const server = createServer();
  server.listen(Number(port), '127.0.0.1');
  await once(server, 'listening');
  return server;
}

async function close(server) {
  server.close();
  await once(server, 'close');
}

/** All are held until the last is found, or the same one would be given twice. */
async function freePorts(variables) {
  const held = await Promise.all(variables.map(() => listen(0)));
  const found = held.map((server) => String(server.address().port));
  await Promise.all(held.map(close));
  return Object.fromEntries(variables.map((variable, n) => [variable, found[n]]));
}

/** The variables whose port somebody still holds. */
async function busyPorts() {
  const busy = [];
  for (const [variable, port] of Object.entries(ports)) {
    await listen(port).then(close, () => busy.push(variable));
  }
  return busy;
}

/** The ledger as it is now: pid, start and name a line. */
function ledger() {
  const file = join(dir, 'processes');
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];
  const entries = lines.map((line) => {
    const [pid, start, ...name] = line.split(' ');
    return { pid: Number(pid), start: Date.parse(start), name: name.join(' ') };
  });
  entries.forEach((entry) => seen.set(`${entry.pid} ${entry.start}`, entry));
  return entries;
}

/** By pid and start, as the launcher does it: a stranger may have got the number. Linux counts starts in 1/100 s. */
function isAlive({ pid, start }) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const boot = Number(/^btime (\d+)$/m.exec(readFileSync('/proc/stat', 'utf8'))[1]) * 1000;
    return fields[0] !== 'Z' && Math.abs(boot + Number(fields[19]) * 10 - start) < 2000;
  } catch {
    return false;
  }
}

const living = (entries) => entries.filter(isAlive);
const names = (entries) => entries.map(({ name }) => name).sort();

function launch() {
  const log = join(dir, `launcher-${started.length + 1}.log`);
  const out = openSync(log, 'a');
  const jar = join(ROOT, 'launcher/target/pilo-launcher.jar');
  const child = spawn(JAVA, ['-jar', jar, 'run'], { cwd: ROOT, stdio: ['ignore', out, out] });
  const run = { child, output: () => readFileSync(log, 'utf8') };
  run.ended = once(child, 'exit').then(([code, signal]) => (run.end = { code, signal }));
  started.push(run);
  return run;
}

/** Until the launcher says that the product is ready; an end before that is told with its last words. */
async function start() {
  const run = launch();
  const took = await until('the product is ready', START, () => {
    assert.ok(!run.end, `the launcher ended: ${run.output().slice(-2000)}`);
    return run.output().includes('est prêt en');
  });
  assert.deepEqual(names(living(ledger())), SERVICES);
  return Object.assign(run, { took });
}

async function createProject(title) {
  const bearer = await token();
  const organisations = await call(bearer, 'GET', '/api/v1/organisations?limit=1');
  const organisationId = organisations.body.items[0].id;
  const { status, body } = await call(bearer, 'POST', PROJECTS, {
    body: JSON.stringify({ title, programme: 'LABO', organisationId }),
    headers: { 'Idempotency-Key': randomUUID() },
  });
  assert.equal(status, 201, JSON.stringify(body));
  return body.id;
}

async function signal(run, name) {
  const launcher = ledger().find((entry) => entry.name === 'launcher');
  const begin = Date.now();
  process.kill(launcher.pid, name);
  await until(`the launcher ends after ${name}`, STOP, () => run.end);
  return Date.now() - begin;
}

/** Gives back whether it ended. One that ends by itself meanwhile is no error. */
async function endBy(signalName, entry) {
  try {
    process.kill(entry.pid, signalName);
    await until(`${entry.name} stops`, 20_000, () => !isAlive(entry));
  } catch {
    return !isAlive(entry);
  }
  return true;
}

/** SIGINT is PostgreSQL's fast stop; what does not heed is killed. */
async function end(entry) {
  const gentle = entry.name === 'postgresql' ? 'SIGINT' : 'SIGTERM';
  if (!(await endBy(gentle, entry)) && !(await endBy('SIGKILL', entry))) {
    console.error(`${entry.name} (${entry.pid}) does not end`);
  }
}

/** Whatever happened: the launchers first, or they would tell of the end of the others; last started, first ended. */
after(async () => {
  for (const { child, ended } of started) {
    child.kill('SIGTERM');
    const timer = setTimeout(() => child.kill('SIGKILL'), STOP);
    await ended;
    clearTimeout(timer);
  }
  ledger();
  for (const entry of [...seen.values()].reverse()) {
    if (isAlive(entry)) {
      await end(entry);
    }
  }
  if (passed) {
    rmSync(dir, { recursive: true });
  } else {
    console.error(`Journaux gardés dans ${dir}`);
  }
});

test('a product whose launcher was killed is taken up with its data, and TERM leaves nothing', async () => {
  const title = `chaos${randomUUID().slice(0, 8)}`;
  const first = await start();
  const id = await createProject(title);

  await signal(first, 'SIGKILL');
  const left = living(ledger());
  assert.deepEqual(
    names(left),
    SERVICES.filter((name) => name !== 'launcher'),
    'nothing was left to recover: the fault did not happen',
  );

  const second = await start();
  assert.match(second.output(), new RegExp(`Reprise après un arrêt brutal .* : ${left.length}$`, 'm'));
  assert.deepEqual(living(left), []);
  const { status, body } = await call(await token(), 'GET', `${PROJECTS}/${id}`);
  assert.equal(status, 200, JSON.stringify(body));
  assert.equal(body.title, title);

  assert.deepEqual((await busyPorts()).sort(), Object.keys(ports).sort());
  const listed = ledger();
  const stopped = await signal(second, 'SIGTERM');
  assert.deepEqual(second.end, { code: 0, signal: null });
  assert.deepEqual(names(living(listed)), []);
  assert.deepEqual(await busyPorts(), []);
  console.log(`  démarrage ${first.took} ms, reprise ${second.took} ms, arrêt ${stopped} ms`);
  passed = true;
});
