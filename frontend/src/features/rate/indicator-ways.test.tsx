import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { renderPage } from '@/shared/testing/render-page';
import { IndicatorPage } from './indicator-page';
import { api, LATE, options, rowOf, WAY } from './indicator-sample';

describe('le chemin d’un indicateur, et sa place parmi les autres', () => {
  it('dit les points de retard, l’arrivée et la vitesse (R15)', async () => {
    api(LATE, { way: WAY });
    renderPage(<IndicatorPage />, options);
    expect(await screen.findByText(/par rapport à la médiane/)).toBeVisible();
    expect(await screen.findByText(/^3\spoints sous l’attendu$/)).toBeVisible();
    expect(
      screen.getByText(/la cible est atteinte en févr\.\s2028, 2 mois trop tard\./),
    ).toBeVisible();
    expect(
      screen.getByText(/^La valeur baisse de 0,79\sjour par mois ; il faudrait 0,90 pour tenir/),
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
    expect(
      within(region).getByText('Non tenu', { selector: '.pilo-order__none > *' }),
    ).toBeVisible();
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
});
