import { expect, it } from 'vitest';
import type { Task } from './api';
import { actHref, hrefOf } from './targets';

const task: Task = {
  kind: 'MILESTONE',
  title: 'Suivi des visites de terrain',
  sentence: 'Jalon « Maquette », prévu le 20 novembre 2026.',
  dueDate: '2026-11-20',
  late: true,
  objectType: 'PROJECT',
  objectKey: 'PRJ-2026-010',
  territory: null,
  act: 'MARK_REACHED',
  milestone: 'Maquette',
};

it('leads from what awaits to the place where it is done', () => {
  expect(hrefOf(task)).toBe('/projets/PRJ-2026-010?onglet=jalons');
  const stale = { kind: 'STALE_FIGURE', objectType: 'INDICATOR', objectKey: 'LOC-002' } as const;
  expect(hrefOf({ ...stale, territory: 'DEPT-81' })).toBe(
    '/indicateurs/LOC-002?territoire=DEPT-81',
  );
});

const act = (patch: Partial<Task>) => actHref({ ...task, ...patch });

it('leads an act that is done elsewhere to where it is done', () => {
  expect(act({ act: 'SIGN_STATUS' })).toBe('/projets/PRJ-2026-010/point');
  expect(act({ act: 'ENTER_VALUE', objectKey: 'LOC-002', territory: 'DEPT-81' })).toBe(
    '/indicateurs/LOC-002?territoire=DEPT-81&saisir=DEPT-81',
  );
  expect(act({ act: 'IMPORT_VALUES' })).toBe('/imports/nouveau');
  expect(act({ act: 'APPLY_IMPORT', objectType: 'IMPORT', objectKey: '0193' })).toBe(
    '/imports/0193',
  );
  expect(act({ act: 'MARK_REACHED' })).toBeUndefined();
  expect(act({ act: null })).toBeUndefined();
});
