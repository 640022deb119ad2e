import { describe, expect, it } from 'vitest';
import { formatEuros, isNegative, minus, parseEuros, plus, withVat } from './money';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('money', () => {
  it('adds and takes exactly what floats would miss', () => {
    expect(plus('0.10', '0.20')).toBe('0.30');
    expect(minus('109400.00', '109400.01')).toBe('-0.01');
    expect(isNegative('-0.01')).toBe(true);
    expect(plus()).toBe('0.00');
  });

  it('B10: TTC is HT with its VAT, rounded half up to the cent', () => {
    expect(withVat('1000.00', '20')).toBe('1200.00');
    expect(withVat('0.10', '5.5')).toBe('0.11');
    // 33.33 × 1.021 = 34.02993; 12.50 × 1.055 = 13.1875; 2.50 × 1.021 = 2.5525.
    expect(withVat('33.33', '2.1')).toBe('34.03');
    expect(withVat('12.50', '5.5')).toBe('13.19');
    expect(withVat('2.50', '2.1')).toBe('2.55');
    expect(withVat('99.99', '0')).toBe('99.99');
  });

  it('writes cents only where there are some', () => {
    expect(plain(formatEuros('109400.00'))).toBe('109 400 €');
    expect(plain(formatEuros('1150.50'))).toBe('1 150,50 €');
    expect(plain(formatEuros('-36000.00'))).toBe('−36 000 €');
  });

  it('reads sums that are longer than what a person may type', () => {
    expect(plain(formatEuros('2000000108997.98'))).toBe('2 000 000 108 997,98 €');
    expect(isNegative('-12345678901234.00')).toBe(true);
  });

  it('reads what people and Chorus write, and refuses what is no amount to the cent', () => {
    expect(parseEuros('28 800')).toBe('28800.00');
    expect(parseEuros('1\u202f150,5 €')).toBe('1150.50');
    expect(parseEuros('\u22124800,00 EUR')).toBe('-4800.00');
    for (const none of ['0,001', '1.234,56', '1e5', '', 'abc', '1234567890123']) {
      expect(parseEuros(none), none).toBeUndefined();
    }
  });
});
