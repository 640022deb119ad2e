import { expect, it } from 'vitest';
import type { AuditEntry } from './api';
import { ACTS, objectTypes } from './labels';
import { sentenceOf } from './sentence';

const entry = (act: string, objectId: string, more: Partial<AuditEntry> = {}) =>
  ({
    act,
    objectType: act.split('.')[0],
    objectId,
    accountId: 'a1',
    accountName: 'Ana',
    confidential: false,
    ...more,
  }) as AuditEntry;

const said = (one: AuditEntry, acts: string[] = ['getProject', 'getMeasurementImport']) => {
  const { who, did, what, href } = sentenceOf(one, acts);
  return [`${who} ${did} ${what}`, href];
};

it('says who did what to which thing, and leads to it', () => {
  expect(said(entry('project.create', 'PRJ-2026-007'))).toEqual([
    'Ana a créé le projet PRJ-2026-007',
    '/projets/PRJ-2026-007',
  ]);
  expect(said(entry('project.change-stage', 'PRJ-2026-007'))[0]).toBe(
    'Ana a changé l’étape du projet PRJ-2026-007',
  );
  expect(said(entry('priority.lose-indicator', 'PP-01'))[0]).toBe(
    'Ana a retiré un indicateur de la priorité PP-01',
  );
  expect(said(entry('measurement-import.apply', '01936d5e-7c1a-7d2b-8f00-3a5b7c9d1e2f'))).toEqual([
    'Ana a appliqué l’import de mesures',
    '/imports/01936d5e-7c1a-7d2b-8f00-3a5b7c9d1e2f',
  ]);
});

it('names an organisation as people do, and leads to its page', () => {
  const id = '01936d5e-7c1a-7d2b-8f00-3a5b7c9d1e2f';
  const acts = ['getOrganisation'];
  const change = JSON.stringify({ name: { before: null, after: 'Prestataire A' } });
  expect(said(entry('organisation.create', `ORG-${id}`, { change }), acts)).toEqual([
    'Ana a créé l’organisme « Prestataire A »',
    `/annuaire/${id}`,
  ]);
  const other = JSON.stringify({ seat: { before: null, after: 'Foix' } });
  expect(said(entry('organisation.update', `ORG-${id}`, { change: other }), acts)[0]).toBe(
    'Ana a modifié l’organisme',
  );
  expect(said(entry('organisation.update', 'SP-09160'), acts)).toEqual([
    'Ana a modifié l’organisme SP-09160',
    '/annuaire?q=SP-09160',
  ]);
  expect(said(entry('commitment.amend', '9900000016'), ['getCommitment'])).toEqual([
    'Ana a enregistré un avenant à l’engagement 9900000016',
    '/budget/engagements/9900000016',
  ]);
});

it('names the system and an account that was erased, and leads nowhere where nothing can be read', () => {
  const alone = { accountId: null, accountName: null };
  expect(said(entry('audit.erase', 'x', alone))).toEqual([
    'Le système a effacé les détails anciens du journal d’audit',
    undefined,
  ]);
  expect(said(entry('project.update', 'PRJ-2026-007', { accountName: null }))[0]).toBe(
    'Un compte effacé a modifié le projet PRJ-2026-007',
  );
  expect(said(entry('project.update', 'PRJ-2026-007'), [])[1]).toBeUndefined();
  expect(said(entry('indicator.delete', 'LOC-001'), ['explainRate'])[1]).toBeUndefined();
});

it('tells nothing of a confidential object', () => {
  expect(said(entry('project.update', 'PRJ-2026-007', { confidential: true }))).toEqual([
    'Ana a modifié le projet confidentiel',
    undefined,
  ]);
});

it('has words for every act and every kind of object', () => {
  expect(ACTS.length).toBeGreaterThan(20);
  for (const act of ACTS) {
    expect(said(entry(act, 'x'))[0], act).not.toMatch(/:|undefined|create|import\./);
  }
  for (const { value } of objectTypes) {
    expect(sentenceOf(entry('x.create', 'x', { objectType: value }), []).what).toMatch(
      /^(l’|le |la |les )/,
    );
  }
});
