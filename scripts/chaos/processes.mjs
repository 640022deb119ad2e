// The processes of the product under test: killed by the pid that the launcher wrote, started again as they were.
import { spawn } from 'node:child_process';
import { readFileSync, openSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.env.PILO_DIR;

/** Those that this run started again: the launcher does not know them, so we end them. */
const revived = new Map();

function pidOf(name) {
  if (revived.has(name)) {
    return revived.get(name).pid;
  }
  const line = readFileSync(join(folder, 'processes'), 'utf8')
    .split('\n')
    .findLast((text) => text.endsWith(` ${name}`));
  if (!line) {
    throw new Error(`no process named ${name} in the launcher's ledger`);
  }
  return Number(line.split(' ')[0]);
}

/** Those of the product that live now, by name. */
export function pids() {
  const lines = readFileSync(join(folder, 'processes'), 'utf8').split('\n').filter(Boolean);
  const named = lines.map((line) => line.split(' ')).map(([pid, , name]) => [name, Number(pid)]);
  return Object.fromEntries(named.filter(([, pid]) => isAlive(pid)));
}

const words = (path) => readFileSync(path, 'utf8').split('\0').filter(Boolean);

function isAlive(pid) {
  try {
    // A zombie still has a folder in /proc.
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

export async function until(what, limit, condition) {
  const start = Date.now();
  while (Date.now() - start < limit) {
    if (await condition()) {
      return Date.now() - start;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${what}: not within ${limit} ms`);
}

/** PostgreSQL refuses root: in a user namespace of its own it is nobody, as the launcher's library does it. */
const asNobody = (name) =>
  name === 'postgresql' && process.getuid() === 0 ? ['unshare', '-U'] : [];

/** kill -9, at once. Gives back how to start the same program again, with the same settings. */
export async function kill(name) {
  const pid = pidOf(name);
  const command = words(`/proc/${pid}/cmdline`);
  const environment = Object.fromEntries(
    words(`/proc/${pid}/environ`).map((pair) => [
      pair.split('=', 1)[0],
      pair.slice(pair.indexOf('=') + 1),
    ]),
  );
  const directory = join(folder);
  process.kill(pid, 'SIGKILL');
  await until(`${name} ends`, 10_000, () => !isAlive(pid));
  return () => {
    const log = openSync(join(folder, 'logs', `${name}-again.log`), 'a');
    const [program, ...args] = [...asNobody(name), ...command];
    const child = spawn(program, args, {
      cwd: directory,
      env: environment,
      stdio: ['ignore', log, log],
    });
    revived.set(name, child);
  };
}

/** SIGINT is PostgreSQL's fast stop; last started, first ended. */
export async function endRevived() {
  for (const [name, child] of [...revived].toReversed()) {
    child.kill(name === 'postgresql' ? 'SIGINT' : 'SIGTERM');
    await until(`${name} stops`, 30_000, () => !isAlive(child.pid));
  }
}
