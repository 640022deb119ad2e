import { expect, it } from 'vitest';
import { fields as contract } from '@/shared/api/fields';
import { readsApart } from '@/shared/testing/reads-apart';
import { FIELDS, mandateReader, ROLES, valuesOf, type MandateValues } from './mandate-fields';

const DAYS = ['', '2026-11-23', '2027-01-22'];

it('reads two values of a mandate, or of a departure, that differ as different, field by field', () => {
  const fields: Record<keyof MandateValues | 'leftOn' | 'reason', unknown[]> = {
    role: ROLES.map(({ value }) => value),
    ...(Object.fromEntries(
      FIELDS.map(({ name, type }) => [name, type === 'date' ? DAYS : ['', 'Un', 'Deux']]),
    ) as Record<(typeof FIELDS)[number]['name'], unknown[]>),
    mainContact: [true, false],
    leftOn: DAYS,
    reason: ['', 'Mobilité', 'Retraite'],
  };
  expect(Object.keys(fields)).toEqual([...Object.keys(valuesOf({})), 'leftOn', 'reason']);
  expect(Object.keys(contract.ReferentMandate).toSorted()).toEqual(
    Object.keys(valuesOf({})).toSorted(),
  );
  readsApart(mandateReader, fields);
});
