import { expect, it } from 'vitest';
import { many, one, parseSearch, stringifySearch } from './search-params';

it('reads and writes plain addresses, repeated parameters included', () => {
  const search = parseSearch('?stage=CADRAGE&stage=CONCEPTION&q=langage%20clair');
  expect(many(search, 'stage')).toEqual(['CADRAGE', 'CONCEPTION']);
  expect(one(search, 'q')).toBe('langage clair');
  expect(stringifySearch(search)).toBe('?stage=CADRAGE&stage=CONCEPTION&q=langage+clair');
});

it('leaves numbers as text and empty values out', () => {
  expect(parseSearch('?page=2')).toEqual({ page: '2' });
  expect(stringifySearch({ q: '', page: 2, stage: [], sort: undefined })).toBe('?page=2');
});
