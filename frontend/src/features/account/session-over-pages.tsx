import { Button } from '@/shared/ui/button';
import { one } from '@/shared/lib/search-params';
import { useSearchState } from '@/shared/lib/use-search-state';
import { useSession } from '@/shared/session/session';
import { Page } from '@/shared/ui/page';

function parsed(address: string, origin: string): URL | undefined {
  try {
    return new URL(address, origin);
  } catch {
    // "http://[" is no address at all.
    return undefined;
  }
}

/** Only an address of this site: no open redirect (S12). */
function safeReturn(address = '/'): string {
  const { origin } = globalThis.location;
  const url = parsed(address, origin);
  // "/.//elsewhere" is of this site, yet its path, "//elsewhere", would lead away.
  const here = url?.origin === origin && address.startsWith('/') && !url.pathname.startsWith('//');
  return here ? url.pathname + url.search : '/';
}

function SignInAgain({ returnTo }: { returnTo: string }) {
  const session = useSession();
  return session.signedIn ? (
    <Button linkProps={{ href: returnTo }}>Reprendre</Button>
  ) : (
    <Button onClick={() => void session.signIn(returnTo)}>Se connecter</Button>
  );
}

export function SessionExpiredPage() {
  const [search] = useSearchState();
  return (
    <Page
      title="Votre session est terminée"

      lead="Pour votre sécurité, une session sans activité se termine d’elle-même. Ce que vous aviez saisi est conservé sur cet ordinateur : reconnectez-vous dans cet onglet pour le retrouver."
    >
      <SignInAgain returnTo={safeReturn(one(search, 'retour'))} />
    </Page>
  );
}

export function SignedOutPage() {
  return (
    <Page
      title="Vous êtes déconnecté"
      takesFocus

      lead="À bientôt. Si vous utilisez un poste partagé, fermez aussi le navigateur."
    >
      <SignInAgain returnTo="/" />
    </Page>
  );
}
