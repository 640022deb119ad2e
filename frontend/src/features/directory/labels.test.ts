import { expect, it } from 'vitest';
import { readsApart } from '@/shared/testing/reads-apart';
import { kindOptions, organisationReader } from './labels';
import { EMPTY_ORGANISATION } from './organisation-values';

it('reads two values of an organisation that differ as different, field by field', () => {
  const fields: Record<keyof typeof EMPTY_ORGANISATION, unknown[]> = {
    name: ['Un', 'Deux'],
    acronym: ['', 'DR A', 'DR B'],
    kind: ['', ...kindOptions.map(({ value }) => value)],
    territory: ['', 'DEPT-46', 'REG-76'],
    seat: ['', 'Cahors', 'Albi'],
    siret: ['', '12345678900012', '12345678900020'],
  };
  expect(Object.keys(fields)).toEqual(Object.keys(EMPTY_ORGANISATION));
  readsApart(
    organisationReader((code) => (code === 'DEPT-46' ? 'Lot' : code)),
    fields,
  );
});
