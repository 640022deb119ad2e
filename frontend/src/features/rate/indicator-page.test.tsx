import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { fakeApi, listing } from '@/shared/testing/fake-api';
import { renderPage } from '@/shared/testing/render-page';
import { thresholdWord } from './labels';
import { IndicatorPage } from './indicator-page';

import { value, explanation, api, LATE, WAY, unknown, said, options } from './indicator-samples';
async function rowOf(territory: RegExp) {
  const table = await screen.findByRole('table', { name: /^Taux par territoire/, hidden: true });
  return within(table).getByRole('row', { name: territory, hidden: true });
}

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
    expect(await screen.findByText(/En oct. 2026, la valeur était sous le seuil\./)).toBeVisible();
    expect(screen.queryByText(/par rapport à la médiane/)).toBeNull();
  });

  it('donne le taux en grand, son mois et sa phrase', async () => {
    api();
    renderPage(<IndicatorPage />, options);
    expect(
      await screen.findByText(/En oct. 2026, la valeur était sous le seuil\./),
    ).toBeInTheDocument();
    expect(screen.queryByText(/du chemin/)).toBeNull();
    // The large answer says what the sentence says; the rate stands beside.
    expect(screen.getByText('Sous le seuil', { selector: 'strong' })).toBeVisible();
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

  it('dit les points de retard, l’arrivée et la vitesse (R15)', async () => {
    api(LATE, { way: WAY });
    renderPage(<IndicatorPage />, options);
    expect(await screen.findByText(/par rapport à la médiane/)).toBeVisible();
    expect(await screen.findByText(/^3\spoints sous l’attendu$/)).toBeVisible();
    expect(
      screen.getByText(/la cible est atteinte en févr\.\s2028, 2 mois trop tard\./),
    ).toBeVisible();
    expect(
      screen.getByText(/^La valeur baisse de 0,79\sjours par mois ; il faudrait 0,90 pour tenir/),
    ).toBeVisible();
    expect(screen.getByRole('img', { name: /^58\s% ; attendu 61\s%$/ })).toBeVisible();
    expect(
      screen.getByRole('heading', { name: /^De 60 à 30\sjours, mois par mois$/ }),
    ).toBeVisible();
    expect(screen.getByText('Taux d’avancement', { selector: '.pilo-over' })).toBeVisible();
  });

  it('dit que le chemin ne peut être lu, sans taire le taux', async () => {
    api({}, { lost: true });
    renderPage(<IndicatorPage />, options);
    expect(await screen.findByText('Sous le seuil', { selector: 'strong' })).toBeVisible();
    expect(await screen.findByText('Illisible')).toBeVisible();
  });

  it('a les mêmes figures sur la courbe et dans son tableau', async () => {
    api(LATE, { way: WAY });
    renderPage(<IndicatorPage />, options);
    const picture = await screen.findByRole('img', { name: /^Départ/ });
    const table = screen.getByRole('table', { name: /mois par mois/, hidden: true });
    const row = within(table).getByRole('row', { name: /oct\.\s2026/, hidden: true });
    for (const figure of [/42,62\sjours/, /41,67\sjours/]) {
      expect(picture).toHaveAccessibleName(figure);
      expect(row).toHaveTextContent(figure);
    }
    expect(within(table).getAllByRole('row', { hidden: true })).toHaveLength(3);
    expect(row).toHaveTextContent('13 sur 13');
  });

  it('classe les départements, avec la médiane et les mêmes taux que le tableau', async () => {
    api(LATE, { way: WAY });
    renderPage(<IndicatorPage />, options);
    expect(await screen.findByText(/^Médiane\s: 60\s%\./)).toBeVisible();
    const [first, ...others] = within(
      screen.getByRole('region', { name: 'Du plus avancé au moins avancé' }),
    ).getAllByRole('listitem');
    expect(first).toHaveTextContent(/Lozère \(en alerte\)40\s%1/);
    expect(others.map((one) => one.textContent)).toEqual(['Tarn-et-Garonnenon renseigné1']);
    const table = screen.getByRole('table', { name: /^Taux par territoire/, hidden: true });
    const map = await screen.findByRole('group', { name: /^1 département sur 3 a un taux/ });
    // Each département of the table: its bar and its outline say the same figure.
    const told = [first, ...others].map((line) => {
      const name = (line as HTMLElement).querySelector('a')?.textContent ?? '';
      const row = within(table).getByRole('row', { name: new RegExp(`^${name}`), hidden: true });
      const figure = /\d+\s%|non renseigné/.exec(row.querySelector('td')?.textContent ?? '')?.[0];
      expect(line?.textContent).toContain(figure ?? 'absent');
      const link = within(map).getByRole('link', { name: new RegExp(`^${name} : `) });
      expect(link.getAttribute('aria-label')).toBe(`${name} : ${figure}`);
      return figure?.replace(/\s/g, ' ');
    });
    expect(told).toEqual(['40 %', 'non renseigné']);
    expect(map.querySelectorAll('.pilo-places__late')).toHaveLength(1);
    expect(map.querySelector('.pilo-places__label:last-of-type')).toHaveTextContent(
      /^Lozère40\s%$/,
    );
    // The region tells which ones it waits for.
    expect(screen.getByText(/Un département est à plus de 10 points/)).toHaveTextContent(
      /Lozère\.$/,
    );
  });

  it('dit d’un seuil s’il est tenu dans chaque département, sans barre', async () => {
    api();
    renderPage(<IndicatorPage />, options);
    const region = await screen.findByRole('region', { name: 'Qui tient le seuil' });
    expect(within(region).getByText('Non tenu', { selector: '.pilo-order__none' })).toBeVisible();
    expect(within(region).queryByText(/Médiane/)).toBeNull();
    expect(within(region).queryByText(/^0\s%$/)).toBeNull();
  });

  it('écrit « non renseigné » là où un taux manque, jamais zéro', async () => {
    api();
    renderPage(<IndicatorPage />, options);
    const missing = await rowOf(/Tarn-et-Garonne/);
    expect(within(missing).getAllByText('non renseigné').length).toBeGreaterThan(0);
    expect(within(await rowOf(/Lozère/)).getByText('Écart')).toBeInTheDocument();
  });

  it('dit une fois l’unité longue, et laisse les valeurs nues', async () => {
    api();
    renderPage(<IndicatorPage />, options);
    const row = await rowOf(/Lozère/);
    expect(within(row).queryByText(/^\d+\spoints/)).not.toBeInTheDocument();
    expect(screen.getByText('Valeurs et cibles en points.')).toBeInTheDocument();
    expect(screen.getByText('Valeur (points)')).toBeVisible();
    expect(
      screen.getByRole('table', { name: 'Taux par territoire ; valeurs en points', hidden: true }),
    ).toBeInTheDocument();
  });

  it('garde « % » à côté de chaque valeur', async () => {
    api({ unit: '%', rule: 'LINEAR', rate: '40.00' });
    renderPage(<IndicatorPage />, options);
    expect(within(await rowOf(/Lozère/)).getByText(/^1\s%$/)).toBeInTheDocument();
    expect(screen.getByText(/^57\s% en oct\./)).toBeVisible();
    expect(screen.queryByText(/Valeurs et cibles en/)).not.toBeInTheDocument();
  });

  it('offre de saisir partout où une valeur est attendue, à qui le peut', async () => {
    api();
    const { unmount, router } = renderPage(<IndicatorPage />, {
      ...options,
      me: { acts: ['createMeasurement'] },
    });
    const region = await screen.findByRole('region', { name: 'Qui tient le seuil' });
    const buttons = await within(region).findAllByRole('button', { name: /^Saisir la valeur/ });
    expect(buttons.map((one) => one.textContent)).toEqual([
      'Saisir la valeur : Lozère',
      // Nothing was ever measured there.
      'Saisir la valeur : Lot',
      'Saisir la valeur : Tarn-et-Garonne',
    ]);
    await userEvent.click(buttons[0] as HTMLElement);
    expect(await screen.findByRole('dialog', { name: 'Saisir la valeur : Lozère' })).toBeVisible();
    expect(router.state.location.search).toMatchObject({ saisir: 'DEPT-48' });
    await userEvent.click(await screen.findByRole('button', { name: 'Annuler' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(router.state.location.search).not.toHaveProperty('saisir');
    unmount();
    api();
    renderPage(<IndicatorPage />, { ...options, at: `${options.at}?saisir=DEPT-48` });
    await screen.findByRole('region', { name: 'Qui tient le seuil' });
    expect(screen.queryByText(/Saisir la valeur/)).toBeNull();
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
