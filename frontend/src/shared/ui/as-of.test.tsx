import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { useAsOf } from '@/shared/lib/view-params';
import { renderPage } from '@/shared/testing/render-page';
import { AsOfBanner } from './as-of';

function View() {
  return (
    <>
      <AsOfBanner />
      <p>jour demandé : {useAsOf() ?? 'aucun'}</p>
    </>
  );
}

const draw = (asOf: string) => renderPage(<View />, { at: `/vue?asOf=${asOf}` });

it('shows the situation known on a past day', async () => {
  draw('2026-03-01');
  expect(await screen.findByText(/Situation connue au 1er\smars\s2026/)).toBeVisible();
  expect(screen.getByText('jour demandé : 2026-03-01')).toBeVisible();
  const said = screen.getByRole('status');
  expect(said).toHaveTextContent(/^Situation connue/);
  expect(within(said).queryByRole('button')).toBeNull();
  expect(screen.getByRole('button', { name: 'Revenir à aujourd’hui' })).toBeVisible();
});

it.each(['pasdate', '2026-02-31', '2026-11-24', '2026-1-1'])(
  'ignores %s, which is no day or is to come, and says so',
  async (asOf) => {
    draw(asOf);
    expect(
      await screen.findByText(
        'La date demandée n’est pas valable : voici la situation d’aujourd’hui.',
      ),
    ).toBeVisible();
    expect(screen.getByText('jour demandé : aucun')).toBeVisible();
    expect(screen.queryByText(/Situation connue/)).not.toBeInTheDocument();
  },
);
