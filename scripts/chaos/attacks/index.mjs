// Every attack, by the name that ATTACKS takes.
import { cells, formats, markup, names, workbooks } from './files.mjs';
import { boards, downloads, exports, sheets } from './readings.mjs';
import { accept, jsonLists, multipart } from './requests-broken.mjs';

export const attacks = {
  json: jsonLists,
  workbooks,
  formats,
  namespaces: names,
  markup,
  cells,
  downloads,
  sheets,
  boards,
  exports,
  multipart,
  accept,
};

/** All of them, or those that are named. */
export function chosen(names = process.env.ATTACKS) {
  if (!names) {
    return Object.entries(attacks);
  }
  return names.split(',').map((name) => {
    if (!attacks[name]) {
      throw new Error(
        `ATTACKS: no attack named ${name}; there are ${Object.keys(attacks).join(', ')}`,
      );
    }
    return [name, attacks[name]];
  });
}
