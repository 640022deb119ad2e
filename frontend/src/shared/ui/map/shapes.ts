import { shapes } from 'virtual:department-shapes';

const MARGIN = 3;

/** The frame around these départements, and its height for a width of one. */
export function viewBoxOf(codes: string[]): { box: string; ratio: number; width: number } {
  const boxes = codes.flatMap((code) => shapes[code]?.box ?? []);
  const side = (offset: number) => boxes.filter((_, index) => index % 4 === offset);
  const left = Math.min(...side(0)) - MARGIN;
  const top = Math.min(...side(1)) - MARGIN;
  const width = Math.max(...side(2)) + MARGIN - left;
  const height = Math.max(...side(3)) + MARGIN - top;
  return { box: `${left} ${top} ${width} ${height}`, ratio: height / width, width };
}

/** The middle of a département's frame: where its name stands. */
export function middleOf(code: string): [number, number] | undefined {
  const [left = 0, top = 0, right = 0, bottom = 0] = shapes[code]?.box ?? [];
  return shapes[code] ? [(left + right) / 2, (top + bottom) / 2] : undefined;
}

/** "T.-et-G.": what fits on a map; the whole name is beside it. */
export function shortName(name: string): string {
  return name.length <= 9
    ? name
    : name
        .split('-')
        .map((word) => (/^[A-ZÉÈ]/.test(word) ? `${word[0]}.` : word))
        .join('-');
}

export { shapes };
