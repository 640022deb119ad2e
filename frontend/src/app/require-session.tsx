import { Button } from '@/shared/ui/button';
import { useQuery } from '@tanstack/react-query';
import { Outlet, useLocation, useMatches } from '@tanstack/react-router';
import { useEffect } from 'react';
import { hasStatus } from '@/shared/api/problem';
import { may, meQuery, type Me } from '@/shared/session/me';
import { useSession, type SignedOut } from '@/shared/session/session';
import { Page } from '@/shared/ui/page';
import { ErrorState } from '@/shared/ui/states';
import { RoutePending } from './pages/route-pending';
import { ForbiddenPage } from './pages/unexpected-page';

function SignIn({ session }: { session: SignedOut }) {
  const { href } = useLocation();
  useEffect(() => {
    if (!session.unreachable) {
      void session.signIn(href);
    }
  }, [session, href]);
  if (!session.unreachable) {
    return <RoutePending />;
  }
  return (
    <Page
      title="Connexion impossible"

      lead="Le service de connexion ne répond pas pour le moment. Réessayez dans quelques minutes."
    >
      <Button onClick={() => void session.signIn(href)}>Réessayer</Button>
    </Page>
  );
}

/** A page whose operation the role lacks would only draw refusals: it is not drawn at all. */
function Permitted({ me }: { me: Me }) {
  const page = useMatches().at(-1);
  const act = page?.staticData.act;
  return act === undefined || may(me, act) ? <Outlet /> : <ForbiddenPage key={page?.pathname} />;
}

function WithMe() {
  const me = useQuery(meQuery);
  if (me.data) {
    return <Permitted me={me.data} />;
  }
  if (!me.error) {
    return <RoutePending />;
  }
  if (hasStatus(me.error, 401)) {
    globalThis.location.assign('/session-expiree');
    return <RoutePending />;
  }
  return (
    <Page title="Vos droits n’ont pas pu être lus">
      <ErrorState error={me.error} onRetry={() => void me.refetch()} />
    </Page>
  );
}

/** Sends to the sign-in, then waits for the account's rights before any page is drawn. */
export function RequireSession() {
  const session = useSession();
  return session.signedIn ? <WithMe /> : <SignIn session={session} />;
}
