import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { fakeApi, problem } from '@/shared/testing/fake-api';
import { renderPage } from '@/shared/testing/render-page';
import type { Survey } from './api';
import { SurveyPage } from './survey-page';
import { closed, missed, open, survey } from './survey-samples';
import { SurveyTab } from './survey-tab';

const READ = 'GET /api/v1/event-surveys/e1';
const served = (body: Survey) => ({ [READ]: () => ({ body, headers: { ETag: '"0.a"' } }) });

const tab = () => renderPage(<SurveyTab id="e1" />, { at: '/evenements/e1' });

it('reads the mail before it sends the thanks, once', async () => {
  const sent = fakeApi({
    ...served(survey),
    'POST /api/v1/event-surveys/e1/thanks': () => ({ status: 201, body: survey }),
  });
  tab();
  expect(await screen.findByText(/14 personnes notées présentes attendent/)).toBeVisible();
  expect(screen.getByRole('heading', { name: 'Questions proposées' })).toBeVisible();
  expect(screen.getByText(/Trop vite \/ Bien/)).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Remercier les participants' }));
  const dialog = await screen.findByRole('dialog');
  expect(within(dialog).getByText('Merci de votre venue : Écrire clair')).toBeVisible();
  expect(dialog).toHaveTextContent('14 personnes notées présentes reçoivent un courriel');
  expect(dialog).toHaveTextContent('Le questionnaire n’est pas envoyé');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Envoyer les remerciements' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  const acts = sent.filter(({ method }) => method === 'POST');
  expect(acts).toHaveLength(1);
  expect(acts[0]?.headers.get('Idempotency-Key')).toBeTruthy();
  expect(acts[0]?.headers.get('If-Match')).toBe('"0.a"');
});

it('tells the count alone while it is open, and closes it for good with the version that was read', async () => {
  const sent = fakeApi({
    ...served(open),
    'POST /api/v1/event-surveys/e1/closures': () => ({ status: 201, body: closed }),
  });
  tab();
  expect(await screen.findByText(/12 réponses sur 20 personnes interrogées/)).toBeVisible();
  expect(screen.getByText(/se lisent une fois le questionnaire fermé/)).toBeVisible();
  expect(screen.queryByRole('table')).not.toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Fermer le questionnaire' }));
  const dialog = await screen.findByRole('dialog');
  expect(dialog).toHaveTextContent('il ne se rouvre pas');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Fermer le questionnaire' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  expect(sent.find(({ method }) => method === 'POST')?.headers.get('If-Match')).toBe('"0.a"');
});

it('shows each question with its picture and its table, and nothing of one with fewer than five', async () => {
  fakeApi(served(closed));
  tab();
  expect(await screen.findByText('12 réponses, 4,25 sur 5 en moyenne.')).toBeVisible();
  const bars = screen.getByRole('list', { name: 'Êtes-vous satisfait ?' });
  expect(within(bars).getAllByRole('listitem')).toHaveLength(5);
  expect(screen.getAllByText('Voir le tableau')).toHaveLength(1);
  expect(screen.getByText(/Moins de cinq réponses à cette question/)).toBeVisible();
  expect(screen.getByText('Le son')).toBeVisible();
  expect(screen.getByRole('button', { name: /Exporter les résultats/ })).toBeVisible();
});

it('sets the questions: one left out, one said otherwise, one added', async () => {
  const sent = fakeApi({
    ...served(survey),
    'PUT /api/v1/event-surveys/e1': () => ({ body: survey }),
  });
  renderPage(<SurveyPage />, {
    at: '/evenements/e1/questionnaire',
    path: '/evenements/$id/questionnaire',
  });
  await userEvent.click(
    await screen.findByRole('checkbox', { name: /envoyé avec les remerciements/ }),
  );
  await userEvent.click(screen.getByRole('button', { name: 'Retirer la question 3' }));
  await userEvent.click(screen.getByRole('button', { name: 'Ajouter une question' }));
  const labels = screen.getAllByLabelText('Question');
  await userEvent.type(labels.at(-1) as HTMLElement, 'Reviendriez-vous ?');
  await userEvent.click(screen.getByRole('button', { name: 'Enregistrer' }));
  await waitFor(() => expect(sent.some(({ method }) => method === 'PUT')).toBe(true));
  const put = sent.find(({ method }) => method === 'PUT');
  expect(put?.headers.get('If-Match')).toBe('"0.a"');
  expect(put?.body).toEqual({
    enabled: true,
    questions: [
      { id: null, kind: 'SCALE', label: 'Êtes-vous satisfait ?', choices: [] },
      { id: null, kind: 'CHOICE', label: 'Et le rythme ?', choices: ['Trop vite', 'Bien'] },
      { id: null, kind: 'SCALE', label: 'Reviendriez-vous ?', choices: [] },
    ],
  });
});

it('shows the questions as they stand, and why, once thanks have left', async () => {
  fakeApi(served(open));
  renderPage(<SurveyPage />, {
    at: '/evenements/e1/questionnaire',
    path: '/evenements/$id/questionnaire',
  });
  expect(
    await screen.findByText('Les remerciements sont partis : les questions ne changent plus.'),
  ).toBeVisible();
  expect(screen.getByText(/Êtes-vous satisfait/)).toBeVisible();
  expect(screen.queryByRole('button', { name: /Retirer la question/ })).not.toBeInTheDocument();
});

it('says to whom it is closed why', async () => {
  fakeApi({
    [READ]: () => problem(403, 'Interdit', { detail: 'Vous n’organisez pas cet événement.' }),
  });
  tab();
  expect(await screen.findByText(/Vous n’organisez pas cet événement/)).toBeVisible();
});

it('closes what has changed meanwhile once it was read again', async () => {
  const tags = ['"0.a"', '"1.b"'];
  let reads = 0;
  const sent = fakeApi({
    [READ]: () => ({ body: open, headers: { ETag: tags[Math.min(reads++, 1)] ?? '' } }),
    'POST /api/v1/event-surveys/e1/closures': ({ headers }) =>
      headers.get('If-Match') === '"1.b"'
        ? { status: 201, body: closed }
        : problem(412, 'Modifié entre-temps', { detail: 'L’objet a été modifié.' }),
  });
  tab();
  await userEvent.click(await screen.findByRole('button', { name: 'Fermer le questionnaire' }));
  const dialog = await screen.findByRole('dialog');
  const act = within(dialog).getByRole('button', { name: 'Fermer le questionnaire' });
  await userEvent.click(act);
  expect(await within(dialog).findByText(/a été relu/)).toBeVisible();
  await waitFor(() => expect(reads).toBe(2));
  await userEvent.click(act);
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  expect(
    sent.filter(({ method }) => method === 'POST').map(({ headers }) => headers.get('If-Match')),
  ).toEqual(tags);
});

it('says that there will be none where thanks left without it, and offers nothing to set', async () => {
  fakeApi(served(missed));
  tab();
  expect(await screen.findByText(/partis sans questionnaire : il n’y en aura pas/)).toBeVisible();
  expect(screen.queryByText('Régler le questionnaire')).not.toBeInTheDocument();
  expect(screen.queryByRole('heading', { name: /^Questions/ })).not.toBeInTheDocument();
});

it('says that it is paused, and still closes it', async () => {
  fakeApi(served({ ...open, state: 'PAUSED', enabled: false }));
  tab();
  expect(await screen.findByText('Suspendu')).toBeVisible();
  expect(screen.getByText(/Personne ne peut répondre tant qu’il est suspendu/)).toBeVisible();
  expect(screen.getByRole('button', { name: 'Fermer le questionnaire' })).toBeVisible();
});

it('says of texts that are gone that they were erased', async () => {
  fakeApi(
    served({
      ...closed,
      results: closed.results.map((one) =>
        one.kind === 'TEXT' ? { ...one, texts: [], erased: true } : one,
      ),
    }),
  );
  tab();
  expect(await screen.findByText(/^5 réponses\. Leurs textes ont été effacés/)).toBeVisible();
});
