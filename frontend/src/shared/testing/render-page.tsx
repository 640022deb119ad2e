import { QueryClientProvider } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { render } from '@testing-library/react';
import { Suspense, type ReactElement } from 'react';
import type { Act } from '@/shared/api/types';
import { createQueryClient } from '@/shared/api/query-client';
import { ConfigProvider } from '@/shared/lib/config-context';
import { parseSearch, stringifySearch } from '@/shared/lib/search-params';
import type { Me } from '@/shared/session/me';
import { SessionProvider, type Session } from '@/shared/session/session';

const session: Session = {
  signedIn: true,
  account: 'account-of-the-test',
  accessToken: () => Promise.resolve('token'),
  renew: () => Promise.resolve(),
  signOut: () => new Promise<never>(() => undefined),
  onCountdown: () => () => undefined,
};

const me: Me = {
  id: '01936d5e-7c1a-7d2b-8f00-3a5b7c9d1e2f',
  displayName: 'Chargée de mission (démo)',
  machine: false,
  roles: ['mission-lead'],
  territories: ['REG-76'],
  policies: [],
  organisation: null,
  acts: [],
  region: 'REG-76',
  businessDate: '2026-11-23',
  simulatedDate: true,
};

interface RenderOptions {
  /** The address: "/projets?stage=CADRAGE". */
  at?: string;
  /** The route's pattern, when it has parameters: "/projets/$id". */
  path?: string;
  me?: Partial<Omit<Me, 'acts'>> & { acts?: Act[] };
}

/** Draws a page with everything that the application puts around it. */
export function renderPage(page: ReactElement, { at = '/', path, me: mine }: RenderOptions = {}) {
  const queryClient = createQueryClient();
  queryClient.setQueryData(['me'], { ...me, ...mine });
  const root = createRootRoute();
  const here = createRoute({
    getParentRoute: () => root,
    path: path ?? at.split('?')[0] ?? '/',
    component: () => page,
  });
  const elsewhere = createRoute({
    getParentRoute: () => root,
    path: '$',
    component: () => <h1>Ailleurs</h1>,
  });
  const router = createRouter({
    routeTree: root.addChildren([here, elsewhere]),
    history: createMemoryHistory({ initialEntries: [at] }),
    parseSearch,
    stringifySearch,
  });
  const drawn = render(
    <ConfigProvider
      config={{ oidcIssuer: 'http://localhost/realms/pilo', oidcClientId: 'pilo-spa' }}
    >
      <SessionProvider session={session}>
        <QueryClientProvider client={queryClient}>
          <Suspense>
            <RouterProvider router={router} />
          </Suspense>
        </QueryClientProvider>
      </SessionProvider>
    </ConfigProvider>,
  );
  return { ...drawn, router, queryClient };
}
