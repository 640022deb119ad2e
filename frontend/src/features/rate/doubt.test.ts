import { expect, it } from 'vitest';
import type { Measurement } from './api';
import { doubtOf } from './doubt';

const known = [
  { month: '2026-10', value: '60' },
  { month: '2026-08', value: '2.5' },
] as Measurement[];
const told = (value: string, month = '2026-11', unit: string | null = null) =>
  doubtOf(value, month, known, unit)?.replace(/\s/g, ' ');

it('questions a share that is none', () => {
  expect(told('101', '2026-11', '%')).toBe('101 % n’est pas entre 0 et 100 %.');
  expect(told('-0.5', '2026-11', '%')).toBe('−0,5 % n’est pas entre 0 et 100 %.');
  expect(told('100', '2026-11', '%')).toBeUndefined();
});

it('questions what is ten times the value before, or a tenth of it, to the last decimal', () => {
  expect(told('600')).toBe('600, c’est au moins dix fois la valeur précédente (60, oct. 2026).');
  expect(told('599.99')).toBeUndefined();
  expect(told('-600')).toBeDefined();
  expect(told('6')).toBe('6, c’est au plus un dixième de la valeur précédente (60, oct. 2026).');
  expect(told('6.01')).toBeUndefined();
  expect(told('0')).toBeUndefined();
});

it('compares with the month before the one that is typed, and never with what is corrected', () => {
  expect(told('25', '2026-10')).toBe(
    '25, c’est au moins dix fois la valeur précédente (2,5, août 2026).',
  );
  expect(told('24', '2026-10')).toBeUndefined();
  expect(told('9999', '2026-08')).toBeUndefined();
  expect(doubtOf('9999', '2026-11', [], null)).toBeUndefined();
});
