import { expect, it } from 'vitest';
import { euros, eurosOf, eurosText } from './euros';

const said = (text: string, options = {}) =>
  euros(options)
    .safeParse(text)
    .error?.issues.map(({ message }) => message);

it('takes what people type, and says at the field what is no amount', () => {
  expect(said('28 800')).toBeUndefined();
  expect(said('1 150,50 €')).toBeUndefined();
  expect(said('')).toBeUndefined();
  expect(said('', { missing: 'Donnez le montant.' })?.[0]).toBe('Donnez le montant.');
  for (const wrong of ['0,001', '1e400', '1.234,56', 'douze']) {
    expect(said(wrong)?.[0], wrong).toMatch(/au centime près/);
  }
});

it('takes an amount below zero only where one may be', () => {
  expect(said('-4800')?.[0]).toBe('Ce montant ne peut pas être négatif.');
  expect(said('−4800', { signed: true })).toBeUndefined();
});

it('sends what the contract wants, and shows it as it was typed', () => {
  expect(eurosOf('1 150,5')).toBe('1150.50');
  expect(eurosOf('')).toBeNull();
  expect(eurosText('28800.00')).toBe('28800');
  expect(eurosText('1150.50')).toBe('1150,50');
  expect(eurosText(null)).toBe('');
});
