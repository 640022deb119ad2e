import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const src = resolve(import.meta.dirname, '../..');
const plan = JSON.parse(readFileSync(resolve(src, '../../house.json'), 'utf8')) as {
  rooms: Record<string, string[]>;
  frontend: Record<string, string[]>;
};

const IMPORT = /(?:from|import)\s*\(?\s*'([^']+)'/g;

interface Arrow {
  from: string;
  to: string;
}

function targets(file: string, source: string): string[] {
  return [...source.matchAll(IMPORT)].flatMap(([, target = '']) => {
    if (target.startsWith('@/')) {
      return [target.slice(2)];
    }
    return target.startsWith('.') ? [relative(src, resolve(src, dirname(file), target))] : [];
  });
}

/** What the house refuses about one import; undefined when it is fine. */
function breach({ from, to }: Arrow): string | undefined {
  const [layer = '', room] = from.split('/');
  const [targetLayer = '', targetRoom] = to.split('/');
  if (!(layer in plan.frontend)) {
    return undefined;
  }
  if (layer !== targetLayer && !plan.frontend[layer]?.includes(targetLayer)) {
    return `${from} → ${to}: ${layer} may not use ${targetLayer}`;
  }
  return layer === 'features' && targetLayer === 'features' && room !== targetRoom
    ? `${from} → ${to}: no feature uses another`
    : undefined;
}

function breaches(files: Record<string, string>): string[] {
  return Object.entries(files).flatMap(([file, source]) =>
    targets(file, source).flatMap((to) => breach({ from: file, to }) ?? []),
  );
}

/** Features that the plan of the house does not know. */
function unknownRooms(files: string[]): string[] {
  const rooms = files
    .filter((file) => file.startsWith('features/'))
    .map((file) => file.split('/')[1] ?? '');
  return [...new Set(rooms)].filter((room) => !(room in plan.rooms));
}

function sources(): Record<string, string> {
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(
    // This file's own text holds the planted breaches.
    (file) => /\.tsx?$/.test(file) && !file.endsWith('dependencies.test.ts'),
  );
  return Object.fromEntries(files.map((file) => [file, readFileSync(join(src, file), 'utf8')]));
}

describe('the house', () => {
  it('lets app use features and shared, features use shared, and nothing else', () => {
    expect(breaches(sources())).toEqual([]);
  });

  it('is red on planted breaches', () => {
    const planted = {
      'shared/lib/a.ts': "import { b } from '@/features/project/api';",
      'features/project/a.ts': "import { c } from '../directory/api';",
      'features/home/a.ts': "const page = () => import('@/app/router');",
      'features/home/b.ts': "import { fine } from '@/shared/lib/dates';",
    };
    expect(breaches(planted)).toHaveLength(3);
  });

  it('has the rooms of the back, and no other', () => {
    expect(unknownRooms(Object.keys(sources()))).toEqual([]);
    expect(unknownRooms(['features/audit/page.tsx', 'features/project/api.ts'])).toEqual(['audit']);
  });

  it('keeps files under 300 lines', () => {
    const long = Object.entries(sources())
      .filter(([file]) => !file.endsWith('schema.ts'))
      .filter(([, source]) => source.split('\n').length > 300);
    expect(long.map(([file]) => file)).toEqual([]);
  });
});
