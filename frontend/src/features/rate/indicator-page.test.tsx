import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { fakeApi, listing, problem } from '@/shared/testing/fake-api';
import { renderPage } from '@/shared/testing/render-page';
import type { Explanation } from './api';
import { IndicatorPage } from './indicator-page';
import { api, explanation, options, value } from './indicator-sample';
import { answerSentence, thresholdWord } from './labels';

const unknown = () => problem(404, 'Introuvable', { detail: 'Cet indicateur n’existe pas.' });

const said = (rule: Explanation['rule'], rate: string) =>
  answerSentence({ ...explanation, rule, rate }, false);

describe('la page d’un indicateur', () => {
  it('dit si un seuil est tenu, dans un sens et dans l’autre', () => {
    expect(said('HELD_UP', '100.00')).toMatch(/^En oct\.\s2026, le seuil était tenu\.$/);
    expect(said('HELD_DOWN', '100.00')).toMatch(/^En oct\.\s2026, le seuil était tenu\.$/);
    expect(said('HELD_DOWN', '0.00')).toMatch(/2026, la valeur était au-dessus du seuil\.$/);
    expect(said('LINEAR', '40.00')).toMatch(/40\s% du chemin vers la cible était fait/);
  });

  it('répond en grand par le seuil, jamais par un taux qui ne dit pas de chemin', () => {
    expect(thresholdWord({ rule: 'HELD_UP', rate: '100.00' })).toBe('Seuil tenu');
    expect(thresholdWord({ rule: 'HELD_DOWN', rate: '0.00' })).toBe('Au-dessus du seuil');
    expect(thresholdWord({ rule: 'HELD_UP', rate: null })).toBeUndefined();
    expect(thresholdWord({ rule: 'LINEAR', rate: '40.00' })).toBeUndefined();
  });

  it('ne dit pas d’écart quand rien n’est comparable', async () => {
    api({
      comparison: {
        ...explanation.comparison,
        median: null,
        gap: null,
        gapSentence: 'Un seul territoire de cette maille a un taux.',
      },
    });
    renderPage(<IndicatorPage />, options);
    expect(await screen.findByText(/il en faut au moins 58\.$/)).toBeVisible();
    expect(screen.queryByText(/par rapport à la médiane/)).toBeNull();
  });

  it('donne le taux en grand, son mois et sa phrase', async () => {
    api();
    renderPage(<IndicatorPage />, options);
    expect(
      await screen.findByText(/^57 points en oct\.\s2026 : il en faut au moins 58\.$/),
    ).toBeInTheDocument();
    expect(screen.queryByText(/du chemin/)).toBeNull();
    // The large answer says what the sentence says; the rate stands beside.
    const large = screen.getByText('Sous le seuil', { selector: 'strong' });
    expect(large).toBeVisible();
    // Missed: in the colour of alerts, with its icon.
    expect(large.parentElement).toHaveClass('pilo-big-rate--late');
    expect(large.parentElement?.querySelector('.fr-icon-close-circle-fill')).not.toBeNull();
    expect(screen.getByText(/Taux : 0\s%, oct\.\s2026/)).toBeVisible();
    expect(screen.getByText('LOC-008, Occitanie')).toBeInTheDocument();
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(
      'Points d’accueil avec aidant',
    );
    // Met or not, it is not so many points from others.
    expect(screen.queryByText(/par rapport à la médiane/)).toBeNull();
    expect(await screen.findByRole('heading', { name: 'La valeur, mois par mois' })).toBeVisible();
  });

  it('dit la valeur d’un mois à venir, sans la donner pour actuelle (R6b)', async () => {
    const sentence = 'Valeur d’un mois à venir : 90 pour juin 2027, gardée.';
    api({ coming: [{ month: '2027-06', value: '90', sentence }] });
    renderPage(<IndicatorPage />, options);
    expect(await screen.findByText(sentence)).toBeVisible();
  });

  it('répond à « Pourquoi ce taux ? » : calcul, règle, valeurs et territoires (R16)', async () => {
    api();
    const user = userEvent.setup();
    const { router } = renderPage(<IndicatorPage />, {
      ...options,
      at: `${options.at}?onglet=definition`,
    });
    await user.click(await screen.findByRole('button', { name: 'Pourquoi ce taux ?' }));
    const panel = await screen.findByRole('tabpanel', { name: 'Pourquoi ce taux ?' });
    expect(within(panel).getAllByText(/57 points, n’atteint pas la cible/)).not.toHaveLength(0);
    expect(within(panel).getByText('Règle R2')).toBeInTheDocument();
    expect(within(panel).getAllByText(/Somme de 1 territoire sur 1/)).not.toHaveLength(0);
    expect(within(panel).getAllByText(/territoires ci-dessous/).length).toBeGreaterThan(0);
    expect(within(panel).getByRole('row', { name: /Lozère/ })).toBeInTheDocument();
    expect(within(panel).getByRole('heading', { name: 'Pourquoi ce taux ?' })).toHaveFocus();
    // The explanation is a link that one can send.
    expect(router.state.location.search).toMatchObject({ pourquoi: 'oui' });
  });

  it('dit d’où vient chaque valeur, et ne nomme des territoires que s’il y en a', async () => {
    const known = { importId: null, recordedAt: '2025-01-15T08:00:00Z' };
    api({
      initial: { ...value('58', '2024-12'), ...known },
      current: { ...value('57', '2026-10'), ...known, importId: '0193-imp' },
      target: { ...value('58', '2027-12'), ...known, author: 'Chargée de mission (démo)' },
      coverage: null,
      parts: [],
    });
    renderPage(<IndicatorPage />, { ...options, at: `${options.at}?pourquoi=oui` });
    const panel = await screen.findByRole('tabpanel', { name: 'Pourquoi ce taux ?' });
    const origin = (name: RegExp) => within(panel).getByRole('row', { name });
    expect(origin(/Valeur initiale/)).toHaveTextContent(/Saisie, connue depuis le 15 janv\.\s2025/);
    expect(origin(/Valeur actuelle/)).toHaveTextContent('Reprise d’un import, connue depuis le');
    expect(origin(/Cible/)).toHaveTextContent('Chargée de mission (démo), connue depuis le');
    expect(within(panel).queryByText(/territoires ci-dessous/)).not.toBeInTheDocument();
    expect(within(panel).getByRole('heading', { level: 2 })).toHaveFocus();
  });

  it('dit en peu de mots si la donnée est à jour', async () => {
    api();
    const { unmount } = renderPage(<IndicatorPage />, options);
    expect(
      await screen.findByText(/À jour ; prochaine valeur attendue le 30\snovembre\s2026\./),
    ).toBeVisible();
    unmount();
    api({ freshness: { ...explanation.freshness, nextUpdate: '2026-10-31', upToDate: false } });
    renderPage(<IndicatorPage />, options);
    expect(
      await screen.findByText(/En retard : une valeur était attendue le 31\soctobre\s2026\./),
    ).toBeVisible();
  });

  it('n’annonce pas de chemin vers une cible qui n’existe pas', async () => {
    api({ target: null });
    renderPage(<IndicatorPage />, options);
    expect(await screen.findByRole('heading', { name: 'La valeur, mois par mois' })).toBeVisible();
    expect(screen.getByText(/aucune cible n’est fixée\.$/)).toBeVisible();
    expect(screen.queryByText('attendu')).not.toBeInTheDocument();
  });

  it('dit « sans objet » et pourquoi quand il n’y a pas de taux', async () => {
    api({
      rate: null,
      absence: 'NOT_APPLICABLE',
      absenceSentence: 'Sans objet : les valeurs ne s’agrègent pas à cette maille.',
      current: null,
    });
    renderPage(<IndicatorPage />, { ...options, at: `${options.at}?onglet=historique` });
    expect(await screen.findByText(/ne s’agrègent pas/)).toBeInTheDocument();
    expect(screen.getAllByText('sans objet').length).toBeGreaterThan(0);
    expect(await screen.findByText('Aucune valeur saisie pour ce territoire.')).toBeVisible();
  });

  it('ne nomme pas un indicateur qui n’existe pas, et montre le chemin de l’accueil', async () => {
    fakeApi({
      'GET /api/v1/rates/explanation': unknown,
      'GET /api/v1/territories': () => ({ body: listing([]) }),
    });
    renderPage(<IndicatorPage />, options);
    expect(await screen.findByText('Cet indicateur n’existe pas.')).toBeInTheDocument();
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(/^Indicateur$/);
    expect(screen.getByRole('link', { name: 'Revenir à l’accueil' })).toBeInTheDocument();
    // A local indicator is unknown elsewhere: one must be able to come back to one's own territory.
    expect(screen.getByLabelText('Territoire')).toBeInTheDocument();
  });
});
