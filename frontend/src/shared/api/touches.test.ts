import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { QueryClient } from '@tanstack/react-query';
import { expect, it } from 'vitest';
import { touch, TOUCHES } from './touches';

const src = resolve(import.meta.dirname, '../..');
const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(
  (file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file),
);
const sources = files.map((file) => [file, readFileSync(join(src, file), 'utf8')] as const);

/** What no act of a person changes while the page is open; what is edited is read anew each time. */
const UNTOUCHED = ['edited', 'me', 'nomenclatures', 'territories'];

it('tells of every read which acts make it old', () => {
  const read = sources.flatMap(([, source]) =>
    [...source.matchAll(/queryKey: \['([\w-]+)'/g)].map(([, word = '']) => word),
  );
  const told = Object.values(TOUCHES).flat();
  expect(read.length).toBeGreaterThan(10);
  expect([...new Set(read)].filter((word) => ![...told, ...UNTOUCHED].includes(word))).toEqual([]);
  // And tells of none that nobody reads: a resource's own reads begin with its name.
  expect(told.filter((word) => !read.includes(word) && !(word in TOUCHES))).toEqual([]);
});

it('is the only place that says so', () => {
  const others = (of: typeof sources) =>
    of
      .filter(
        ([file, source]) => file !== 'shared/api/touches.ts' && /invalidateQueries/.test(source),
      )
      .map(([file]) => file);
  expect(sources.length).toBeGreaterThan(150);
  expect(others(sources)).toEqual([]);
  expect(others([['features/a.ts', 'client.invalidateQueries()']])).toEqual(['features/a.ts']);
});

it('makes old what shows a project, and leaves the rest', async () => {
  const client = new QueryClient();
  const keys = [['projects', 'list'], ['projects', 'one', 'p1'], ['home'], ['referents', 'list']];
  keys.forEach((key) => client.setQueryData(key, {}));
  await touch(client, 'projects');
  expect(keys.map((key) => client.getQueryState(key)?.isInvalidated)).toEqual([
    true,
    true,
    true,
    false,
  ]);
});

it('makes old what was found after any act on what the search finds', () => {
  // What an organisation, a priority or a value is called or counts stands in its entry or its note.
  const kinds = Object.entries(TOUCHES).filter(([kind]) => kind !== 'audit-entries');
  expect(kinds.length).toBeGreaterThan(6);
  expect(kinds.filter(([, told]) => !told.includes('search')).map(([kind]) => kind)).toEqual([]);
});
