import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  type RouterHistory,
} from '@tanstack/react-router';
import { parseSearch, stringifySearch } from '@/shared/lib/search-params';
import { Layout } from './layout/layout';
import { NotFoundPage } from './pages/not-found-page';
import { RoutePending } from './pages/route-pending';
import { UnexpectedPage } from './pages/unexpected-page';
import { RequireSession } from './require-session';
import { privatePages, publicPages, type PageLoader } from './routes';

const root = createRootRoute({ component: Layout, notFoundComponent: NotFoundPage });

const behindSignIn = createRoute({
  getParentRoute: () => root,
  id: 'prive',
  component: RequireSession,
});

const lazily = ([path, load, name]: PageLoader) => ({
  path,
  component: lazyRouteComponent(load as () => Promise<Record<string, never>>, name),
});

const open = publicPages.map((page) =>
  createRoute({ getParentRoute: () => root, ...lazily(page) }),
);
const closed = privatePages.map((page) =>
  createRoute({ getParentRoute: () => behindSignIn, ...lazily(page) }),
);

const tree = root.addChildren([...open, behindSignIn.addChildren(closed)]);

export function createAppRouter(history?: RouterHistory) {
  return createRouter({
    routeTree: tree,
    ...(history ? { history } : {}),
    parseSearch,
    stringifySearch,
    scrollRestoration: true,
    defaultPreload: false,
    defaultPendingComponent: RoutePending,
    defaultPendingMs: 200,
    defaultErrorComponent: UnexpectedPage,
    defaultNotFoundComponent: NotFoundPage,
  });
}
