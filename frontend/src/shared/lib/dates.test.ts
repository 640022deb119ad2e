import { describe, expect, it } from 'vitest';
import { dayInParis, formatDate, formatInstant, formatLongDate, formatMonth } from './dates';

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
});
