// Heavy answers: many at once, and some that nobody reads. They read what the load has imported before.
import assert from 'node:assert/strict';
import { send, unread } from './requests.mjs';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const times = (count, act) => Promise.all(Array.from({ length: count }, (_, n) => act(n)));

/** 25 originals of 9 MB at once. */
export const downloads = {
  every: 1_000,
  reads: true,
  run: ({ mission, import: id }) =>
    times(25, (n) => send(mission, 'GET', `/api/v1/measurement-imports/${id}/files/${n % 6}`)),
};

/** 10 workbooks of 172,800 rows at once. */
export const sheets = {
  every: 1_000,
  reads: true,
  run: ({ mission }) =>
    times(10, () =>
      send(mission, 'GET', '/api/v1/measurements', { headers: { Accept: XLSX }, limit: 240_000 }),
    ),
};

/**
 * Four moments at once, other ones each time, all after the values of the load were brought: as of a day before, nothing
 * of them was known, and as of a day to come nothing is read again.
 */
export const boards = {
  every: 1_000,
  reads: true,
  totals: [],
  run({ mission, assistant }) {
    const begun = Date.now();
    return times(4, (n) => {
      const asOf = new Date(begun - 4 + n).toISOString();
      return send(n % 2 ? mission : assistant, 'GET', `/api/v1/rates?limit=1&asOf=${asOf}`, {
        keep: (status, text) => status === 200 && this.totals.push(JSON.parse(text).total),
      });
    });
  },
  /** 94 départements × 6 indicators × 2 kinds came with the load. */
  proof() {
    assert.ok(this.totals.length > 0, 'no past moment was answered');
    assert.ok(Math.min(...this.totals) >= 1_128, `rates of past moments: ${this.totals}`);
  },
};

/** 22 exports that are not read, by two accounts, to the API and through the server of the pages. */
export const exports = {
  every: 1_000,
  reads: true,
  run: ({ mission, assistant }) =>
    times(22, (n) =>
      unread(n % 2 ? mission : assistant, '/api/v1/measurements', 'application/x-ndjson', {
        to: n % 4 < 2 ? undefined : Number(process.env.PILO_SPA_PORT),
        limit: 40_000,
      }),
    ),
};
