import { expect, it } from 'vitest';
import { countdown, distance } from './closing';

const none = {
  lastCommitment: null,
  lastAcknowledgement: null,
  lastPaymentRequest: null,
  switchover: null,
  reopening: null,
  next: null,
};
const known = { ...none, lastCommitment: '2026-12-04' };
const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const next = (step: 'LAST_COMMITMENT' | 'SWITCHOVER', days: number) => ({
  ...known,
  next: { step, date: '2026-12-04', days },
});

it('B16: counts the days to the next date, whichever it is', () => {
  expect(plain(countdown(next('LAST_COMMITMENT', 11)))).toBe('dernier engagement dans 11 jours');
  expect(plain(countdown(next('LAST_COMMITMENT', 0)))).toBe('dernier engagement aujourd’hui');
  expect(plain(countdown(next('SWITCHOVER', 1)))).toBe('bascule demain');
  expect(countdown(known)).toBe('fin de gestion passée');
});

it('B16: says that nothing is known, and never takes 31 December for it', () => {
  expect(countdown(none)).toBe('dates de fin de gestion non renseignées');
  expect(countdown(undefined)).toBe('dates de fin de gestion non renseignées');
});

it('says of each date how far it is', () => {
  expect(plain(distance('2026-11-24', '2026-11-23'))).toBe('demain');
  expect(plain(distance('2026-11-20', '2026-11-23'))).toBe('passée depuis 3 jours');
});
