// Where a name stands on an outline made of moves and lines. Positions on a screen only: no figure is made here.

type Point = [x: number, y: number];

const TOKENS = /([a-zA-Z])|(-?(?:\d+(?:\.\d+)?|\.\d+)(?:e-?\d+)?)/g;

/** The closed lines of an outline. */
function ringsOf(path: string): Point[][] {
  const rings: Point[][] = [];
  let command = 'm';
  let first: number | undefined;
  let [x, y] = [0, 0];
  for (const [, letter, number] of path.matchAll(TOKENS)) {
    if (letter) {
      command = letter;
      if (letter.toLowerCase() === 'z') {
        [x, y] = rings.at(-1)?.[0] ?? [x, y];
      }
    } else if (first === undefined) {
      first = Number(number);
    } else {
      const relative = command === command.toLowerCase();
      [x, y] = relative ? [x + first, y + Number(number)] : [first, Number(number)];
      first = undefined;
      if (command.toLowerCase() === 'm') {
        rings.push([]);
        command = relative ? 'l' : 'L';
      }
      rings.at(-1)?.push([x, y]);
    }
  }
  return rings;
}

function weighed(ring: Point[]) {
  let [area, x, y] = [0, 0, 0];
  ring.forEach(([x0, y0], index) => {
    const [x1, y1] = ring[(index + 1) % ring.length] ?? [x0, y0];
    const cross = x0 * y1 - x1 * y0;
    area += cross / 2;
    x += ((x0 + x1) * cross) / 6;
    y += ((y0 + y1) * cross) / 6;
  });
  return { area: Math.abs(area), middle: [x / area, y / area] as Point };
}

/** The middle of the largest part of an outline. */
export function middleOf(path: string): Point {
  return ringsOf(path)
    .map(weighed)
    .reduce((best, one) => (one.area > best.area ? one : best), {
      area: 0,
      middle: [0, 0] as Point,
    }).middle;
}
