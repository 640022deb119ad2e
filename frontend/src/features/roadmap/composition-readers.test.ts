import { expect, it } from 'vitest';
import { readsApart } from '@/shared/testing/reads-apart';
import { priorityReader, roadmapReader } from './composition-readers';
import { EMPTY_PRIORITY, EMPTY_ROADMAP } from './composition-values';

it('reads two values of a priority that differ as different, field by field', () => {
  const fields: Record<keyof typeof EMPTY_PRIORITY, unknown[]> = {
    code: ['', 'PP1', 'PP2'],
    title: ['Un', 'Deux'],
    description: ['', 'Texte', 'Autre'],
    kind: ['PRIORITY_POLICY', 'STRUCTURING_PROJECT'],
    origin: ['', 'NATIONAL', 'LOCAL'],
    axis: ['', 'Axe 1', 'Axe 2'],
    roadmap: ['', 'FDR-A', 'FDR-B'],
    rank: ['', '0', '1'],
    indicators: [[], ['id-1'], ['id-2'], ['id-1', 'id-2'], ['LOC-009']],
  };
  expect(Object.keys(fields)).toEqual(Object.keys(EMPTY_PRIORITY));
  readsApart(priorityReader([{ code: 'FDR-A', title: 'Feuille A' }]), fields, {
    'id-1': 'Délai',
    'id-2': 'Accueil',
  });
});

it('reads two values of a roadmap that differ as different, its dates in French', () => {
  const fields: Record<keyof typeof EMPTY_ROADMAP, unknown[]> = {
    code: ['', 'A', 'B'],
    title: ['Un', 'Deux'],
    startsOn: ['', '2026-01-01', '2026-01-02'],
    endsOn: ['', '2028-12-31', '2029-12-31'],
  };
  expect(Object.keys(fields)).toEqual(Object.keys(EMPTY_ROADMAP));
  readsApart(roadmapReader, fields);
});
