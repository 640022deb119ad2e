import { screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { ApiError, NetworkError } from '@/shared/api/problem';
import { renderPage } from '@/shared/testing/render-page';
import { start } from '../start';
import { UnexpectedPage } from './unexpected-page';

// The DSFR script asks the browser for what the tests' one has not.
vi.mock('@codegouvfr/react-dsfr/start', () => ({ start: () => Promise.resolve() }));

const problem = (status: number) => new ApiError({ type: 'about:blank', title: 'Refus', status });

const THROWN: [what: string, error: Error, title: string, says: RegExp][] = [
  ['an object that does not exist', problem(404), 'Page non trouvée', /Erreur 404/],
  ['a refusal', problem(403), 'Accès refusé', /Erreur 403/],
  ['a failure of the server', problem(500), 'Erreur inattendue', /Erreur 500/],
  ['a fault of the page itself', new RangeError('x'), 'Erreur inattendue', /prévenez/],
  ['a network that is gone', new NetworkError('x'), 'Hors connexion', /est conservé/],
  [
    'code of the page that no longer loads',
    new TypeError('Failed to fetch dynamically imported module: /assets/x.js'),
    'Hors connexion',
    /rechargez la page/,
  ],
];

it.each(THROWN)('says what to do of %s', async (_, error, title, says) => {
  renderPage(<UnexpectedPage error={error} />);
  expect(await screen.findByRole('heading', { level: 1, name: title })).toBeVisible();
  expect(screen.getByText(says)).toBeVisible();
  expect(
    screen.queryByRole('button', { name: 'Recharger la page' }) ??
      screen.getByRole('link', { name: /accueil/ }),
  ).toBeVisible();
});

it('says that Pil’O does not answer when not even its settings can be read', async () => {
  const root = document.createElement('div');
  root.id = 'root';
  document.body.append(root);
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
  await start();
  expect(await screen.findByRole('heading', { name: 'Pil’O ne répond pas' })).toBeVisible();
  expect(screen.getByRole('link', { name: 'Recharger' })).toHaveAttribute('href', '/');
});
