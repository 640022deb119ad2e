// Heavy answers: many at once, and some that nobody reads. They read what the load has imported before.
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

/** Four days at once, other ones each time. */
export const boards = {
  every: 1_000,
  reads: true,
  day: 0,
  run({ mission, assistant }) {
    return times(4, (n) => {
      this.day += 1;
      const asOf = new Date(Date.UTC(2027, 0, 1 + this.day)).toISOString().slice(0, 10);
      return send(n % 2 ? mission : assistant, 'GET', `/api/v1/rates?limit=1&asOf=${asOf}`);
    });
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
