import { expect, it } from 'vitest';
import { readsApart } from '@/shared/testing/reads-apart';
import { projectReader } from './project-reader';
import { EMPTY_PROJECT } from './project-values';

const show = projectReader(
  {
    programmes: [{ value: 'INCUBO', label: 'Incub’O' }],
    programme: (code) => ({ INCUBO: 'Incub’O' })[code] ?? code,
    axis: (_programme, code) => ({ AXE_2: 'Axe 2' })[code] ?? code,
    orientation: (code) => code.toLowerCase(),
    approach: (code) => code.toLowerCase(),
  },
  { nameOf: (code) => ({ 'DEPT-46': 'Lot' })[code] ?? code },
);

const names = { 'id-a': 'Direction A', 'id-b': 'Direction B' };
const AUDIT = { name: 'Audit', plannedDate: '2026-11-27', actualDate: '' };

const FIELDS: Record<keyof typeof EMPTY_PROJECT, unknown[]> = {
  title: ['Un', 'Deux'],
  programme: ['', 'INCUBO', 'LABO'],
  axis: ['', 'AXE_1', 'AXE_2'],
  orientations: [[], ['A'], ['A', 'B']],
  approaches: [[], ['A'], ['A', 'B']],
  organisationId: ['', 'id-a', 'id-b'],
  leadAccountId: ['', 'id-a', 'id-b'],
  description: ['', 'Texte', 'Autre'],
  territories: [[], ['DEPT-46'], ['REG-76']],
  startDate: ['', '2026-01-01', '2026-01-02'],
  endDate: ['', '2026-01-01', '2027-01-01'],
  digital: [true, false],
  milestones: [
    [],
    [AUDIT],
    [{ ...AUDIT, name: 'Bilan' }],
    [{ ...AUDIT, plannedDate: '2026-11-28' }],
    [{ ...AUDIT, actualDate: '2026-11-27' }],
    [{ ...AUDIT, actualDate: '2026-11-28' }],
    [AUDIT, AUDIT],
  ],
  targetServices: ['', 'A', 'A\nB'],
  resultSheet: [
    { url: '', publishedOn: '' },
    { url: 'https://a.fr', publishedOn: '2026-11-01' },
    { url: 'https://a.fr', publishedOn: '2026-11-02' },
    { url: 'https://b.fr', publishedOn: '2026-11-02' },
  ],
  confidential: [true, false],
};

it('reads two values that differ as different, field by field', () => {
  expect(Object.keys(FIELDS)).toEqual(Object.keys(EMPTY_PROJECT));
  readsApart(show, FIELDS, names);
});

it('tells of a milestone both its dates, in French, and an organisation by its name', () => {
  expect(show('milestones', [{ ...AUDIT, actualDate: '2026-11-28' }], names)).toBe(
    'Audit (prévu le 27\u00a0nov.\u00a02026, réalisé le 28\u00a0nov.\u00a02026)',
  );
  expect(show('organisationId', 'id-b', names)).toBe('Direction B');
});
