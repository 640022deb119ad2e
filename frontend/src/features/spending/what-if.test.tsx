import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { fakeApi } from '@/shared/testing/fake-api';
import { renderPage } from '@/shared/testing/render-page';
import type { Landing, Schedule } from './api';
import { hypothesesOf, hypothesisSchema, said } from './hypotheses';
import { comparedOf, SimulationPage } from './simulation-page';

const plain = (text: string | null | undefined) => (text ?? '').replace(/[\u00a0\u202f]/g, ' ');

const figures = {
  openedCp: '412000.00',
  paidCp: '273100.00',
  unpaidService: '21900.00',
  planned: '46600.00',
  plannedLate: '0.00',
  landing: '341600.00',
  unused: '70400.00',
  carryOverRequested: '12000.00',
  atRisk: '58400.00',
  freeAe: '44600.00',
};

const landing: Landing = {
  scheme: 'FTAP',
  year: 2026,
  on: '2026-11-23',
  lastAcknowledgement: '2026-12-11',
  total: figures,
  axes: [
    { axis: 'AXE_1', label: 'Dématérialiser', figures },
    { axis: 'AXE_4', label: 'Inclure', figures },
  ],
  method: [],
};

const schedule: Schedule = {
  scheme: 'FTAP',
  year: 2026,
  remainingToPay: '224600.00',
  requestedAe: '64800.00',
  stillPaid: '68500.00',
  remainingAtEnd: '220900.00',
  years: [{ year: 2027, beyond: false, amount: '160900.00', forecastCp: null, lacking: null }],
  unscheduled: '0.00',
  matches: true,
  method: [],
};

const simulation = {
  landing,
  simulatedLanding: { ...landing, total: { ...figures, landing: '321600.00' } },
  schedule,
  simulatedSchedule: {
    ...schedule,
    years: schedule.years.map((year) => ({ ...year, amount: '180900.00' })),
  },
};

const typed = { kind: 'SLIP', from: 'AXE_1', to: '', amount: '20 000', paidOn: '2027-02-15' };

it('asks of a hypothesis what its kind needs, and writes amounts as the contract has them', () => {
  expect(hypothesisSchema.parse(typed).amount).toBe('20000.00');
  const errors = (of: object) =>
    hypothesisSchema.safeParse({ ...typed, ...of }).error?.issues.map(({ path }) => path[0]);
  expect(errors({ paidOn: '' })).toEqual(['paidOn']);
  expect(errors({ amount: '-1' })).toEqual(['amount']);
  expect(errors({ kind: 'CP', from: 'AXE_1', to: 'AXE_1' })).toEqual(['to']);
  expect(errors({ kind: 'CP', from: '', to: '' })).toEqual(['to']);
});

it('sends each kind in its place, and says it in a sentence', () => {
  const slip = hypothesisSchema.parse(typed);
  const move = hypothesisSchema.parse({ ...typed, kind: 'AE', from: '', to: 'AXE_4', paidOn: '' });
  const body = hypothesesOf('FTAP', 2026, [slip, move]);
  expect(body.slips).toEqual([{ axis: 'AXE_1', amount: '20000.00', paidOn: '2027-02-15' }]);
  expect(body.moves).toEqual([{ ledger: 'AE', from: null, to: 'AXE_4', amount: '20000.00' }]);
  expect(body.commitments).toEqual([]);
  expect(plain(said(slip, landing))).toMatch(
    /^Un paiement de 20 000 € sur « Dématérialiser » glisse au 15.*2027$/,
  );
  expect(plain(said(move, landing))).toBe('20 000 € de AE viennent d’ailleurs vers « Inclure »');
});

it('compares what is with what would be, figure by figure', () => {
  const compared = comparedOf(simulation);
  expect(compared.find(({ name }) => name.startsWith('CP payés'))).toEqual({
    name: 'CP payés au 31 décembre',
    real: '341600.00',
    simulated: '321600.00',
  });
  expect(compared.at(-1)).toEqual({
    name: 'À payer en 2027',
    real: '160900.00',
    simulated: '180900.00',
  });
});

it('recomputes with each hypothesis that is added, and takes it away', async () => {
  const sent = fakeApi({
    'GET /api/v1/budget-landings': () => ({ body: landing }),
    'POST /api/v1/budget-landings/simulations': () => ({ body: simulation }),
  });
  renderPage(<SimulationPage />, {
    at: '/budget/simulation?scheme=FTAP&year=2026',
    me: { acts: ['simulateBudgetLanding', 'getBudgetLanding'] },
  });
  const user = userEvent.setup();
  const form = await screen.findByRole('form', { name: 'Une hypothèse de plus' });
  await user.selectOptions(within(form).getByLabelText('Hypothèse'), 'SLIP');
  await user.type(within(form).getByLabelText(/Montant/), '20000');
  await user.click(within(form).getByRole('button', { name: 'Ajouter l’hypothèse' }));
  expect(await within(form).findByText('Donnez le jour du paiement.')).toBeVisible();
  await user.type(within(form).getByLabelText('Payé le'), '2027-02-15');
  await user.click(within(form).getByRole('button', { name: 'Ajouter l’hypothèse' }));
  const row = await screen.findByRole('row', { name: /CP payés au 31 décembre/ });
  expect(plain(row.textContent)).toContain('−20 000 €');
  const bodies = sent.filter(({ method }) => method === 'POST').map(({ body }) => body);
  expect(bodies.at(-1)).toMatchObject({ slips: [{ amount: '20000.00', axis: null }] });
  await user.click(screen.getByRole('button', { name: 'Retirer' }));
  expect(await screen.findByText(/Aucune hypothèse/)).toBeVisible();
});
