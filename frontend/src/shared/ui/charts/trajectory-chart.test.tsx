import { render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { TrajectoryChart } from './trajectory-chart';

beforeEach(() => {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      constructor(private readonly seen: (entries: object[]) => void) {}
      observe() {
        this.seen([{ contentRect: { width: 600 } }]);
      }
      disconnect() {}
    },
  );
});
afterEach(() => vi.unstubAllGlobals());

const initial = { month: '2024-12', value: '58' };
const target = { month: '2027-12', value: '80' };
const draw = (aim: typeof target | null) =>
  render(
    <TrajectoryChart
      title="La courbe"
      sentence="La phrase."
      initial={initial}
      target={aim}
      values={[{ month: '2026-10', value: '60' }]}
    />,
  );

it('shows in its legend the path that it draws', () => {
  draw(target);
  expect(screen.getByText('Trajectoire attendue')).toBeVisible();
});

it('has no expected path in its legend when there is no target', () => {
  draw(null);
  expect(screen.getByText('Valeurs mesurées')).toBeVisible();
  expect(screen.queryByText('Trajectoire attendue')).not.toBeInTheDocument();
});
