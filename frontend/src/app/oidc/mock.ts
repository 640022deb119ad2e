import { createMockOidc } from 'oidc-spa/core-mock';
import type { Session } from '@/shared/session/session';

/** For development without Keycloak (`VITE_OIDC_MOCK=account npm run dev`). Builds refuse it. */
export async function signInWithoutKeycloak(account: string): Promise<Session> {
  const oidc = await createMockOidc({
    isUserInitiallyLoggedIn: true,
    mockedTokens: { accessToken: `mock-${account}` },
  });
  if (!oidc.isUserLoggedIn) {
    return {
      signedIn: false,
      unreachable: false,
      signIn: (returnTo) =>
        oidc.login({ redirectUrl: returnTo, doesCurrentHrefRequiresAuth: false }),
    };
  }
  return {
    signedIn: true,
    account,
    accessToken: async () => (await oidc.getTokens()).accessToken,
    renew: () => Promise.resolve(),
    signOut: () => oidc.logout({ redirectTo: 'specific url', url: '/deconnexion' }),
    onCountdown: () => () => undefined,
  };
}
