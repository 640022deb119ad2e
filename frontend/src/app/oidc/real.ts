import { createOidc } from 'oidc-spa/core';
import type { AppConfig } from '@/shared/lib/config';
import { dropAllDrafts } from '@/shared/lib/drafts';
import type { Session } from '@/shared/session/session';

/** Code flow with PKCE against Keycloak; tokens in memory only. */
export async function signInWithKeycloak(config: AppConfig): Promise<Session> {
  const oidc = await createOidc({
    issuerUri: config.oidcIssuer,
    clientId: config.oidcClientId,
    scopes: ['profile'],
    extraQueryParams: { ui_locales: 'fr' },
    autoLogoutParams: {
      redirectTo: 'specific url',
      get url() {
        const { pathname, search } = globalThis.location;
        return `/session-expiree?${new URLSearchParams({ retour: pathname + search })}`;
      },
    },
  });
  if (!oidc.isUserLoggedIn) {
    return {
      signedIn: false,
      unreachable: oidc.initializationError !== undefined,
      signIn: (returnTo) =>
        oidc.login({ redirectUrl: returnTo, doesCurrentHrefRequiresAuth: false }),
    };
  }
  return {
    signedIn: true,
    account: (await oidc.getTokens()).decodedIdToken.sub,
    accessToken: async () => (await oidc.getTokens()).accessToken,
    renew: () => oidc.renewTokens(),
    signOut: () => {
      dropAllDrafts();
      return oidc.logout({ redirectTo: 'specific url', url: '/deconnexion' });
    },
    onCountdown: (tick) => {
      const { unsubscribeFromAutoLogoutCountdown } = oidc.subscribeToAutoLogoutCountdown(
        ({ secondsLeft }) => tick(secondsLeft),
      );
      return unsubscribeFromAutoLogoutCountdown;
    },
  };
}
