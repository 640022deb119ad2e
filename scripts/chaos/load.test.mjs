// All attacks at once on a product as it is started for everybody, while an honest reader goes on reading.
// ATTACKS=json,exports names some; ATTACK_SECONDS, READER_FLOOR (answers a second).
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { before, test } from 'node:test';
import { call, health, token } from './api.mjs';
import { chosen } from './attacks/index.mjs';
import { until, pids } from './processes.mjs';
import { startReading } from './reader.mjs';
import { importMany } from './values.mjs';

const SECONDS = Number(process.env.ATTACK_SECONDS ?? 120);
const FLOOR = Number(process.env.READER_FLOOR ?? 200);
/** What a heap may hold more after the load than before it: caches that had not been filled. */
const MORE_HEAP = 48 * 1024 * 1024;
const READERS = ['prefet', 'prefet46', 'referent31', 'referent46', 'referentdreal', 'ditp'];
const metrics = `http://127.0.0.1:${process.env.PILO_MANAGEMENT_PORT}/q/metrics`;

const context = {};

/** The sum of a metric over its labels that match; one that is not there is not zero. */
async function metric(name, label = '') {
  const lines = (await (await fetch(metrics)).text())
    .split('\n')
    .filter((line) => line.startsWith(name) && line.includes(label));
  assert.ok(lines.length > 0, `no metric ${name} ${label}`);
  return lines.reduce((sum, line) => sum + Number(line.slice(line.lastIndexOf(' ') + 1)), 0);
}

/** After a collection, so that garbage is not counted. */
async function heap() {
  const jcmd = process.env.JAVA_HOME ? `${process.env.JAVA_HOME}/bin/jcmd` : 'jcmd';
  execFileSync(jcmd, [String(pids().api), 'GC.run']);
  return metric('jvm_memory_used_bytes', 'area="heap"');
}

const connections = () => metric('agroal_active_count');
const places = () => metric('pilo_places_taken');

/** Again and again until the end, a pause between two; gives how often each status was answered, and the slowest. */
async function attack([name, one], end) {
  const statuses = {};
  let slowest = 0;
  do {
    const begun = Date.now();
    for (const status of await one.run(context)) {
      statuses[status] = (statuses[status] ?? 0) + 1;
    }
    slowest = Math.max(slowest, Date.now() - begun);
    await new Promise((resolve) => setTimeout(resolve, one.every));
  } while (Date.now() < end);
  return { name, statuses, slowest };
}

before(async () => {
  context.mission = await token('chargee');
  context.assistant = await token('assistant');
  if (chosen().some(([, { reads }]) => reads)) {
    context.import = await importMany(context.mission, call);
  }
});

test(`the product outlives ${SECONDS} s of attacks, and an honest reader goes on`, async () => {
  const attacks = chosen();
  const bearers = await Promise.all(READERS.map((account) => token(account)));
  const alive = pids();
  const heapBefore = await heap();
  const stop = startReading(bearers);
  const end = Date.now() + SECONDS * 1000;
  const results = await Promise.all(attacks.map((each) => attack(each, end)));
  const reader = await stop();
  for (const { name, statuses, slowest } of results) {
    console.log(`  ${name}: ${JSON.stringify(statuses)}, le plus lent ${slowest} ms`);
  }
  console.log(
    `  lecteur : ${reader.perSecond.toFixed(0)} réponses/s, ${JSON.stringify(reader.statuses)}, prié ${reader.waits} fois de revenir, la plus lente ${reader.slowest} ms`,
  );
  assert.deepEqual(pids(), alive, 'a process died');
  await until('all connections are given back', 90_000, async () => (await connections()) === 0);
  await until('all places are given back', 90_000, async () => (await places()) === 0);
  const heapAfter = await heap();
  const mb = (bytes) => Math.round(bytes / 1024 / 1024);
  console.log(`  tas : ${mb(heapBefore)} Mo avant, ${mb(heapAfter)} Mo après`);
  assert.equal(await health('ready'), 200);
  attacks.forEach(([, one]) => one.proof?.());
  for (const { name, statuses } of results) {
    const answered = Object.keys(statuses).filter((status) => status !== '0');
    assert.ok(answered.length > 0, `${name} was never answered`);
    assert.deepEqual(
      answered.filter((status) => status >= 500 && status !== '503'),
      [],
      `${name} broke something`,
    );
  }
  assert.deepEqual(Object.keys(reader.statuses), ['200'], 'what the honest reader got');
  assert.ok(reader.waits <= reader.statuses[200] / 100, `told to come again ${reader.waits} times`);
  assert.ok(reader.perSecond >= FLOOR, `${reader.perSecond} answers a second`);
  assert.ok(heapAfter <= heapBefore + MORE_HEAP, 'the heap did not return');
});
