import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { fakeApi } from '@/shared/testing/fake-api';
import { renderPage } from '@/shared/testing/render-page';
import { LandingBlock, LandingTiles } from './landing';

const plain = (text: string | null | undefined) => (text ?? '').replace(/[\u00a0\u202f]/g, ' ');
const POT = { scheme: 'FTAP', year: 2026 };
const me = { acts: ['getBudgetLanding'] as const };

const landing = {
  scheme: 'FTAP',
  year: 2026,
  lastAcknowledgement: '2026-12-11',
  axes: [],
  method: [],
  total: {
    openedCp: '412000.00',
    paidCp: '273100.00',
    unpaidService: '100000.00',
    planned: '46600.00',
    plannedLate: '0.00',
    landing: '419700.00',
    unused: '-7700.00',
    carryOverRequested: '0.00',
    atRisk: '-7700.00',
  },
};

it('says what lacks where more will be paid than is open, and not that it may be lost', async () => {
  fakeApi({ 'GET /api/v1/budget-landings': () => ({ body: landing }) });
  renderPage(<LandingTiles {...POT} />, { at: '/budget', me: { acts: [...me.acts] } });
  const tile = await screen.findByText(/manquent/);
  expect(plain(tile.parentElement?.textContent)).toContain('7 700 €');
  expect(screen.queryByText('risquent d’être perdus')).not.toBeInTheDocument();
});

it('never shows an amount that is not read yet as nothing', async () => {
  fakeApi({
    'GET /api/v1/budget-landings': () => ({ body: landing }),
    'GET /api/v1/budget-executions': () => new Promise(() => undefined),
  });
  renderPage(<LandingBlock {...POT} />, { at: '/budget', me: { acts: [...me.acts] } });
  const block = await screen.findByRole('region', { name: 'Atterrissage fin 2026' });
  expect(await within(block).findByText('Méthode')).toBeVisible();
  expect(block.textContent).not.toContain('AE');
});
