import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderPage } from '@/shared/testing/render-page';
import { useView, ViewSwitch } from './view-switch';

const VIEWS = [
  { value: 'liste', label: 'Liste' },
  { value: 'etapes', label: 'Étapes' },
];

function Views() {
  return (
    <>
      <ViewSwitch label="Façon de voir" name="vue" options={VIEWS} />
      <output>{useView('vue', VIEWS)}</output>
    </>
  );
}

it.each([
  ['/projets', 'Liste', 'liste'],
  ['/projets?vue=etapes', 'Étapes', 'etapes'],
  ['/projets?vue=calendrier', 'Liste', 'liste'],
])('shows at %s the view « %s » as chosen', async (at, label, value) => {
  renderPage(<Views />, { at });
  expect(await screen.findByRole('radio', { name: label })).toBeChecked();
  expect(screen.getByRole('status')).toHaveTextContent(value);
});
