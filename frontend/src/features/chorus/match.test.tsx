import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { listing, problem } from '@/shared/testing/fake-api';
import { checked, draw, HREF, serve, tagged } from './chorus-samples';

const plain = (text: string | null | undefined) => (text ?? '').replace(/[\u00a0\u202f]/g, ' ');
const rowOf = (name: RegExp) => screen.findByRole('row', { name });

it('says why a place is suggested, and takes it in one press on the version that was read', async () => {
  const sent = serve(() => checked, {
    [`POST ${HREF}/matches`]: () => tagged({ ...checked, version: 1 }),
  });
  draw();
  const row = await rowOf(/Prestataire de démonstration G/);
  expect(plain(row.textContent)).toContain(
    'Suggestion : FTAP 2026 · Dématérialiser les procéduresmême centre de coûts et même activité',
  );
  await userEvent.click(within(row).getByRole('button', { name: /^Accepter/ }));
  expect(await screen.findByText('1 suggestion acceptée.')).toBeInTheDocument();
  const act = sent.find(({ method }) => method === 'POST');
  expect(act?.body).toEqual({ rows: [33], basis: null });
  expect(act?.headers.get('If-Match')).toBe('"0"');
});

it('takes the suggestions that are chosen, or all of them, and says beside it what refuses', async () => {
  const sent = serve(() => ({ ...checked, suggested: 2 }), {
    [`POST ${HREF}/matches`]: () =>
      problem(412, 'Version périmée', { detail: 'Cet import a changé.' }),
  });
  draw();
  await userEvent.click(await screen.findByRole('checkbox', { name: 'Choisir la ligne 40' }));
  await userEvent.click(screen.getByRole('button', { name: 'Accepter leurs suggestions' }));
  expect(await screen.findByText('Cet import a changé.')).toBeVisible();
  expect(sent.find(({ method }) => method === 'POST')?.body).toEqual({ rows: [33], basis: null });
  await userEvent.click(screen.getByRole('button', { name: 'Accepter les 2 suggestions' }));
  await waitFor(() =>
    expect(sent.filter(({ method }) => method === 'POST').at(-1)?.body).toEqual({
      rows: null,
      basis: null,
    }),
  );
});

const LINES = {
  'GET /api/v1/budget-lines': () => ({
    body: listing([
      {
        id: '0193-lin',
        scheme: { code: 'FTAP', name: 'FTAP', ledger: 'ETAT' },
        fiscalYear: 2026,
        axis: { code: 'AXE_1', label: 'Dématérialiser les procédures', programme: 'INCUBO' },
        project: null,
        label: null,
      },
    ]),
  }),
};

it('lets a person choose a line, and keeps what was chosen when the API refuses', async () => {
  const sent = serve(() => checked, {
    ...LINES,
    [`PUT ${HREF}/rows/33/match`]: () =>
      problem(422, 'Invalide', {
        violations: [
          {
            pointer: '/budgetLine',
            code: 'scheme',
            message: 'Cette ligne est d’un autre dispositif.',
          },
        ],
      }),
  });
  draw();
  const row = await rowOf(/Prestataire de démonstration G/);
  await userEvent.click(within(row).getByRole('button', { name: /^Choisir/ }));
  const dialog = await screen.findByRole('dialog', { name: /Où va la ligne 40/ });
  await waitFor(() =>
    expect(within(dialog).getByLabelText(/^Ligne budgétaire/)).toHaveValue('0193-lin'),
  );
  await userEvent.click(within(dialog).getByRole('button', { name: 'Rapprocher la ligne' }));
  expect(await within(dialog).findByText('Cette ligne est d’un autre dispositif.')).toBeVisible();
  expect(within(dialog).getByLabelText(/^Ligne budgétaire/)).toHaveValue('0193-lin');
  expect(sent.find(({ method }) => method === 'PUT')?.body).toEqual({
    kind: 'LINE',
    commitment: null,
    item: null,
    budgetLine: '0193-lin',
    reason: null,
  });
});

it('leaves a row out with its reason alone', async () => {
  const sent = serve(() => checked, {
    ...LINES,
    [`PUT ${HREF}/rows/33/match`]: () => tagged({ ...checked, version: 1 }),
  });
  draw();
  const row = await rowOf(/Prestataire de démonstration G/);
  await userEvent.click(within(row).getByRole('button', { name: /^Choisir/ }));
  const dialog = await screen.findByRole('dialog');
  await userEvent.click(within(dialog).getByRole('radio', { name: /laisser de côté/ }));
  await userEvent.click(within(dialog).getByRole('button', { name: 'Laisser de côté' }));
  expect(within(dialog).getByText('Écrivez pourquoi.')).toBeVisible();
  expect(sent.some(({ method }) => method === 'PUT')).toBe(false);
  await userEvent.type(within(dialog).getByLabelText('Motif'), 'Autre service');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Laisser de côté' }));
  expect(await screen.findByText('La ligne est laissée de côté.')).toBeInTheDocument();
  expect(sent.find(({ method }) => method === 'PUT')?.body).toEqual({
    kind: 'LEFT_OUT',
    commitment: null,
    item: null,
    budgetLine: null,
    reason: 'Autre service',
  });
});

it('finds a commitment by its words, and asks which poste where it has several', async () => {
  const sent = serve(() => checked, {
    ...LINES,
    'GET /api/v1/commitments': () => ({
      body: listing([{ number: '9900000010', object: 'Planification', supplier: null }]),
    }),
    'GET /api/v1/commitments/9900000010': () => ({
      body: {
        items: [1, 2].map((number) => ({
          number,
          budgetLine: { scheme: 'FTAP', year: 2026, axis: null, axisLabel: `Axe ${number}` },
        })),
      },
    }),
    [`PUT ${HREF}/rows/33/match`]: () => tagged({ ...checked, version: 1 }),
  });
  draw();
  const row = await rowOf(/Prestataire de démonstration G/);
  await userEvent.click(within(row).getByRole('button', { name: /^Choisir/ }));
  const dialog = await screen.findByRole('dialog');
  await userEvent.click(within(dialog).getByRole('radio', { name: /Un engagement connu/ }));
  await userEvent.type(within(dialog).getByRole('combobox', { name: /Numéro d/ }), 'planif');
  await userEvent.click(await within(dialog).findByRole('option', { name: /Planification/ }));
  await userEvent.selectOptions(await within(dialog).findByLabelText('Poste'), '2');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Rapprocher la ligne' }));
  await waitFor(() =>
    expect(sent.find(({ method }) => method === 'PUT')?.body).toEqual({
      kind: 'COMMITMENT',
      commitment: '9900000010',
      item: 2,
      budgetLine: null,
      reason: null,
    }),
  );
});
