import { describe, expect, it } from 'vitest';
import {
  dayInParis,
  endOfDayInParis,
  formatDate,
  formatInstant,
  formatLongDate,
  formatMonth,
} from './dates';

const plain = (text: string) => text.replace(/\u00a0/g, ' ');

describe('dates', () => {
  it('are written as French civil servants write them', () => {
    expect(plain(formatDate('2026-11-12'))).toBe('12 nov. 2026');
    expect(plain(formatLongDate('2026-03-01'))).toBe('1er mars 2026');
    expect(plain(formatMonth('2026-10'))).toBe('oct. 2026');
  });

  it('are told in Paris time, whatever the browser', () => {
    expect(plain(formatInstant('2026-11-23T08:05:00Z'))).toBe('23 nov. 2026 à 9 h 05');
    expect(dayInParis('2026-12-31T23:30:00Z')).toBe('2027-01-01');
  });

  it('end at midnight in Paris, in winter, in summer and on the days that change the hour', () => {
    expect(endOfDayInParis('2026-11-23')).toBe('2026-11-23T22:59:59.999Z');
    expect(endOfDayInParis('2026-07-14')).toBe('2026-07-14T21:59:59.999Z');
    expect(endOfDayInParis('2026-10-25')).toBe('2026-10-25T22:59:59.999Z');
    expect(endOfDayInParis('2027-03-28')).toBe('2027-03-28T21:59:59.999Z');
  });
});
