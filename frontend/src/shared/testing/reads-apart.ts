import { expect } from 'vitest';
import type { Show } from '@/shared/ui/form/conflict';

/** Of each field, values that differ: each one is to read differently in the conflict dialog. */
export function readsApart(
  show: Show,
  fields: Record<string, unknown[]>,
  names: Record<string, string> = {},
): void {
  expect(Object.keys(fields).length).toBeGreaterThan(0);
  for (const [name, values] of Object.entries(fields)) {
    const read = values.map((value) => show(name, value, names));
    expect(values.length, name).toBeGreaterThan(1);
    expect(new Set(read).size, `${name} : ${read.join(' / ')}`).toBe(values.length);
    // No date as a machine writes it, no id, no object.
    expect(read.join(' '), name).not.toMatch(/\d{4}-\d{2}-\d{2}|\bid-|\[object|undefined/);
  }
}
