import { expect, it } from 'vitest';
import {
  aggregationLabels,
  directionLabels,
  levelLabels,
  periodicityLabels,
} from '@/shared/reference/indicator-words';
import { readsApart } from '@/shared/testing/reads-apart';
import { indicatorReader } from './indicator-reader';
import { EMPTY_INDICATOR } from './indicator-values';

const texts = ['', 'Un', 'Deux'];
const WEIGHTS = { DEPT: '', REG: '', NAT: '' };

const FIELDS: Record<keyof typeof EMPTY_INDICATOR, unknown[]> = {
  code: ['LOC-001', 'LOC-002'],
  name: texts,
  description: texts,
  theme: texts,
  direction: Object.keys(directionLabels),
  unit: texts,
  unitShort: texts,
  periodicity: ['', ...Object.keys(periodicityLabels)],
  delayMonths: ['', '1', '2'],
  levels: [[], ...Object.keys(levelLabels).map((level) => [level])],
  aggregation: [
    { REG: '', NAT: '' },
    ...Object.keys(aggregationLabels).flatMap((how) => [
      { REG: how, NAT: '' },
      { REG: '', NAT: how },
    ]),
  ],
  coverageThreshold: ['', '1', '2'],
  weights: [
    WEIGHTS,
    { ...WEIGHTS, DEPT: '60' },
    { ...WEIGHTS, REG: '60' },
    { ...WEIGHTS, NAT: '6' },
  ],
  applicableTerritories: [[], ['DEPT-46'], ['REG-76'], ['DEPT-46', 'REG-76']],
  reason: texts,
};

it('reads two values that differ as different, field by field', () => {
  expect(Object.keys(FIELDS)).toEqual(Object.keys(EMPTY_INDICATOR));
  readsApart(
    indicatorReader((code) => (code === 'DEPT-46' ? 'Lot' : code)),
    FIELDS,
  );
});
