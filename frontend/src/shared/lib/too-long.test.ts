import { expect, it } from 'vitest';
import { z } from 'zod';
import { atMost, lengthOf } from './too-long';

const title = z.string().refine(...atMost(200));

it('counts an emoji as one character, as the API does', () => {
  expect(lengthOf('é😀')).toBe(2);
  expect(title.safeParse('😀'.repeat(200)).success).toBe(true);
});

it('says the limit beyond it', () => {
  const refused = title.safeParse('😀'.repeat(201));
  expect(refused.error?.issues[0]?.message).toBe('200 caractères au plus.');
});
