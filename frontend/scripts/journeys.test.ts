import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';

const journeys = resolve(import.meta.dirname, '../e2e');

const house = JSON.parse(
  readFileSync(resolve(import.meta.dirname, '../../house.json'), 'utf8'),
) as { rooms: Record<string, string[]> };

// make test ROOM=… walks the journeys whose first line names the room; those of all rooms run with the whole.
it('says in the first line of each journey which rooms it walks', () => {
  const files = readdirSync(journeys).filter((file) => file.endsWith('.spec.ts'));
  expect(files.length).toBeGreaterThan(10);
  const named = files.map((file) => {
    const first = readFileSync(resolve(journeys, file), 'utf8').split('\n')[0] ?? '';
    return [file, (/^\/\/ rooms: ([a-z ]+)$/.exec(first)?.[1] ?? '').split(' ')] as const;
  });
  const known = [...Object.keys(house.rooms), 'all'];
  expect(named.filter(([, rooms]) => !rooms.every((room) => known.includes(room)))).toEqual([]);
  // What no page shows alone: the ground, what loads the demonstration, the tables for scripts.
  const unseen = ['shared', 'demo', 'dataset'];
  const walked = new Set(named.flatMap(([, rooms]) => rooms));
  expect(known.filter((room) => !walked.has(room) && !unseen.includes(room))).toEqual([]);
});
