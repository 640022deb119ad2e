import { QueryClientProvider } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { render, screen } from '@testing-library/react';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Act } from '@/shared/api/types';
import { createQueryClient } from '@/shared/api/query-client';
import { SessionProvider, type Session } from '@/shared/session/session';
import { RequireSession } from './require-session';
import './router';
import { privatePages } from './routes';

const contract = readFileSync('../openapi.yaml', 'utf8');
const operations = new Set([...contract.matchAll(/operationId: (\w+)/g)].map(([, name]) => name));

it('asks of every page but home an operation of the contract', () => {
  const pages = privatePages.filter(([path]) => path !== '/');
  expect(pages.length).toBeGreaterThan(10);
  for (const [path, , act] of pages) {
    expect(operations, path).toContain(act);
  }
});

it('says in its route how each page follows the territory', () => {
  const following = privatePages.flatMap(([path, , , scope]) =>
    scope ? [`${path} ${scope}`] : [],
  );
  expect(following.toSorted()).toEqual([
    '/ home',
    '/annuaire list',
    '/evenements list',
    '/feuille-de-route view',
    '/feuille-de-route/priorites/$id view',
    '/indicateurs list',
    '/indicateurs/$code view',
    '/projets list',
    '/referents list',
    '/territoires/$code place',
  ]);
});

function draw(acts: Act[]) {
  const root = createRootRoute({ component: RequireSession });
  const page = createRoute({
    getParentRoute: () => root,
    path: '/projets',
    staticData: { act: 'listProjects' },
    component: () => <h1>Projets</h1>,
  });
  const router = createRouter({
    routeTree: root.addChildren([page]),
    history: createMemoryHistory({ initialEntries: ['/projets'] }),
  });
  const queryClient = createQueryClient();
  queryClient.setQueryData(['me'], { acts });
  render(
    <SessionProvider session={{ signedIn: true } as Session}>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </SessionProvider>,
  );
}

it('draws a page for who may read it', async () => {
  draw(['listProjects']);
  expect(await screen.findByRole('heading', { level: 1, name: 'Projets' })).toBeVisible();
});

it('tells who may not, and shows the way home, before anything is asked of the API', async () => {
  draw(['listAuditEntries']);
  expect(await screen.findByRole('heading', { level: 1, name: 'Accès refusé' })).toBeVisible();
  expect(screen.getByRole('link', { name: 'Revenir à l’accueil' })).toHaveAttribute('href', '/');
  expect(screen.queryByRole('button', { name: 'Réessayer' })).not.toBeInTheDocument();
});
