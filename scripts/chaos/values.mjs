// 172,584 values in six files of 9 MB, applied: what the heavy readings of the load read.
import assert from 'node:assert/strict';

const IMPORTS = '/api/v1/measurement-imports';
const LIMIT = 280_000;
const FILES = 6;

const zones = Array.from({ length: 95 }, (_, n) => `D${String(n + 1).padStart(2, '0')}`).filter(
  (zone) => zone !== 'D20',
);
/** The name of a zone is not read: it makes the file as long as an original may be. */
const NAME = 'nom '.repeat(70);

/** 94 départements × 102 months × 3 types. */
function values(code) {
  const lines = ['identifiant_indic;zone_id;zone_nom;date_valeur;type_valeur;valeur'];
  for (const zone of zones) {
    for (let month = 0; month < 102; month += 1) {
      const date = `${2015 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`;
      for (const type of ['vi', 'va', 'vc']) {
        lines.push(`${code};${zone};${NAME};${date};${type};${month}.${type.length}`);
      }
    }
  }
  return lines.join('\n');
}

/** @returns the id of the import */
export async function importMany(bearer, call) {
  const first = 2_000 + Math.floor(Math.random() * 7_000);
  const codes = Array.from({ length: FILES }, (_, n) => `IND-${first + n}`);
  const form = new FormData();
  codes.forEach((code) => form.append('files', new Blob([values(code)]), `${code}.csv`));
  const described = codes.map((code) => `${code},Essai de charge,,,HAUSSE,nombre,,${code}.csv`);
  const head = 'indic_id,nom,description,thematique,tendance,unite,unite_courte,fichier';
  form.append('metadata', new Blob([[head, ...described].join('\n')]), 'indicateurs.csv');
  const checked = await call(bearer, 'POST', IMPORTS, { body: form, limit: LIMIT });
  assert.equal(checked.body.status, 'CHECKED', JSON.stringify(checked.body).slice(0, 2_000));
  const applied = await call(bearer, 'POST', `${IMPORTS}/${checked.body.id}/application`, {
    headers: { 'If-Match': checked.headers.get('etag') },
    limit: LIMIT,
  });
  assert.equal(applied.status, 200, JSON.stringify(applied.body).slice(0, 2_000));
  return checked.body.id;
}
