import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { actLabel, actOptions, fieldNames, objectTypeLabel, objectTypes } from './labels';

const backend = resolve(import.meta.dirname, '../../../../backend/src/main/java');

const sources = readdirSync(backend, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.java'))
  .map((file) => readFileSync(resolve(backend, file), 'utf8'))
  .filter((source) => /audit\.(record|change)\(/.test(source));

// "room.verb", but no "e.id" of a query.
const acts = sources.flatMap((source) =>
  [...source.matchAll(/"([a-z-]{2,})\.([a-z-]{2,})"/g)].map(([, room = '', verb = '']) => ({
    act: `${room}.${verb}`,
    room,
  })),
);

it('finds the acts that the backend records, on one line or on several', () => {
  expect(acts.map(({ act }) => act)).toEqual(
    expect.arrayContaining(['project.create', 'indicator.revise', 'measurement-import.apply']),
  );
});

it('has a French name for each act and each object that the backend records', () => {
  const nameless = acts.filter(
    ({ act, room }) => actLabel(act) === act || objectTypeLabel(room) === room,
  );
  expect(nameless).toEqual([]);
});

it('says each act and each object as the files made for people do', () => {
  const file = resolve(import.meta.dirname, '../../../../backend/src/main/resources/french');
  const words = readFileSync(resolve(file, 'words.properties'), 'utf8');
  const of = (column: string) =>
    [...words.matchAll(new RegExp(`^${column}\\.([^=]+)=(.+)$`, 'gm'))].map(([, code, word]) => [
      code,
      word,
    ]);
  expect(of('act').toSorted()).toEqual(
    actOptions.map(({ value }) => [value, actLabel(value)]).toSorted(),
  );
  expect(of('objectType').toSorted()).toEqual(
    objectTypes.map(({ value, label }) => [value, label]).toSorted(),
  );
  expect(of('field').toSorted()).toEqual(fieldNames.toSorted());
});

it('offers as filters the acts that the backend records, all of them and no other', () => {
  expect(actOptions.map(({ value }) => value).toSorted()).toEqual(
    [...new Set(acts.map(({ act }) => act))].toSorted(),
  );
});
