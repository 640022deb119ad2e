import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { fakeApi, listing, problem } from '@/shared/testing/fake-api';
import { renderPage } from '@/shared/testing/render-page';
import type { ImportSummary } from './api';
import { applied, checked, HREF, ID, tagged, unmapped } from './chorus-samples';
import { ImportsPage } from './imports-page';
import { MappingPage } from './mapping-page';
import { sentOf, valuesOf } from './mapping-values';
import { ReadIn } from './read-in';

const plain = (text: string | null | undefined) => (text ?? '').replace(/[\u00a0\u202f]/g, ' ');

const summaryOf = ({ status, counts, brings }: typeof checked): ImportSummary => ({
  id: status,
  status,
  createdAt: '2026-11-23T08:05:00Z',
  createdBy: 'Assistante (démo)',
  appliedAt: null,
  files: 'ae.xlsx, cp.xlsx',
  counts,
  brings,
  updatedAt: '2026-11-23T08:05:00Z',
});

it('lists the extracts with what each brought, in AE and in CP', async () => {
  fakeApi({
    'GET /api/v1/chorus-imports': () => ({
      body: listing([summaryOf(applied), summaryOf({ ...checked, status: 'ABANDONED' })]),
    }),
  });
  renderPage(<ImportsPage />, { at: '/budget/imports', me: { acts: ['checkChorusImport'] } });
  const row = await screen.findByRole('row', { name: /Appliqué / });
  expect(within(row).getByRole('link', { name: 'ae.xlsx et 1 autre' })).toHaveAttribute(
    'href',
    '/budget/imports/APPLIED',
  );
  expect(plain(row.textContent)).toContain('11 400 €');
  expect(plain(screen.getByRole('row', { name: /Abandonné / }).textContent)).not.toContain(
    '11 400',
  );
  expect(screen.getByRole('link', { name: 'Importer Chorus' })).toHaveAttribute(
    'href',
    '/budget/imports/nouveau',
  );
});

it('teaches while there is none, and offers nothing to who may not import', async () => {
  fakeApi({ 'GET /api/v1/chorus-imports': () => ({ body: listing([]) }) });
  renderPage(<ImportsPage />, { at: '/budget/imports' });
  expect(await screen.findByText('Aucun extrait pour le moment')).toBeVisible();
  expect(screen.queryByRole('link', { name: 'Importer Chorus' })).not.toBeInTheDocument();
});

it('says on a commitment’s page in which extract it was last read', async () => {
  const sent = fakeApi({
    'GET /api/v1/chorus-imports': () => ({ body: listing([summaryOf(applied)]) }),
  });
  renderPage(<ReadIn number="9900000016" />, { me: { acts: ['listChorusImports'] } });
  expect(
    await screen.findByRole('link', { name: /^Lu dans l’extrait du 23\snov\.\s2026$/ }),
  ).toHaveAttribute('href', '/budget/imports/APPLIED?commitment=9900000016');
  expect(sent[0]?.search).toContain('commitment=9900000016&status=APPLIED');
});

const drawMapping = () =>
  renderPage(<MappingPage />, {
    at: `/budget/imports/${ID}/colonnes`,
    path: '/budget/imports/$id/colonnes',
  });

it('asks what each column is, with a cell of it, and sends those that are read', async () => {
  const sent = fakeApi({
    [`GET ${HREF}/mapping`]: () => tagged(unmapped),
    [`PUT ${HREF}/mapping`]: () => tagged({ ...unmapped, complete: true, version: 1 }),
  });
  const { router } = drawMapping();
  expect(await screen.findByText('Quelle colonne porte le montant ?')).toBeVisible();
  expect(screen.getByLabelText(/^Engagement juridique/)).toHaveValue('COMMITMENT');
  await userEvent.selectOptions(screen.getByLabelText(/^Somme.*Par exemple : 6 000,00/), 'PAID');
  await userEvent.type(screen.getByLabelText(/^Exercice, pour toutes les lignes/), '2026');
  await userEvent.click(screen.getByRole('button', { name: 'Lire ainsi' }));
  await waitFor(() => expect(router.state.location.pathname).toBe(`/budget/imports/${ID}`));
  const act = sent.find(({ method }) => method === 'PUT');
  expect(act?.headers.get('If-Match')).toBe('"0"');
  expect(act?.body).toEqual({
    layouts: [
      {
        file: 0,
        sheet: 'Données',
        columns: [
          { column: 0, field: 'COMMITMENT' },
          { column: 1, field: 'PAID' },
        ],
        constants: [{ field: 'FISCAL_YEAR', value: '2026' }],
      },
    ],
  });
});

it('shows a remark of the API at the column that it is about, whatever is not read before it', async () => {
  fakeApi({
    [`GET ${HREF}/mapping`]: () => tagged(unmapped),
    [`PUT ${HREF}/mapping`]: () =>
      problem(422, 'Invalide', {
        violations: [
          {
            pointer: '/layouts/0/columns/0/field',
            code: 'duplicate',
            message: 'Deux colonnes donnent « Montant ».',
          },
        ],
      }),
  });
  drawMapping();
  await userEvent.selectOptions(await screen.findByLabelText(/^Engagement juridique/), '');
  await userEvent.selectOptions(screen.getByLabelText(/^Somme/), 'AMOUNT');
  await userEvent.click(screen.getByRole('button', { name: 'Lire ainsi' }));
  await waitFor(() =>
    expect(screen.getByLabelText(/^Somme/)).toHaveAttribute('aria-invalid', 'true'),
  );
  expect(screen.getAllByText(/Deux colonnes donnent « Montant »\./).length).toBeGreaterThan(0);
  expect(screen.getByLabelText(/^Somme/)).toHaveValue('AMOUNT');
});

it('sends back what it was given, if nothing is touched', () => {
  expect(sentOf(valuesOf(unmapped)).body.layouts).toEqual([
    { file: 0, sheet: 'Données', columns: [{ column: 0, field: 'COMMITMENT' }], constants: [] },
  ]);
});
