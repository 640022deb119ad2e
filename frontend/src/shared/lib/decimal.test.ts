import { describe, expect, it } from 'vitest';
import {
  compareDecimals,
  formatDecimal,
  formatGap,
  formatMeasure,
  formatRate,
  formatValue,
  parseDecimal,
} from './decimal';

describe('decimals', () => {
  it('groups thousands with narrow spaces and uses a decimal comma', () => {
    expect(formatDecimal('1234567.5', 2)).toBe('1\u202f234\u202f567,50');
    expect(formatDecimal('-0.05')).toBe('−0,05');
  });

  it('keeps every digit that a float would lose', () => {
    expect(formatDecimal('9007199254740993.01')).toBe(
      '9\u202f007\u202f199\u202f254\u202f740\u202f993,01',
    );
  });

  it('shows a stored value whole, and ten digits of a mean that has no end', () => {
    expect(formatDecimal('0.0000000000000000001')).toBe('0,0000000000000000001');
    expect(formatDecimal('42.6153846153846153846153846153846153846154')).toBe('42,6153846154');
  });

  it('rounds half away from zero', () => {
    expect(formatDecimal('57.5', 0)).toBe('58');
    expect(formatDecimal('-57.5', 0)).toBe('−58');
    expect(formatDecimal('1.005', 2)).toBe('1,01');
  });

  it('shows rates without false precision unless asked', () => {
    expect(formatRate('50.25')).toBe('50\u00a0%');
    expect(formatRate('50.25', true)).toBe('50,25\u00a0%');
  });

  it('rounds the value of an aggregate, never a typed one, unless exact values are asked for', () => {
    expect(formatMeasure('65.2307692308', '%')).toBe('65,23\u00a0%');
    expect(formatMeasure('65.2307692308', '%', true)).toBe('65,2307692308\u00a0%');
    expect(formatMeasure('42.6', null)).toBe('42,6');
  });

  it('gives gaps their sign', () => {
    expect(formatGap('-10.00', true)).toBe('−10,00\u00a0pts');
    expect(formatGap('3.20')).toBe('+3\u00a0pts');
    expect(formatGap('0.00')).toBe('0\u00a0pts');
    expect(formatGap('-0.20')).toBe('0\u00a0pts');
  });

  it('compares exactly and reads what people type', () => {
    expect(compareDecimals('10.00', '10')).toBe(0);
    expect(compareDecimals('-55.00', '-15.00')).toBe(-1);
    expect(parseDecimal('1 234,5')).toBe('1234.5');
    expect(parseDecimal('douze')).toBeUndefined();
    expect(parseDecimal('−1 234 567')).toBe('-1234567');
    expect(parseDecimal('1,5 2')).toBeUndefined();
    expect(parseDecimal('12 34')).toBeUndefined();
    expect(formatValue('1', 'points d’accueil')).toBe('1\u00a0point d’accueil');
    expect(formatValue('2', 'points d’accueil')).toBe('2\u00a0points d’accueil');
    expect(formatValue('1', '%')).toBe('1\u00a0%');
  });
});
