import { expect, it } from 'vitest';
import { lengthOf, tooLong } from './too-long';

it('counts an emoji as one character, as the API does', () => {
  expect(lengthOf('é😀')).toBe(2);
  expect(lengthOf('😀'.repeat(200))).toBe(200);
});

it('says the limit as one reads a number', () => {
  expect(tooLong(200)).toBe('200 caractères au plus.');
  expect(tooLong(10_000)).toMatch(/^10\s000 caractères au plus\.$/);
});
