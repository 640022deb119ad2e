import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
  type RouterHistory,
} from '@tanstack/react-router';
import { scopedSearch, type Scope } from '@/shared/lib/scope';
import { parseSearch, stringifySearch, type Search } from '@/shared/lib/search-params';
import type { Act } from '@/shared/api/types';
import { Layout } from './layout/layout';
import { NotFoundPage } from './pages/not-found-page';
import { RoutePending } from './pages/route-pending';
import { UnexpectedPage } from './pages/unexpected-page';
import { RequireSession } from './require-session';
import type { PageLoader } from './page-loader';
import { privatePages, publicPages } from './routes';

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** The operation that the page is made of: checked before it is drawn. */
    act?: Act;
    /** How the page follows the territory that was chosen; none = not at all. */
    scope?: Scope;
  }
}

const root = createRootRoute({ component: Layout, notFoundComponent: NotFoundPage });

const behindSignIn = createRoute({
  getParentRoute: () => root,
  id: 'prive',
  component: RequireSession,
});

const lazily = (...[path, load]: PageLoader) => ({
  path,
  component: lazyRouteComponent(() => load().then((page) => ({ default: page }))),
});

const open = publicPages.map((page) =>
  createRoute({ getParentRoute: () => root, ...lazily(...page) }),
);
const closed = privatePages.map(([path, load, act, scope]) =>
  createRoute({
    getParentRoute: () => behindSignIn,
    ...lazily(path, load),
    staticData: { ...(act ? { act } : {}), ...(scope ? { scope } : {}) },
    // A page that is entered without a territory takes that of the scope; who then leaves it out sees all.
    beforeLoad: ({ cause, location: { pathname, search } }) => {
      const scoped =
        cause === 'enter' && scopedSearch({ scope, pathname, search: search as Search });
      if (scoped) {
        throw redirect({ to: pathname, search: scoped, replace: true });
      }
    },
  }),
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
