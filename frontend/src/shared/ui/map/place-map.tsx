import { useRouter } from '@tanstack/react-router';
import { useMemo } from 'react';
import { shapes } from 'virtual:department-shapes';
import type { Absence } from '../rate';
import { middleOf } from './middle';
import { fillOf, Hatches, RateLegend, stepOf } from './rate-steps';
import './place-map.css';

export interface PlaceValue {
  /** DEPT-31 */
  code: string;
  name: string;
  rate: string | null;
  why: Absence;
  /** The rate, or what stands for it, as it is read. */
  word: string;
  alert: boolean;
}

interface PlaceMapProps {
  sentence: string;
  values: PlaceValue[];
  selected: string;
  href: (code: string) => string;
  /** A threshold has no scale: it is met, or is not (alert). */
  scale: boolean;
}

const MARGIN = 3;
/** In units of the drawing, which is as wide as this: words keep their size whatever the region. */
const WIDTH = 440;
const LETTER = 6.2;
/** Of the frame's width, what a name may take: an outline is narrower than its frame. */
const ROOM = 0.72;
const DARK_FROM = 5;

/** The frame of these départements. */
function frameOf(codes: string[]) {
  const boxes = codes.flatMap((code) => shapes[code]?.box ?? []);
  const side = (offset: number) => boxes.filter((_, index) => index % 4 === offset);
  const left = Math.min(...side(0)) - MARGIN;
  const top = Math.min(...side(1)) - MARGIN;
  const width = Math.max(...side(2)) + MARGIN - left;
  const height = Math.max(...side(3)) + MARGIN - top;
  return { left, top, height, ratio: WIDTH / width };
}

function classOf(value: PlaceValue, selected: boolean, scale: boolean): string {
  return [
    'pilo-map__area',
    scale || value.rate === null
      ? fillOf(value)
      : value.alert
        ? 'pilo-places__missed'
        : 'pilo-places__kept',
    selected && 'pilo-map__area--selected',
    value.alert && 'pilo-places__late',
  ]
    .filter(Boolean)
    .join(' ');
}

/** "Pyr.-Or." for what does not fit; the whole name is in the ranking beside. */
function fitting(name: string, room: number): string | undefined {
  const short = name.replace(/[a-zà-ÿ]{4,}(?=-|$)/g, (end) => `${end.slice(0, 2)}.`);
  return [name, short].find((text) => text.length * LETTER <= room);
}

type Frame = ReturnType<typeof frameOf>;

function Label({ value, frame, scale }: { value: PlaceValue; frame: Frame; scale: boolean }) {
  const { path = '', box: [left = 0, , right = 0] = [] } = shapes[value.code] ?? {};
  const [middle, height] = useMemo(() => middleOf(path), [path]);
  const x = (middle - frame.left) * frame.ratio;
  const y = (height - frame.top) * frame.ratio;
  const name = fitting(value.name, (right - left) * frame.ratio * ROOM);
  const missed = !scale && value.alert;
  const dark = scale && value.rate !== null && stepOf(value.rate) >= DARK_FROM;
  const tone = missed ? 'pilo-places__label--missed' : dark ? 'pilo-places__label--dark' : '';
  return (
    <g className={`pilo-places__label ${tone}`}>
      {name && (
        <text x={x} y={y - 2} textAnchor="middle">
          {name}
        </text>
      )}
      <text x={x} y={y + 12} textAnchor="middle" className="pilo-places__rate">
        {value.word}
      </text>
    </g>
  );
}

/** The région's départements, each with its name and its rate; all of it is in the ranking beside, and in its table. */
export function PlaceMap({ sentence, values, selected, href, scale }: PlaceMapProps) {
  const router = useRouter();
  const drawn = values.filter(({ code }) => shapes[code]);
  if (drawn.length === 0) {
    return null;
  }
  const frame = frameOf(drawn.map(({ code }) => code));
  // What is outlined comes last: its line lies over its neighbours.
  const ordered = drawn.toSorted((a, b) => Number(a.alert) - Number(b.alert));
  return (
    <>
      <svg
        className="pilo-map pilo-places"
        viewBox={`0 0 ${WIDTH} ${Math.round(frame.height * frame.ratio)}`}
        role="group"
        aria-label={sentence}
      >
        <Hatches />
        <g transform={`scale(${frame.ratio}) translate(${-frame.left} ${-frame.top})`}>
          {ordered.map((value) => (
            // The ranking has the same links for the keyboard: one stop a département is enough.
            <a
              key={value.code}
              href={href(value.code)}
              aria-label={`${value.name} : ${value.word}`}
              tabIndex={-1}
              onClick={(event) => {
                event.preventDefault();
                router.history.push(href(value.code));
              }}
            >
              <path
                d={shapes[value.code]?.path}
                className={classOf(value, value.code === selected, scale)}
              >
                <title>{`${value.name} : ${value.word}`}</title>
              </path>
            </a>
          ))}
        </g>
        <g aria-hidden="true">
          {ordered.map((value) => (
            <Label key={value.code} value={value} frame={frame} scale={scale} />
          ))}
        </g>
      </svg>
      {scale && <RateLegend />}
      <p className="pilo-mention">Contours : MapSVG, CC-BY-4.0.</p>
    </>
  );
}
