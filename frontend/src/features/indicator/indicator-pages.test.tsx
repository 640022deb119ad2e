import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { fakeApi, listing, problem } from '@/shared/testing/fake-api';
import { renderPage } from '@/shared/testing/render-page';
import type { Indicator } from './api';
import { EditIndicatorPage, NewIndicatorPage } from './indicator-edit-pages';
import { definitionOf, valuesOf } from './indicator-values';
import { IndicatorsPage } from './indicators-page';

const indicator = {
  id: 'i1',
  code: 'LOC-008',
  kind: 'LOCAL',
  definition: {
    name: 'Points d’accueil avec aidant',
    description: null,
    theme: null,
    direction: 'STABLE',
    unit: 'points d’accueil',
    unitShort: null,
    periodicity: 'MONTHLY',
    delayMonths: 0,
    levels: ['REG', 'DEPT'],
    aggregation: { REG: 'SUM' },
    coverageThreshold: null,
    weights: { DEPT: '30.50', REG: '30' },
    applicableTerritories: ['DEPT-46', 'DEPT-2A'],
  },
  recordedAt: '2026-01-12T08:00:00Z',
  recordedBy: null,
  reason: null,
  version: 2,
} as unknown as Indicator;

const territories = { 'GET /api/v1/territories': () => ({ body: listing([]) }) };
const create = {
  ...territories,
  'GET /api/v1/indicators': () => ({ body: listing([{ code: 'LOC-008', name: 'x' }]) }),
};
const edit = { at: '/indicateurs/LOC-008/modifier', path: '/indicateurs/$code/modifier' };

it('proposes the next local code, and sends what was typed as the contract wants it', async () => {
  const sent = fakeApi({
    ...create,
    'POST /api/v1/indicators': () => ({ status: 201, body: { ...indicator, code: 'LOC-009' } }),
  });
  const { router } = renderPage(<NewIndicatorPage />, { at: '/indicateurs/nouveau' });
  expect(await screen.findByText(/Prochain code libre : LOC-009/)).toBeVisible();
  await userEvent.type(screen.getByLabelText(/^Code/), 'LOC-009');
  await userEvent.type(screen.getByLabelText('Nom'), 'Délai moyen');
  await userEvent.selectOptions(screen.getByLabelText(/^Sens attendu/), 'DOWN');
  await userEvent.type(screen.getByLabelText(/^Poids dans un département/), '1 250,5');
  await userEvent.click(screen.getByRole('button', { name: 'Définir l’indicateur' }));
  await waitFor(() => expect(router.state.location.pathname).toBe('/indicateurs/LOC-009'));
  const act = sent.find(({ method }) => method === 'POST');
  expect(act?.headers.get('Idempotency-Key')).toBeTruthy();
  expect(act?.body).toMatchObject({
    code: 'LOC-009',
    definition: {
      name: 'Délai moyen',
      direction: 'DOWN',
      weights: { DEPT: '1250.5' },
      aggregation: {},
      periodicity: null,
      delayMonths: null,
      applicableTerritories: null,
    },
  });
});

it('asks for what is missing before it sends anything', async () => {
  const sent = fakeApi(create);
  renderPage(<NewIndicatorPage />, { at: '/indicateurs/nouveau' });
  await userEvent.type(await screen.findByLabelText(/^Code/), 'IND-9');
  await userEvent.type(screen.getByLabelText(/^Poids dans la région/), 'beaucoup');
  await userEvent.click(screen.getByRole('button', { name: 'Définir l’indicateur' }));
  expect(await screen.findAllByText(/LOC- suivi de trois chiffres\./)).not.toHaveLength(0);
  expect(screen.getAllByText(/Donnez un nom à l’indicateur/)).toHaveLength(2);
  expect(screen.getAllByText(/Un poids est un nombre positif ou nul/)).toHaveLength(2);
  expect(sent.some(({ method }) => method === 'POST')).toBe(false);
});

it('puts what the API refuses inside the definition at the field of the form', async () => {
  fakeApi({
    ...territories,
    'GET /api/v1/indicators/LOC-008': () => ({ body: indicator, headers: { ETag: '"2"' } }),
    'PUT /api/v1/indicators/LOC-008': () =>
      problem(422, 'Saisie à corriger', {
        violations: [
          {
            pointer: '/definition/weights/REG',
            code: 'decimalmin',
            message: 'Un poids trop lourd.',
          },
        ],
      }),
  });
  renderPage(<EditIndicatorPage />, edit);
  await userEvent.click(await screen.findByRole('button', { name: 'Enregistrer' }));
  const field = await screen.findByLabelText(/^Poids dans la région/);
  await waitFor(() => expect(field).toHaveAttribute('aria-invalid', 'true'));
  expect(screen.getByRole('link', { name: /Un poids trop lourd/ })).toHaveAttribute(
    'href',
    `#${field.id}`,
  );
});

it('changes the settings with their reason, on the version that was read', async () => {
  const sent = fakeApi({
    ...territories,
    'GET /api/v1/indicators/LOC-008': () => ({ body: indicator, headers: { ETag: '"2"' } }),
    'PUT /api/v1/indicators/LOC-008': () => ({ body: indicator }),
  });
  const { router } = renderPage(<EditIndicatorPage />, edit);
  await userEvent.selectOptions(await screen.findByLabelText(/^Périodicité/), 'QUARTERLY');
  await userEvent.type(screen.getByLabelText(/^Motif du changement/), 'Suivi trimestriel.');
  await userEvent.click(screen.getByRole('button', { name: 'Enregistrer' }));
  await waitFor(() => expect(router.state.location.pathname).toBe('/indicateurs/LOC-008'));
  const act = sent.find(({ method }) => method === 'PUT');
  expect(act?.headers.get('If-Match')).toBe('"2"');
  expect(act?.body).toMatchObject({
    reason: 'Suivi trimestriel.',
    definition: { periodicity: 'QUARTERLY', weights: { DEPT: '30.5', REG: '30' } },
  });
});

it('says who made the version that it met: an archive has no settings of its own', async () => {
  const recorded = { ...indicator, recordedBy: 'Qui a réglé' };
  const later = { ...recorded, updatedBy: 'Qui a archivé', updatedAt: '2026-11-20T09:00:00Z' };
  let saved = false;
  fakeApi({
    ...territories,
    'GET /api/v1/indicators/LOC-008': () =>
      saved
        ? { body: { ...later, version: 3 }, headers: { ETag: '"3"' } }
        : { body: recorded, headers: { ETag: '"2"' } },
    'PUT /api/v1/indicators/LOC-008': () => {
      saved = true;
      return problem(412, 'Version dépassée');
    },
  });
  renderPage(<EditIndicatorPage />, edit);
  await userEvent.type(await screen.findByLabelText('Nom'), ' bis');
  await userEvent.click(screen.getByRole('button', { name: 'Enregistrer' }));
  const dialog = await screen.findByRole('dialog', { name: /Quelqu’un a modifié/ });
  expect(dialog).toHaveTextContent('Qui a archivé l’a modifiée le 20 nov. 2026');
});

it('gives back unchanged what it does not show: settings of other regions stay', () => {
  const values = valuesOf(indicator);
  expect(values.weights).toEqual({ DEPT: '30,5', REG: '30', NAT: '' });
  expect(definitionOf(values)).toEqual({
    ...indicator.definition,
    levels: ['DEPT', 'REG'],
    weights: { DEPT: '30.5', REG: '30' },
    applicableTerritories: ['DEPT-2A', 'DEPT-46'],
  });
});

it('says « sans objet », as the roadmap does, where nothing is measured nor aggregated', async () => {
  fakeApi({
    'GET /api/v1/indicators': () => ({
      body: listing([{ ...indicator, ...indicator.definition, updatedAt: '2026-01-12T08:00:00Z' }]),
    }),
    'GET /api/v1/rates': () => ({ body: listing([]) }),
  });
  renderPage(<IndicatorsPage />, { at: '/indicateurs' });
  const row = await screen.findByRole('row', { name: /Points d’accueil avec aidant/ });
  expect(await within(row).findByText('sans objet')).toBeVisible();
});

it('lists indicators, and only proposes to define one to those who may', async () => {
  fakeApi({
    'GET /api/v1/indicators': () => ({
      body: listing([{ ...indicator, ...indicator.definition, updatedAt: '2026-01-12T08:00:00Z' }]),
    }),
    'GET /api/v1/rates': ({ url }) => ({
      body: listing(
        url.searchParams.get('indicator') === 'LOC-008'
          ? [{ indicator: 'LOC-008', rate: '0.00', threshold: true, trend: 'DOWN', alerts: [] }]
          : [],
      ),
    }),
  });
  const { unmount } = renderPage(<IndicatorsPage />, {
    at: '/indicateurs',
    me: { acts: ['defineIndicator'] },
  });
  expect(await screen.findByRole('link', { name: /Définir un indicateur/ })).toBeVisible();
  unmount();
  renderPage(<IndicatorsPage />, { at: '/indicateurs' });
  expect(await screen.findByRole('link', { name: 'Points d’accueil avec aidant' })).toHaveAttribute(
    'href',
    '/indicateurs/LOC-008',
  );
  // Its figure stands in its row: met or not, and where it goes.
  const missed = await screen.findByText('Non tenu');
  expect(missed).toBeVisible();
  expect(missed).toHaveClass('pilo-late');
  expect(missed.querySelector('.fr-icon-close-circle-fill')).not.toBeNull();
  expect(screen.getByText('En baisse')).toBeVisible();
  expect(screen.queryByRole('link', { name: /Définir un indicateur/ })).not.toBeInTheDocument();
});
