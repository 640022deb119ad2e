import { expect, it } from 'vitest';
import { readsApart } from '@/shared/testing/reads-apart';
import type { CommitmentRow } from './api';
import { actReader } from './commitment-frame';
import { serviceOf, stackOf } from './commitment-parts';
import {
  commitmentSchema,
  draftOf,
  EMPTY_ITEM,
  EMPTY_TRANCHE,
  type CommitmentValues,
} from './commitment-values';
import { paymentDraft, paymentSchema } from './payment-form';
import { plannedReader } from './planned-form';
import { taxedDraft, taxedOf } from './taxed-amount';

const row = {
  net: '84000.00',
  acknowledged: '42000.00',
  certified: '40000.00',
  paid: '36000.00',
  serviceSource: 'CERTIFICATION',
} as CommitmentRow;

const amounts = (of: CommitmentRow) =>
  stackOf(of).map(({ label, amounts: [amount] }) => [label, amount]);

it('parts the net in what is paid, served and not paid, still to be served, exactly', () => {
  expect(amounts(row)).toEqual([
    ['Payé', '36000.00'],
    ['Service fait, à payer', '4000.00'],
    ['Service à faire', '44000.00'],
  ]);
});

it('B18: goes by the certification where one is known, else by the constatation', () => {
  expect(serviceOf(row)).toBe('40000.00');
  expect(serviceOf({ ...row, certified: '0.00', serviceSource: 'ACKNOWLEDGEMENT' })).toBe(
    '42000.00',
  );
  expect(serviceOf({ ...row, certified: '0.00', serviceSource: null })).toBe('0.00');
});

it('B7: shows what goes beyond the net as such, and an advance as paid', () => {
  expect(amounts({ ...row, certified: '84000.01' }).at(-1)).toEqual([
    'Au-delà de l’engagé',
    '0.01',
  ]);
  expect(amounts({ ...row, certified: '0.00', paid: '6000.00' })[1]?.[1]).toBe('0.00');
});

const values: CommitmentValues = {
  number: '9900000024',
  kind: 'ORDER',
  object: 'Essai',
  supplier: '',
  signedOn: '2026-11-23',
  fiscalYear: '',
  officer: '',
  plannedDeliveryOn: '',
  items: [{ ...EMPTY_ITEM, budgetLine: 'l1', amountExclTax: '20 000' }],
  tranches: [],
};

const refused = (more: Partial<CommitmentValues>) =>
  commitmentSchema
    .safeParse({ ...values, ...more })
    .error?.issues.map(({ path, message }) => [path.join('.'), message]);

it('B10: sends HT with its rate, or TTC alone, as decimal strings', () => {
  expect(draftOf(values)).toMatchObject({
    supplier: null,
    items: [{ project: null, amountExclTax: '20000.00', vatRate: '20', amount: null }],
    tranches: [],
  });
  expect(taxedDraft({ amountExclTax: '5', vatRate: '', amount: '1 150,5' })).toEqual({
    amountExclTax: null,
    vatRate: null,
    amount: '1150.50',
  });
  expect(taxedOf({ amountExclTax: '0,10', vatRate: '5.5', amount: '' })).toBe('0.11');
  expect(taxedOf({ amountExclTax: 'douze', vatRate: '20', amount: '' })).toBeUndefined();
});

it('says at the field what is missing or is no number of an EJ', () => {
  expect(refused({})).toBeUndefined();
  expect(refused({ number: '#' })?.[0]?.[0]).toBe('number');
  expect(refused({ items: [{ ...EMPTY_ITEM, budgetLine: 'l1' }] })).toEqual([
    ['items.0.amountExclTax', 'Donnez le montant.'],
  ]);
  expect(refused({ items: [{ ...EMPTY_ITEM, budgetLine: 'l1', vatRate: '' }] })).toEqual([
    ['items.0.amount', 'Donnez le montant.'],
  ]);
  expect(refused({ tranches: [{ ...EMPTY_TRANCHE, name: 'Une' }] })).toEqual([
    ['tranches.0.amount', 'Donnez le montant de la tranche.'],
  ]);
});

it('takes the year in which it is booked where it is not that of the day', () => {
  expect(refused({ fiscalYear: '27' })?.[0]?.[0]).toBe('fiscalYear');
  expect(draftOf({ ...values, fiscalYear: '2027' }).fiscalYear).toBe(2027);
  expect(draftOf(values).fiscalYear).toBeNull();
  const payment = {
    commitment: '9900000024',
    item: '',
    kind: 'ADVANCE',
    paymentRequest: '9910000012',
    budgetLine: '',
    amount: '5',
    paidOn: '2026-12-30',
    fiscalYear: '2027',
    sameRequest: false,
    note: '',
  };
  expect(paymentDraft(payment)).toMatchObject({ fiscalYear: 2027, sameRequest: null });
  expect(paymentDraft({ ...payment, sameRequest: true }).sameRequest).toBe(true);
  expect(paymentSchema.safeParse({ ...payment, fiscalYear: '12' }).success).toBe(false);
});

it('B8: a tranche of a commitment of several postes names its poste', () => {
  const [one] = values.items;
  const items = [one, one].flatMap((item) => item ?? []);
  const tranche = { ...EMPTY_TRANCHE, name: 'TO1', amount: '10' };
  expect(refused({ tranches: [tranche] })).toBeUndefined();
  expect(refused({ items, tranches: [tranche] })).toEqual([
    ['tranches.0.item', 'Dites de quel poste est cette tranche.'],
  ]);
  const said = { ...values, items, tranches: [{ ...tranche, item: '2' }] };
  expect(draftOf(said).tranches?.[0]?.item).toBe(2);
  expect(draftOf({ ...said, items: values.items }).tranches?.[0]?.item).toBeNull();
});

it('reads two values that differ as different, in each form of the room', () => {
  const days = ['', '2026-12-04', '2026-12-11'];
  readsApart(actReader, { signedOn: days, kind: ['ORDER', 'SUBSIDY'], note: ['', 'Un', 'Deux'] });
  readsApart(actReader, { supplier: ['a', 'b'], officer: ['a', 'b'] }, { a: 'Ana', b: 'Ben' });
  readsApart(plannedReader, { plannedOn: days, commitment: ['1', '2'] }, { 1: 'Un' });
});
