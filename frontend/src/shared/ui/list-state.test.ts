import { expect, it } from 'vitest';
import { pageOf, PAGE_SIZE } from './list-state';

it('asks for no page that begins beyond what the API counts to', () => {
  for (const page of ['999999999999', '500002', '1e9', 'Infinity']) {
    expect((pageOf({ page }) - 1) * PAGE_SIZE).toBe(10_000_000);
  }
  expect(['3', '0', '-2', 'x', '2.9'].map((page) => pageOf({ page }))).toEqual([3, 1, 1, 1, 2]);
});
