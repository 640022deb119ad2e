import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { fakeApi, listing } from '@/shared/testing/fake-api';
import { renderPage } from '@/shared/testing/render-page';
import { ValueAct } from './value-act';

it('opens over the page where the value is asked for, and says there what was written', async () => {
  const sent = fakeApi({
    'GET /api/v1/territories': () => ({
      body: listing([{ code: 'DEPT-46', level: 'DEPT', name: 'Lot', parent: 'REG-76' }]),
    }),
    'GET /api/v1/indicators/LOC-001': () => ({
      body: { code: 'LOC-001', kind: 'LOCAL', definition: { name: 'Part en ligne' } },
    }),
    'GET /api/v1/measurements': () => ({ body: listing([]) }),
    'POST /api/v1/measurements': () => ({
      status: 201,
      body: { month: '2026-10', value: '66', territory: 'DEPT-46' },
    }),
    'GET /api/v1/rates/explanation': () => ({
      body: { rate: '50', absence: null, current: { month: '2026-10', value: '66' } },
    }),
  });
  const { router } = renderPage(
    <ValueAct
      indicator="LOC-001"
      territory="DEPT-46"
      title="Part en ligne, Lot"
      className="fr-btn--sm"
    />,
  );
  await userEvent.click(await screen.findByRole('button', { name: /^Saisir la valeur.*Lot/ }));
  await userEvent.type(await screen.findByLabelText(/^Valeur/), '66{Enter}');
  const status = await screen.findByRole('status');
  await waitFor(() => expect(status).toHaveTextContent(/66 enregistré.*50\s%/));
  expect(status).toHaveFocus();
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  expect(screen.queryByRole('button')).not.toBeInTheDocument();
  expect(router.state.location.pathname).toBe('/');
  expect(sent.filter(({ method }) => method === 'POST')).toHaveLength(1);
});
