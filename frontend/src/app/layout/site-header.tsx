import { headerFooterDisplayItem } from '@codegouvfr/react-dsfr/Display';
import { Header } from '@codegouvfr/react-dsfr/Header';
import type { MainNavigationProps } from '@codegouvfr/react-dsfr/MainNavigation';
import { useLocation } from '@tanstack/react-router';
import type { AppConfig } from '@/shared/lib/config';
import { useMaybeMe } from '@/shared/session/me';
import { useSession } from '@/shared/session/session';
import { AccountMenu } from '@/features/account/account-menu';
import { administration, allowed, currentEntry, navigation, visible } from './navigation';

function useNavigationItems(): MainNavigationProps.Item[] {
  const { pathname } = useLocation();
  const me = useMaybeMe(useSession().signedIn);
  const items = visible(navigation, me);
  const current = currentEntry(items, pathname);
  return items.map((item) =>
    'entries' in item
      ? {
          text: item.label,
          isActive: item.entries.some((entry) => entry === current),
          menuLinks: item.entries.map((entry) => ({
            text: entry.label,
            isActive: entry === current,
            linkProps: { href: entry.href },
          })),
        }
      : {
          text: item.label,
          isActive: item === current,
          linkProps: { href: item.href },
        },
  );
}

export function SiteHeader({ config }: { config: AppConfig }) {
  const session = useSession();
  const me = useMaybeMe(session.signedIn);
  const items = useNavigationItems();
  const { href } = useLocation();
  return (
    <Header
      id="entete"
      brandTop={
        config.regionName ? (
          <>
            Préfet
            <br />
            de la région
            <br />
            {config.regionName}
          </>
        ) : (
          <>
            République
            <br />
            française
          </>
        )
      }
      homeLinkProps={{ href: '/', title: 'Accueil – Pil’O' }}
      serviceTitle="Pil’O"
      serviceTagline="Le pilotage de la transformation publique en région"
      navigation={session.signedIn ? items : undefined}
      quickAccessItems={[
        { iconId: 'fr-icon-question-line', text: 'Aide', linkProps: { href: '/aide' } },
        headerFooterDisplayItem,
        session.signedIn ? (
          me ? (
            <AccountMenu key="account" me={me} entries={allowed(administration, me)} />
          ) : null
        ) : (
          {
            iconId: 'fr-icon-lock-line',
            text: 'Se connecter',
            buttonProps: { onClick: () => void session.signIn(signInTarget(href)) },
          }
        ),
      ]}
    />
  );
}

/** After signing in from a page that only says that the session is over, home is the place to be. */
function signInTarget(href: string): string {
  return /^\/(deconnexion|session-expiree)/.test(href) ? '/' : href;
}
