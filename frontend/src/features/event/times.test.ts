import { expect, it } from 'vitest';
import {
  addMonths,
  instantOf,
  isSkipped,
  isUnsaid,
  localOf,
  mondayOf,
  offsetsOf,
  spanOf,
  typedOf,
  weeksOf,
} from './times';

it('knows the hour that no clock shows, and the one that strikes twice (F14)', () => {
  expect(isSkipped('2027-03-28T02:30')).toBe(true);
  expect(isSkipped('2027-03-28T03:00')).toBe(false);
  expect(offsetsOf('2026-10-25T02:30')).toEqual(['+02:00', '+01:00']);
  expect(isUnsaid('2026-10-25T02:30')).toBe(true);
  expect(isUnsaid('2026-10-25T02:30+01:00')).toBe(false);
  expect(offsetsOf('2026-12-03T09:30')).toEqual(['+01:00']);
  expect(isSkipped('')).toBe(false);
});

it('keeps the offset that the server wrote only where it says something', () => {
  expect(typedOf('2026-12-03T09:30+01:00')).toBe('2026-12-03T09:30');
  expect(typedOf('2026-10-25T02:30+01:00')).toBe('2026-10-25T02:30+01:00');
  expect(typedOf(null)).toBe('');
});

it('puts in order the two times that one hour strikes', () => {
  const [summer = 0, winter = 0] = ['+02:00', '+01:00'].map((offset) =>
    instantOf(`2026-10-25T02:30${offset}`),
  );
  expect(winter - summer).toBe(3_600_000);
  expect(instantOf('2026-10-25T02:30')).toBe(summer);
  expect(instantOf('2027-03-28T02:30')).toBeUndefined();
});

it('says when an event is, in Paris', () => {
  expect(localOf('2026-12-03T08:30:00Z')).toBe('2026-12-03T09:30');
  expect(spanOf('2026-12-03T09:30', '2026-12-03T12:00').replaceAll('\u00a0', ' ')).toBe(
    'jeudi 3 décembre 2026, de 9 h 30 à 12 h',
  );
  expect(spanOf('2026-10-25T02:30+01:00', '').replaceAll('\u00a0', ' ')).toBe(
    'dimanche 25 octobre 2026, 2 h 30 (heure d’hiver)',
  );
});

it('draws a month in whole weeks', () => {
  const weeks = weeksOf('2026-11-23');
  expect(weeks[0]?.[0]).toBe('2026-10-26');
  expect(weeks.at(-1)?.[6]).toBe('2026-12-06');
  expect(mondayOf('2026-11-29')).toBe('2026-11-23');
  expect(addMonths('2026-01-31', 1)).toBe('2026-02-01');
});
