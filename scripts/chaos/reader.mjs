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
        answer.on('end', () => resolve(answer.statusCode));
        answer.on('error', () => resolve(0));
      },
    )
      .on('timeout', function late() {
        this.destroy();
      })
      .on('error', () => resolve(0))
      .end();
  });
}

/** Reads until told to stop. @returns how often each status came, and the slowest answer in ms */
export function startReading(bearers) {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const statuses = {};
  let slowest = 0;
  let going = true;
  let asked = 0;
  const start = Date.now();
  async function lane(n) {
    for (let turn = n; going; turn += 1) {
      asked += 1;
      const due = start + (asked * 1000) / (OF_ACCOUNT * bearers.length);
      await new Promise((resolve) => setTimeout(resolve, due - Date.now()));
      const begun = Date.now();
      const status = await get(agent, bearers[turn % bearers.length], PATHS[turn % PATHS.length]);
      slowest = Math.max(slowest, Date.now() - begun);
      statuses[status] = (statuses[status] ?? 0) + 1;
    }
  }
  const lanes = Array.from({ length: CONNECTIONS }, (_, n) => lane(n));
  return async () => {
    going = false;
    await Promise.all(lanes);
    agent.destroy();
    const seconds = (Date.now() - start) / 1000;
    return { statuses, slowest, perSecond: (statuses[200] ?? 0) / seconds };
  };
}
