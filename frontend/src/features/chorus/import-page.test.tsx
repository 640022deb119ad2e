import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { listing } from '@/shared/testing/fake-api';
import type { Import } from './api';
import {
  applied,
  checked,
  draw,
  HREF,
  ID,
  payment,
  serve,
  tagged,
  unmatched,
} from './chorus-samples';

const plain = (text: string | null | undefined) => (text ?? '').replace(/[\u00a0\u202f]/g, ' ');
const rowOf = (name: RegExp) => screen.findByRole('row', { name });

it('says before the application what it will write, in figures, and afterwards leads to the commitments', async () => {
  let state: Import = checked;
  const sent = serve(() => state, {
    [`POST ${HREF}/application`]: () => {
      state = applied;
      return tagged(applied);
    },
  });
  draw();
  const told = await screen.findByText(/L’application écrira/);
  await waitFor(() =>
    expect(plain(told.textContent)).toBe(
      '34 lignes lues dans 1 fichier. L’application écrira : 2 lignes nouvelles ou corrigées, 11 400 € de CP. Rien n’est encore écrit.',
    ),
  );
  await userEvent.click(screen.getByRole('button', { name: 'Appliquer l’import' }));
  await waitFor(() => expect(screen.getByText(/Écrit dans les livres/)).toHaveFocus());
  expect(sent.find(({ method }) => method === 'POST')?.headers.get('If-Match')).toBe('"0"');
  expect(screen.getByRole('link', { name: '9900000016' })).toHaveAttribute(
    'href',
    '/budget/engagements/9900000016',
  );
});

it('names each kind of what is written, rows of one key once', async () => {
  const twin = { ...payment, row: 34, line: 41, written: '0.00', summedWith: 32 };
  const other = { ...payment, row: 35, written: '5400.00', commitment: '9900000022' };
  const counts = { ...checked.counts, new: 3 };
  serve(() => ({ ...checked, counts }), {
    [`GET ${HREF}/rows`]: () => ({ body: listing([payment, twin, other]) }),
  });
  draw();
  await waitFor(() =>
    expect(plain(screen.getByText(/L’application écrira/).textContent)).toContain(
      'L’application écrira : 2 paiements, 11 400 € de CP.',
    ),
  );
  expect(plain((await rowOf(/ligne 41/)).textContent)).toContain('additionnée avec la ligne 38');
});

it('shows first what changes or waits; a count filters by state, in the address', async () => {
  const sent = serve(() => checked);
  const { router } = draw();
  await rowOf(/Prestataire de démonstration G/);
  const asked = sent
    .filter(({ path }) => path.endsWith('/rows'))
    .map(({ search }) => new URLSearchParams(search).getAll('state'));
  expect(asked).toContainEqual(['UNMATCHED', 'REFUSED', 'NEW', 'CORRECTED', 'LEFT_OUT']);
  const counts = screen.getByRole('list', { name: 'Nombre de lignes par état' });
  expect(
    within(counts)
      .getAllByRole('button')
      .map(({ textContent }) => textContent),
  ).toEqual([
    '1 non rapprochées',
    '0 refusées',
    '2 nouvelles',
    '0 corrigées',
    '0 laissées de côté',
    '31 déjà connues',
  ]);
  await userEvent.click(within(counts).getByRole('button', { name: /déjà connues/ }));
  await waitFor(() => expect(router.state.location.search).toEqual({ state: 'KNOWN' }));
  expect(within(counts).getByRole('button', { name: /déjà connues/ })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
});

it('keeps each row as it was received, folded, with its cells as they stand', async () => {
  serve(() => checked);
  draw();
  const row = await rowOf(/Prestataire de démonstration A/);
  expect(within(row).getByText('N° EJ')).not.toBeVisible();
  await userEvent.click(within(row).getByText(/Ligne telle que reçue/));
  expect(within(row).getByText('N° EJ')).toBeVisible();
  expect(within(row).getByText(/-6 000,00/).textContent).toBe('-6 000,00\r\n€');
});

it('shows what a corrected row was and becomes, and why one is refused', async () => {
  const corrected = {
    ...payment,
    state: 'CORRECTED' as const,
    previousAmount: '5000.00',
    written: '1000.00',
  };
  const refused = {
    ...unmatched,
    state: 'REFUSED' as const,
    effect: null,
    amount: null,
    reason: 'Le montant « 1.2.3 » n’est pas lisible.',
    suggestion: null,
  };
  serve(() => checked, { [`GET ${HREF}/rows`]: () => ({ body: listing([corrected, refused]) }) });
  draw();
  expect(plain((await rowOf(/Corrigée/)).textContent)).toContain('5 000 € →devient 6 000 €');
  const row = await rowOf(/Refusée/);
  expect(within(row).getByText('Le montant « 1.2.3 » n’est pas lisible.')).toBeVisible();
  expect(within(row).queryByRole('button')).not.toBeInTheDocument();
});

it('opens the verdicts on what is unexplained, with the amount, and leads to the rows', async () => {
  const sent = serve(() => checked);
  draw('?onglet=engagements&sort=-amount');
  const row = await rowOf(/Planification des contrôles/);
  expect(plain(row.textContent)).toContain('Inexpliqué');
  expect(plain(row.textContent)).toContain('CP : −2 400 €');
  expect(within(row).getByRole('link', { name: /3 lignes/ })).toHaveAttribute(
    'href',
    `/budget/imports/${ID}?commitment=9900000010`,
  );
  const asked = sent.filter(({ path }) => path.endsWith('/verdicts'));
  expect(asked.some(({ search }) => search.includes('sort=-unexplained'))).toBe(true);
  // A sort of the rows is none of theirs: the API would refuse it.
  expect(asked.some(({ search }) => search.includes('amount'))).toBe(false);
  expect(screen.getByRole('tab', { name: 'Par engagement (1 inexpliqué)' })).toBeVisible();
});

it('is undone whole once it is asked, with what goes said before', async () => {
  const sent = serve(() => applied, {
    [`POST ${HREF}/reversal`]: () => tagged({ ...applied, status: 'REVERSED', version: 2 }),
  });
  draw();
  await userEvent.click(await screen.findByRole('button', { name: 'Annuler cet import' }));
  const dialog = screen.getByRole('dialog', { name: 'Annuler cet import ?' });
  expect(plain(dialog.textContent)).toContain('11 400 € de CP');
  expect(sent.some(({ method }) => method === 'POST')).toBe(false);
  await userEvent.click(within(dialog).getByRole('button', { name: 'Annuler l’import' }));
  await waitFor(() => expect(sent.some(({ path }) => path.endsWith('/reversal'))).toBe(true));
});

it('asks for the columns before anything else, and offers no application', async () => {
  serve(() => ({
    ...checked,
    mapped: false,
    counts: { ...checked.counts, rows: 0, new: 0, known: 0, unmatched: 0 },
    acts: ['abandonChorusImport', 'updateChorusImportMapping'],
  }));
  draw();
  expect(await screen.findByRole('link', { name: 'Préciser les colonnes' })).toHaveAttribute(
    'href',
    `/budget/imports/${ID}/colonnes`,
  );
  expect(await screen.findByText('Quelle colonne porte le montant ?')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Appliquer l’import' })).not.toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Abandonner' })).toBeVisible();
});

it('lets who reads only read: no act, and every row', async () => {
  serve(() => ({ ...checked, acts: [] }));
  draw('', []);
  const row = await rowOf(/Prestataire de démonstration G/);
  expect(within(row).queryByRole('button')).not.toBeInTheDocument();
  expect(screen.queryByRole('checkbox', { name: /Choisir la ligne/ })).not.toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Appliquer l’import' })).not.toBeInTheDocument();
});
