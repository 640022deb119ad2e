import { expect, it } from 'vitest';
import { middleOf } from './middle';

const middle = (path: string) => middleOf(path).map(Math.round);

it('finds the middle of the largest part, in relative and in absolute moves', () => {
  expect(middle('m0 0l10 0l0 10l-10 0z')).toEqual([5, 5]);
  expect(middle('M0 0L10 0L10 10L0 10Z')).toEqual([5, 5]);
  // An island beside, from where the closed line started.
  expect(middle('m2 2l10 0l0 10l-10 0zm20 20l1 0l0 1l-1 0z')).toEqual([7, 7]);
  expect(middle('m0 0l1 0l0 1l-1 0zm20 20l10 0l0 10l-10 0z')).toEqual([25, 25]);
  // An L: not the middle of its frame.
  expect(middle('m0 0l2 0l0 8l8 0l0 2l-10 0z')).toEqual([3, 7]);
});
