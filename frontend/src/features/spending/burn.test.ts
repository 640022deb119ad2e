import { expect, it } from 'vitest';
import type { Operation } from './api';
import { pointsOf } from './burn';

const TODAY = '2026-11-23';

const operation = (kind: Operation['kind'], valueDate: string, amount: string, code = 'P1') =>
  ({ kind, valueDate, amount, project: { code, title: code } }) as Operation;

it('adds up what was committed and what was paid, each apart, day after day', () => {
  const operations = [
    operation('PAYMENT', '2026-06-01', '36000.00'),
    operation('COMMITMENT', '2026-02-09', '78000.00'),
    operation('AMENDMENT', '2026-06-01', '6000.10'),
    operation('WITHDRAWAL', '2026-07-01', '-0.10'),
  ];
  expect(pointsOf(operations, 'P1', TODAY)).toEqual([
    { day: '2026-02-09', ae: '78000.00', cp: '0.00' },
    { day: '2026-06-01', ae: '84000.10', cp: '36000.00' },
    { day: '2026-07-01', ae: '84000.00', cp: '36000.00' },
  ]);
});

it('leaves out what is of another project, and what moves neither AE nor CP', () => {
  const operations = [
    operation('COMMITMENT', '2026-02-09', '10.00', 'P2'),
    operation('ACKNOWLEDGEMENT', '2026-02-10', '10.00'),
    operation('OPTIONAL_TRANCHE', '2026-02-10', '10.00'),
  ];
  expect(pointsOf(operations, 'P1', TODAY)).toEqual([]);
  expect(pointsOf(operations, 'P2', TODAY)).toHaveLength(1);
});

it('draws nothing after today', () => {
  const operations = [
    operation('COMMITMENT', '2026-11-23', '10.00'),
    operation('PAYMENT', '2026-11-24', '10.00'),
  ];
  expect(pointsOf(operations, 'P1', TODAY)).toEqual([
    { day: '2026-11-23', ae: '10.00', cp: '0.00' },
  ]);
});
