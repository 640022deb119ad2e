import { expect, it } from 'vitest';
import { readPastedLine } from './pasted-line';

it('reads a line copied from a spreadsheet, whatever the order of its columns', () => {
  expect(
    readPastedLine(
      '9900000024\t1\t00000001800010\tPrestataire de démonstration A\tAnimation d’ateliers, année 4\tPRFSG01031\t034901010101\t20.11.2026\t28\u202f800,00 €\n',
    ),
  ).toEqual({
    number: '9900000024',
    siret: '00000001800010',
    supplier: 'Prestataire de démonstration A',
    object: 'Animation d’ateliers, année 4',
    costCentre: 'PRFSG01031',
    activity: '034901010101',
    signedOn: '2026-11-20',
    amount: '28800.00',
  });
});

it('reads a line of a CSV, with quotes, suffixes and another spelling of the day', () => {
  expect(
    readPastedLine('2026;"Prestataire B [PRES]";9900000025;"Maintenance";1150,5;2026/11/03'),
  ).toMatchObject({
    number: '9900000025',
    supplier: 'Prestataire B',
    object: 'Maintenance',
    amount: '1150.50',
    signedOn: '2026-11-03',
  });
});

it('leaves alone what is no line: a number, a word, an EJ that Chorus does not name', () => {
  expect(readPastedLine('9900000024')).toBeUndefined();
  expect(readPastedLine('Un objet, avec des virgules')).toBeUndefined();
  expect(readPastedLine('#\tPrestataire G\t1150,00')).toBeUndefined();
});
