import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { fakeApi, listing } from '@/shared/testing/fake-api';
import { readsApart } from '@/shared/testing/reads-apart';
import { renderPage } from '@/shared/testing/render-page';
import { presentPot, potsOf } from './budget-choice';
import { BudgetPage } from './budget-page';
import { carryOverReader } from './carry-over-forms';
import { closingReader } from './closing-form';
import { api, dates, pots, total } from './funding-samples';
import { forecastReader } from './forecast-form';
import { lineReader } from './line-form';
import { draftOf, NewMovementPage } from './movement-form';
import { MovementsPage } from './movements-page';
import { schemeReader } from './scheme-form';

const plain = (text: string | null | undefined) => (text ?? '').replace(/[\u00a0\u202f]/g, ' ');
const READS = [
  'listBudgetExecutions',
  'listBudgetLines',
  'getClosingDates',
  'listFundingSchemes',
] as const;

it('answers in large what is left, as the API says it, with the next closing date and its days', async () => {
  fakeApi(api);
  renderPage(<BudgetPage />, { at: '/budget', me: { acts: [...READS] } });
  const title = await screen.findByRole('heading', { level: 1, name: /dernier engagement/ });
  expect(plain(title.textContent)).toBe('Budget 2026 : dernier engagement dans 11 jours');
  const tiles = await screen.findByRole('list', { name: 'Ce qui reste du budget' });
  expect(
    within(tiles)
      .getAllByRole('listitem')
      .map(({ textContent }) => plain(textContent)),
  ).toEqual([
    '109 400 €peuvent encore être engagésAE, dont 64 800 € demandés : 44 600 € libres',
    '138 900 €peuvent encore être payésCP, sur 412 000 € ouverts',
    '224 600 €restent à payerRAP fin 2026 : engagé et pas encore payé, toutes années',
  ]);
  const ae = screen.getByRole('img', { name: /^AE :/ });
  expect(plain(ae.getAttribute('aria-label'))).toBe('AE : 77 200 € engagés sur 117 600 € ouverts');
  expect(screen.getByRole('link', { name: 'Développer des outils' })).toHaveAttribute(
    'href',
    '/budget/lignes?scheme=FTAP&year=2026&axis=AXE_2',
  );
});

it('gives who reads totals alone no way to the lines, and no countdown that they may not read', async () => {
  fakeApi(api);
  renderPage(<BudgetPage />, { at: '/budget', me: { acts: ['listBudgetExecutions'] } });
  expect(await screen.findByText('Développer des outils', { selector: 'h3' })).toBeVisible();
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(/^Budget 2026$/);
  expect(screen.queryByRole('link', { name: 'Développer des outils' })).not.toBeInTheDocument();
});

it('says that the closing dates are not known', async () => {
  const none = { ...dates, lastCommitment: null, lastAcknowledgement: null };
  fakeApi({
    ...api,
    'GET /api/v1/fiscal-years/2026/closing-dates': () => ({
      body: { ...none, lastPaymentRequest: null, switchover: null, next: null },
    }),
  });
  renderPage(<BudgetPage />, { at: '/budget', me: { acts: [...READS] } });
  expect(
    await screen.findByRole('heading', { level: 1, name: /fin de gestion non renseignées/ }),
  ).toBeVisible();
});

it('tells a project’s lead of their own money alone, never of what is shared as if it were nothing', async () => {
  const own = {
    ...total,
    openedAe: null,
    availableAe: null,
    freeAe: null,
    openedCp: null,
    availableCp: null,
  };
  fakeApi({
    ...api,
    'GET /api/v1/budget-lines': () => ({ body: listing([]) }),
    'GET /api/v1/budget-executions': ({ url }) =>
      url.searchParams.has('groupBy')
        ? api['GET /api/v1/budget-executions']({ url })
        : { body: listing([own]) },
  });
  renderPage(<BudgetPage />, { at: '/budget', me: { acts: [...READS] } });
  const tiles = await screen.findByRole('list', { name: 'L’argent de vos projets' });
  expect(within(tiles).getAllByRole('listitem')).toHaveLength(3);
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(/^Budget 2026$/);
  expect(screen.queryByText('Disponible par axe')).not.toBeInTheDocument();
});

it('shows what was committed beyond what is open as such, never clipped', async () => {
  fakeApi({
    ...api,
    'GET /api/v1/budget-executions': ({ url }) =>
      url.searchParams.has('groupBy')
        ? api['GET /api/v1/budget-executions']({ url })
        : { body: listing([{ ...total, availableAe: '-1000.00' }]) },
  });
  renderPage(<BudgetPage />, { at: '/budget', me: { acts: [...READS] } });
  expect(await screen.findByText(/il a été engagé plus qu’il n’est ouvert/)).toBeVisible();
  expect(screen.getByText(/−1/, { selector: 'span' })).toHaveClass('pilo-amounts__late');
});

it('opens on this year’s credits of the State, and follows the address', () => {
  const all = potsOf(pots);
  expect(presentPot(all, {}, 2026)).toMatchObject({ scheme: { code: 'FTAP' }, year: 2026 });
  expect(presentPot(all, {}, 2027)).toMatchObject({ scheme: { code: 'FTAP' }, year: 2026 });
  expect(presentPot(all, { year: '2025' }, 2026)?.year).toBe(2025);
  expect(presentPot(all, { scheme: 'REGION' }, 2026)?.scheme.ledger).toBe('EXTERNE');
  expect(presentPot(all, { scheme: 'NONE' }, 2026)).toBeUndefined();
});

it('B9: asks of a redeployment both lines and its reason, and sends decimal strings', async () => {
  const sent = fakeApi({
    ...api,
    'POST /api/v1/movements': () => ({ status: 201, body: { budgetLine: null } }),
  });
  renderPage(<NewMovementPage />, { at: '/budget/mouvements/nouveau?line=l1' });
  const { selectOptions, type, click } = userEvent;
  await selectOptions(await screen.findByLabelText('Nature'), 'REDEPLOIEMENT');
  await type(screen.getByLabelText(/^Montant en AE/), '20 000,5');
  await click(screen.getByRole('button', { name: 'Enregistrer le mouvement' }));
  expect((await screen.findAllByText('Choisissez la ligne qui reçoit.')).length).toBeGreaterThan(0);
  await type(screen.getByLabelText(/^Ligne qui reçoit/), 'FTAP');
  await click(await screen.findByRole('option', { name: /FTAP 2026/ }));
  await type(screen.getByLabelText(/^Motif/), 'Ateliers reportés');
  await click(screen.getByRole('button', { name: 'Enregistrer le mouvement' }));
  await waitFor(() => expect(sent.some(({ method }) => method === 'POST')).toBe(true));
  expect(sent.find(({ method }) => method === 'POST')?.body).toMatchObject({
    kind: 'REDEPLOIEMENT',
    budgetLine: 'l1',
    targetBudgetLine: 'l1',
    ae: '20000.50',
    cp: null,
    external: null,
    reason: 'Ateliers reportés',
  });
});

it('sends of a co-funder neither AE nor CP', () => {
  const values = {
    kind: 'RECU',
    budgetLine: 'l1',
    targetBudgetLine: 'l2',
    ae: '5',
    cp: '5',
    external: '15 000',
    valueDate: '2026-11-23',
    reason: '',
    reference: '',
  };
  expect(draftOf(values)).toMatchObject({
    ae: null,
    cp: null,
    external: '15000.00',
    targetBudgetLine: null,
    reason: null,
  });
});

it('shows what a co-funder gives as such, and neither as AE nor as CP', async () => {
  const given = {
    kind: 'ACCORDE',
    ae: '0.00',
    cp: '0.00',
    external: '40000.00',
    valueDate: '2026-01-20',
  };
  const opened = { ...given, kind: 'OUVERTURE', ae: '110000.00', external: '0.00' };
  fakeApi({
    ...api,
    'GET /api/v1/movements': () => ({
      body: listing([
        { ...given, id: 'm1' },
        { ...opened, id: 'm2' },
      ]),
    }),
  });
  renderPage(<MovementsPage />, { at: '/budget/mouvements', me: { acts: ['listMovements'] } });
  const row = await screen.findByRole('row', { name: /Cofinancement accordé/ });
  expect(plain(row.textContent)).toContain('40 000 €');
  expect(within(row).getAllByText('sans objet')).toHaveLength(2);
  const other = screen.getByRole('row', { name: /Ouverture initiale/ });
  expect(plain(other.textContent)).toContain('110 000 €0 €');
});

const DAYS = ['', '2026-12-04', '2026-12-11'];
const TEXTS = ['', 'Un', 'Deux'];

it('reads two values that differ as different, in each form of the room', () => {
  readsApart(closingReader, { lastCommitment: DAYS, note: TEXTS });
  readsApart(carryOverReader, { decidedOn: DAYS, openedOn: DAYS, amount: ['', '1', '2'] });
  readsApart(schemeReader, {
    ledger: ['ETAT', 'EXTERNE'],
    name: TEXTS,
    agreement: [
      { reference: '', state: '', startsOn: '', endsOn: '', amount: '' },
      { reference: 'Un', state: 'SIGNED', startsOn: '2024-01-01', endsOn: '', amount: '' },
      { reference: 'Un', state: 'SIGNED', startsOn: '2024-01-01', endsOn: '', amount: '12' },
    ],
  });
  const words = { programme: (code: string) => `P ${code}`, programmes: [], axis: () => '' };
  readsApart(lineReader(words, [{ value: 'FTAP', label: 'Le FTAP' }]), {
    scheme: ['', 'FTAP', 'FITN'],
    programme: ['A', 'B'],
    title: ['T2', 'T3'],
  });
  readsApart(forecastReader(words.programme), { programme: ['A', 'B'], amount: ['1', '2'] });
});
