import { Button } from '@codegouvfr/react-dsfr/Button';
import { useQuery } from '@tanstack/react-query';
import { Outlet, useLocation } from '@tanstack/react-router';
import { useEffect } from 'react';
import { hasStatus } from '@/shared/api/problem';
import { meQuery } from '@/shared/session/me';
import { useSession, type SignedOut } from '@/shared/session/session';
import { Page } from '@/shared/ui/page';
import { ErrorState } from '@/shared/ui/states';
import { RoutePending } from './pages/route-pending';

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
      breadcrumb={false}
      lead="Le service de connexion ne répond pas pour le moment. Réessayez dans quelques minutes."
    >
      <Button onClick={() => void session.signIn(href)}>Réessayer</Button>
    </Page>
  );
}

function WithMe() {
  const me = useQuery(meQuery);
  if (me.data) {
    return <Outlet />;
  }
  if (!me.error) {
    return <RoutePending />;
  }
  if (hasStatus(me.error, 401)) {
    globalThis.location.assign('/session-expiree');
    return <RoutePending />;
  }
  return (
    <Page title="Vos droits n’ont pas pu être lus" breadcrumb={false}>
      <ErrorState error={me.error} onRetry={() => void me.refetch()} />
    </Page>
  );
}

/** Sends to the sign-in, then waits for the account's rights before any page is drawn. */
export function RequireSession() {
  const session = useSession();
  return session.signedIn ? <WithMe /> : <SignIn session={session} />;
}
