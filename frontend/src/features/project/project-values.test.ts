import { expect, it } from 'vitest';
import { EMPTY_PROJECT, projectSchema } from './project-values';

const checked = (patch: object) =>
  projectSchema.safeParse({
    ...EMPTY_PROJECT,
    title: 'Guichet mobile',
    programme: 'INCUBO',
    organisationId: 'o1',
    ...patch,
  });

const messages = (patch: object) =>
  checked(patch).error?.issues.map(({ message, path }) => `${path.join('.')} : ${message}`);

it('tells at the first try how the address of a result sheet begins', () => {
  const rule = 'resultSheet.url : L’adresse commence par http:// ou https://.';
  expect(messages({ resultSheet: { url: 'nimporte quoi', publishedOn: '' } })).toContain(rule);
  expect(messages({ resultSheet: { url: 'ftp://a.fr', publishedOn: '2026-11-01' } })).toEqual([
    rule,
  ]);
  const sound = { url: ' https://www.exemple.gouv.fr/fiche ', publishedOn: '2026-11-01' };
  expect(checked({ resultSheet: sound }).data?.resultSheet.url).toBe(
    'https://www.exemple.gouv.fr/fiche',
  );
  expect(messages({})).toBeUndefined();
});

it('wants the planned end after the start', () => {
  expect(messages({ startDate: '2026-02-01', endDate: '2026-01-01' })).toEqual([
    'endDate : La fin prévue doit suivre le début.',
  ]);
});
