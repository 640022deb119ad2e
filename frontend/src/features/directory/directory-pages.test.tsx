import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { fakeApi, listing, problem } from '@/shared/testing/fake-api';
import { renderPage } from '@/shared/testing/render-page';
import { EditOrganisationPage, NewOrganisationPage } from './organisation-edit-pages';
import { TerritoriesPage } from './territories-page';

const territory = (code: string, level: string, name: string, parent: string | null) => ({
  code,
  level,
  name,
  parent,
  zoneId: null,
  capital: null,
  population: 174_000,
  source: 'Insee COG',
  sourceDate: '2026',
});

const places = [
  territory('REG-76', 'REG', 'Occitanie', 'NAT-FR'),
  territory('DEPT-46', 'DEPT', 'Lot', 'REG-76'),
  territory('ARR-461', 'ARR', 'Cahors', 'DEPT-46'),
];

/** The form asks apart for what is wide and for what the region holds; the page asks for all. */
const territories = {
  'GET /api/v1/territories': ({ url: { searchParams } }: { url: URL }) => ({
    body: listing(
      searchParams.has('level')
        ? places.slice(0, 1)
        : searchParams.has('parent')
          ? places.slice(1)
          : places,
    ),
  }),
};

const organisation = {
  id: 'o1',
  code: 'DDT-46',
  name: 'Direction départementale des territoires',
  acronym: 'DDT',
  kind: 'SERVICE',
  territory: 'DEPT-46',
  seat: 'Cahors',
  siren: null,
  siret: null,
  population: null,
  demonstration: false,
  source: 'Annuaire',
  sourceDate: '2026',
  reliability: null,
  version: 1,
  updatedAt: '2026-11-01T08:00:00Z',
};

it('adds an organisation, and says at its field that a SIRET is wrong', async () => {
  const answers = [
    problem(422, 'Saisie à corriger', {
      violations: [{ pointer: '/siret', code: 'siret', message: 'Ce SIRET n’est pas valide.' }],
    }),
    { status: 201, body: organisation },
  ];
  const sent = fakeApi({
    ...territories,
    'POST /api/v1/organisations': () => answers.shift() ?? problem(500, 'x'),
  });
  const { router } = renderPage(<NewOrganisationPage />, { at: '/annuaire/nouveau' });
  await userEvent.type(await screen.findByLabelText('Nom'), 'Nouvelle agence');
  await userEvent.selectOptions(screen.getByLabelText('Nature'), 'OPERATOR');
  await screen.findByRole('option', { name: '46 – Lot' });
  await userEvent.selectOptions(screen.getByLabelText(/^Territoire/), 'DEPT-46');
  const siret = screen.getByLabelText(/^SIRET/);
  await userEvent.type(siret, '380 475 558 00059');
  await userEvent.click(screen.getByRole('button', { name: 'Ajouter l’organisme' }));
  await waitFor(() => expect(siret).toHaveAttribute('aria-invalid', 'true'));
  await userEvent.clear(siret);
  await userEvent.click(screen.getByRole('button', { name: 'Ajouter l’organisme' }));
  await waitFor(() => expect(router.state.location.pathname).toBe('/annuaire/o1'));
  expect(sent.findLast(({ method }) => method === 'POST')?.body).toEqual({
    name: 'Nouvelle agence',
    acronym: null,
    kind: 'OPERATOR',
    territory: 'DEPT-46',
    seat: null,
    siret: null,
  });
});

it('changes an organisation on the version that was read', async () => {
  const sent = fakeApi({
    ...territories,
    'GET /api/v1/organisations/o1': () => ({ body: organisation, headers: { ETag: '"1"' } }),
    'PUT /api/v1/organisations/o1': () => ({ body: organisation }),
  });
  const { router } = renderPage(<EditOrganisationPage />, {
    at: '/annuaire/o1/modifier',
    path: '/annuaire/$id/modifier',
  });
  const seat = await screen.findByLabelText(/^Ville du siège/);
  await userEvent.clear(seat);
  await userEvent.type(seat, 'Figeac');
  await userEvent.click(screen.getByRole('button', { name: 'Enregistrer' }));
  await waitFor(() => expect(router.state.location.pathname).toBe('/annuaire/o1'));
  const act = sent.find(({ method }) => method === 'PUT');
  expect(act?.headers.get('If-Match')).toBe('"1"');
  expect(act?.body).toMatchObject({ seat: 'Figeac', kind: 'SERVICE', territory: 'DEPT-46' });
});

it('leads to the page of each territory that has one', async () => {
  fakeApi(territories);
  renderPage(<TerritoriesPage />, { me: { acts: ['getTerritoryRoadmap'] } });
  expect(await screen.findByRole('link', { name: 'Lot' })).toHaveAttribute(
    'href',
    '/territoires/DEPT-46',
  );
  const row = screen.getByRole('row', { name: /Cahors/ });
  expect(within(row).queryByRole('link')).not.toBeInTheDocument();
});

it('names territories without a link to those who do not read the roadmap', async () => {
  fakeApi(territories);
  renderPage(<TerritoriesPage />);
  expect(await screen.findByRole('rowheader', { name: 'Lot' })).toBeVisible();
  expect(screen.queryByRole('link', { name: 'Lot' })).not.toBeInTheDocument();
});
