import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import type { Act } from '@/shared/api/types';
import { slashWanted, wantSlash } from '@/shared/lib/slash';
import type { Me } from '@/shared/session/me';
import type { SignedIn } from '@/shared/session/session';
import { fakeApi, listing } from '@/shared/testing/fake-api';
import { renderPage } from '@/shared/testing/render-page';
import { AccountMenu } from '@/features/account/account-menu';
import { DisplaySettings, openDisplay } from './display-settings';
import { currentEntry, hrefOf, navigation, visible } from './navigation';
import { OfflineNotice } from './offline-notice';
import { SessionWarning } from './session-warning';

const labelsFor = (acts: Act[]) =>
  visible(navigation, { acts } as unknown as Me).map(({ label }) => label);

it('shows only the entries in which the role has something to do', () => {
  expect(labelsFor([])).toEqual(['Accueil']);
  expect(labelsFor(['listProjects'])).toEqual(['Accueil', 'Projets']);
  expect(visible(navigation, undefined)).toEqual([]);
  expect(navigation.length).toBeLessThanOrEqual(8);
});

const at = (pathname: string) => currentEntry(navigation, pathname)?.label;

it('knows in which part of the site an address stands', () => {
  expect(at('/projets/PRJ-2026-007')).toBe('Projets');
  expect(at('/projets-archives')).toBeUndefined();
  expect(at('/')).toBe('Accueil');
  expect(at('/feuille-de-route/composition')).toBe('Composition');
  expect(at('/feuille-de-route/priorites/1')).toBe('Priorités');
  expect(at('/territoires')).toBe('Territoires');
  expect(at('/territoires/DEPT-48')).toBe('Priorités');
});

it('leads to the territories of the region, and to all else as it is', () => {
  const entries = navigation.flatMap((item) => ('entries' in item ? item.entries : [item]));
  const hrefs = entries.map((entry) => hrefOf(entry, 'REG-76'));
  expect(hrefs).toContain('/territoires?parent=REG-76');
  expect(hrefs.filter((href) => href.includes('?'))).toHaveLength(1);
});

type Tick = (secondsLeft: number | undefined) => void;

it('warns two minutes before the session ends, and extends it by one key (RGAA 13.1)', async () => {
  const ticks: Tick[] = [];
  const tick: Tick = (secondsLeft) => ticks.at(-1)?.(secondsLeft);
  const session = {
    renew: vi.fn(() => Promise.resolve()),
    onCountdown: (callback: Tick) => {
      ticks.push(callback);
      return () => undefined;
    },
  } as unknown as SignedIn;
  renderPage(<SessionWarning session={session} />);
  await vi.waitFor(() => expect(ticks).not.toEqual([]));
  act(() => tick(121));
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  act(() => tick(120));
  expect(await screen.findByRole('dialog')).toHaveTextContent('moins de 2 minutes');
  await userEvent.click(screen.getByRole('button', { name: 'Rester connecté' }));
  expect(session.renew).toHaveBeenCalledOnce();
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
});

it('says that the network is gone, and that nothing typed is lost', async () => {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  renderPage(<OfflineNotice />);
  expect(await screen.findByText('Vous êtes hors connexion.')).toBeVisible();
  expect(screen.getByText(/est conservé/)).toBeVisible();
});

it('names the territories of the account, instead of their codes', async () => {
  fakeApi({
    'GET /api/v1/territories': ({ url }) => ({
      body: listing(
        url.searchParams.has('parent')
          ? [{ code: 'DEPT-46', level: 'DEPT', name: 'Lot', parent: 'REG-76' }]
          : [{ code: 'REG-76', level: 'REG', name: 'Occitanie', parent: 'NAT-FR' }],
      ),
    }),
  });
  const me = { displayName: 'Ana', roles: [], acts: [], territories: ['REG-76', 'DEPT-46'] };
  renderPage(<AccountMenu me={me as unknown as Me} entries={[]} onDisplay={openDisplay} />);
  expect(await screen.findByText(/Occitanie, Lot/)).toBeInTheDocument();
});

it('opens the display settings from wherever they are asked, and changes the theme at once', async () => {
  renderPage(
    <>
      <button type="button" onClick={openDisplay}>
        Affichage
      </button>
      <DisplaySettings />
    </>,
  );
  await userEvent.click(await screen.findByRole('button', { name: 'Affichage' }));
  await userEvent.click(await screen.findByLabelText('Sombre'));
  expect(document.documentElement).toHaveAttribute('data-fr-scheme', 'dark');
  const slash = screen.getByRole('checkbox', { name: /« \/ »/ });
  expect(slash).not.toBeChecked();
  await userEvent.click(slash);
  expect(slashWanted()).toBe(true);
  wantSlash(false);
  await userEvent.click(screen.getByRole('button', { name: 'Fermer' }));
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  document.documentElement.removeAttribute('data-fr-scheme');
});
