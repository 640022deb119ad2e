// An honest reader: a few accounts that read as people do, over connections that are kept.
import { Agent, request } from 'node:http';

const PATHS = [
  '/api/v1/me',
  '/api/v1/projects?limit=20',
  '/api/v1/organisations?limit=20',
  '/api/v1/home',
  '/api/v1/rates?limit=1',
];
const CONNECTIONS = 8;
/** Answers a second of one account: an honest one stays under its share of 3,000 a minute. */
const OF_ACCOUNT = 45;
/** How often in a row it may be told to come again later before that is a refusal. */
const AGAIN = 5;
const LOST = { status: 0, again: 0 };

function get(agent, bearer, path) {
  return new Promise((resolve) => {
    request(
      {
        agent,
        port: process.env.PILO_API_PORT,
        path,
        headers: { Authorization: `Bearer ${bearer}` },
        timeout: 20_000,
      },
      (answer) => {
        answer.resume();
        const { statusCode: status, headers } = answer;
        answer.on('end', () => resolve({ status, again: Number(headers['retry-after'] ?? 0) }));
        answer.on('error', () => resolve(LOST));
      },
    )
      .on('timeout', function late() {
        this.destroy();
      })
      .on('error', () => resolve(LOST))
      .end();
  });
}

/**
 * Reads until told to stop; told to come again later, it does.
 * @returns how often each status came at the end of that, how often it was told to wait, and the slowest answer in ms
 */
export function startReading(bearers) {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const statuses = {};
  let slowest = 0;
  let waits = 0;
  let going = true;
  let asked = 0;
  const start = Date.now();
  async function lane(n) {
    for (let turn = n; going; turn += 1) {
      asked += 1;
      const due = start + (asked * 1000) / (OF_ACCOUNT * bearers.length);
      await new Promise((resolve) => setTimeout(resolve, due - Date.now()));
      const begun = Date.now();
      const one = () => get(agent, bearers[turn % bearers.length], PATHS[turn % PATHS.length]);
      let { status, again } = await one();
      slowest = Math.max(slowest, Date.now() - begun);
      for (let time = 0; status === 503 && again > 0 && time < AGAIN; time += 1) {
        waits += 1;
        await new Promise((resolve) => setTimeout(resolve, again * 1000));
        ({ status, again } = await one());
      }
      statuses[status] = (statuses[status] ?? 0) + 1;
    }
  }
  const lanes = Array.from({ length: CONNECTIONS }, (_, n) => lane(n));
  return async () => {
    going = false;
    await Promise.all(lanes);
    agent.destroy();
    const seconds = (Date.now() - start) / 1000;
    return { statuses, waits, slowest, perSecond: (statuses[200] ?? 0) / seconds };
  };
}
