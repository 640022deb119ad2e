import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { fakeApi, problem } from '@/shared/testing/fake-api';
import { renderPage } from '@/shared/testing/render-page';
import { DeparturePage, EditMandatePage } from './referent-form';
import { api, mandate, referent } from './referent-samples';

/** Somebody else's version came in between, as the API tells it. */
function meets(act: string) {
  const later = {
    ...referent,
    mandates: referent.mandates.map((item) => ({
      ...item,
      mandate: { ...mandate, function: 'Cheffe de projet' },
    })),
  };
  const answers = [
    { body: referent, headers: { ETag: '"3"' } },
    { body: later, headers: { ETag: '"4"' } },
  ];
  return fakeApi({
    ...api,
    'GET /api/v1/referents/s1': () => answers.shift() ?? problem(500, 'x'),
    [act]: () => problem(412, 'Cette fiche a changé'),
  });
}

it('says who corrected the mandate meanwhile, and when', async () => {
  meets('PUT /api/v1/referents/s1/mandates/m1');
  renderPage(<EditMandatePage />, {
    at: '/referents/s1/mandats/m1/modifier',
    path: '/referents/$id/mandats/$mandate/modifier',
  });
  await userEvent.type(await screen.findByLabelText('Nom'), ' B');
  await userEvent.click(screen.getByRole('button', { name: 'Enregistrer' }));
  const dialog = await screen.findByRole('dialog');
  expect(dialog).toHaveTextContent('Cheffe de projet (auparavant : Chargée de mission)');
  expect(dialog).toHaveTextContent(/Assistante \(démo\) l’a modifiée le 20\snov\.\s2026 à/);
});

it('says who changed the seat before a departure is recorded', async () => {
  meets('POST /api/v1/referents/s1/mandates/m1/departures');
  renderPage(<DeparturePage />, {
    at: '/referents/s1/mandats/m1/depart',
    path: '/referents/$id/mandats/$mandate/depart',
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Enregistrer le départ' }));
  expect(await screen.findByRole('dialog')).toHaveTextContent(
    /Assistante \(démo\) l’a modifiée le 20\snov\.\s2026 à/,
  );
});
