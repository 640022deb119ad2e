import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, expect, it, vi } from 'vitest';
import { renderPage } from '@/shared/testing/render-page';
import { RegionMap } from './region-map';

beforeAll(() => {
  // jsdom has no layout: the figure is told its width.
  vi.stubGlobal(
    'ResizeObserver',
    class {
      private readonly report: (entries: unknown[]) => void;
      constructor(report: (entries: unknown[]) => void) {
        this.report = report;
      }
      observe() {
        this.report([{ contentRect: { width: 600 } }]);
      }
      disconnect() {}
    },
  );
});

const values = [
  { code: 'DEPT-46', name: 'Lot', rate: '50.00' },
  { code: 'DEPT-48', name: 'Lozère', rate: null, why: 'non renseigné' as const },
  { code: 'DEPT-82', name: 'Tarn-et-Garonne', rate: null, why: 'sans objet' as const },
];

it('colours by steps, hatches what does not apply, and has the same figures as a table', async () => {
  const { container } = renderPage(
    <RegionMap
      title="Carte"
      sentence="Le Lot est à 50 %."
      values={values}
      href={(code) => `/territoires/${code}`}
    />,
  );
  await screen.findByRole('group', { name: 'Le Lot est à 50 %.' });
  const areas = [...container.querySelectorAll('.pilo-map__area')].map((area) =>
    area.getAttribute('class')?.trim(),
  );
  expect(areas).toEqual([
    'pilo-map__area pilo-map__step-5',
    'pilo-map__area pilo-map__missing',
    'pilo-map__area pilo-map__none',
  ]);
  await userEvent.click(screen.getByText('Voir le tableau'));
  const table = screen.getByRole('table');
  expect(within(table).getByRole('row', { name: /Lot/ })).toHaveTextContent('50');
  expect(within(table).getByText('non renseigné')).toBeVisible();
  expect(within(table).getByText('sans objet')).toBeVisible();
  expect(within(table).getByRole('link', { name: 'Lot' })).toHaveAttribute(
    'href',
    '/territoires/DEPT-46',
  );
});
