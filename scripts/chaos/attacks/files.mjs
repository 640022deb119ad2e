// Files whose reading cost memory or time: each is sent as an import, alone, several at once, or eight in one request.
import { send } from './requests.mjs';
import { workbook } from './workbook.mjs';

const IMPORTS = '/api/v1/measurement-imports';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const HEADER = 'identifiant_indic;zone_id;date_valeur;type_valeur;valeur\n';

function form(files, type) {
  const parts = new FormData();
  files.forEach((content, n) => {
    parts.append(
      'files',
      new Blob([content], { type }),
      `attaque-${n}.${type === XLSX ? 'xlsx' : 'csv'}`,
    );
  });
  return parts;
}

const post = (bearer, files, type) =>
  send(bearer, 'POST', IMPORTS, { body: form(files, type), limit: 120_000 });

/** Made once: what costs here must be the reading. */
function once(make) {
  let made;
  return () => (made ??= make());
}

const strings = once(() =>
  workbook({ strings: Array.from({ length: 600_000 }, (_, n) => `texte ${n}`) }),
);
const brackets = once(() => workbook({ format: '['.repeat(20_000) }));
const namespaces = once(() =>
  workbook({
    namespaces: Array.from({ length: 200_000 }, (_, n) => `xmlns:a${n}="urn:a"`).join(' '),
  }),
);
/** 45 million characters that shrink some thirty times: below the ratio that is refused as a bomb. */
const endless = () => Array.from({ length: 450_000 }, (_, n) => `${n}`.padEnd(100, 'x')).join('');
const attribute = once(() => workbook({ namespaces: `a="${endless()}"` }));
const comment = once(() => workbook({ before: `<!--${endless()}-->` }));
const cell = once(() => `${HEADER}IND-304;R76;2024-01-01;va;${'1 '.repeat(2_000)}\n`);

/** 600,000 shared strings: three requests at once, then eight such files in one. */
export const workbooks = {
  every: 4_000,
  run: ({ mission }) =>
    Promise.all([
      ...Array.from({ length: 3 }, () => post(mission, [strings()], XLSX)),
      post(mission, Array(8).fill(strings()), XLSX),
    ]),
};

export const formats = {
  every: 2_000,
  run: async ({ mission }) => [await post(mission, [brackets()], XLSX)],
};

export const names = {
  every: 2_000,
  run: async ({ mission }) => [await post(mission, [namespaces()], XLSX)],
};

/** One attribute and one comment without end, at once: the parser would hold each whole. */
export const markup = {
  every: 2_000,
  run: ({ mission }) =>
    Promise.all([attribute(), comment()].map((file) => post(mission, [file], XLSX))),
};

export const cells = {
  every: 1_000,
  run: async ({ mission }) => [await post(mission, [cell()], 'text/csv')],
};
