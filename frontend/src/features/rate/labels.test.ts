import { expect, it } from 'vitest';
import type { Trajectory } from './api';
import { isMissed, speedSentence } from './labels';

const way = { monthlyChange: '1.50', neededChange: '-0.50' } as Trajectory;

it('asks no change of a target that is passed (R15)', () => {
  expect(speedSentence(way, null, '100.00')).toMatch(/ ; la cible est atteinte\.$/);
  expect(speedSentence(way, null, '100.00')).not.toMatch(/faudrait/);
  expect(speedSentence({ ...way, neededChange: '2.00' }, null, '60.00')).toMatch(/il faudrait/);
});

it('tells a missed threshold from one that is kept, and from a way (R2)', () => {
  expect(isMissed({ rule: 'HELD_UP', rate: '0.00' })).toBe(true);
  expect(isMissed({ rule: 'HELD_UP', rate: '100.00' })).toBe(false);
  expect(isMissed({ rule: 'LINEAR', rate: '0.00' })).toBe(false);
});
