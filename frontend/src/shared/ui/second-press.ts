import { useEffect, useRef, type MouseEvent } from 'react';
import { settling } from './settling';

/** A press of the pointer, or of a key. */
interface Press {
  count: number;
  key: string;
  x: number;
  y: number;
}

/** As far as a hand that presses twice moves. */
const NEAR = 24;

let last: Press = { count: 0, key: '', x: 0, y: 0 };
const note = (key: string, x: number, y: number) => {
  last = { count: last.count + 1, key, x, y };
};
document.addEventListener(
  'pointerdown',
  ({ clientX, clientY }) => note('', clientX, clientY),
  true,
);
document.addEventListener('keydown', ({ key, repeat }) => repeat || note(key, 0, 0), true);

/**
 * What opens under a double press takes none of the second one: for a moment, a press at the same place or of the
 * same key as the one before the opening is let fall. Any other is taken at once.
 */
export function useDeafToSecondPress() {
  const opening = useRef<{ press: Press; at: number }>(undefined);
  useEffect(() => {
    opening.current = { press: last, at: performance.now() };
  }, []);
  return (event: MouseEvent) => {
    const before = opening.current;
    if (!before || performance.now() - before.at >= settling.ms) {
      return;
    }
    const { count, key, x, y } = before.press;
    if (
      count > 0 &&
      last.count - count <= 1 &&
      last.key === key &&
      Math.hypot(last.x - x, last.y - y) <= NEAR
    ) {
      event.preventDefault();
      event.stopPropagation();
    }
  };
}
