import { start as startDsfr } from '@codegouvfr/react-dsfr/start';
import { setLink } from '@codegouvfr/react-dsfr/link';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { readTokensFrom } from '@/shared/api/client';
import { createQueryClient } from '@/shared/api/query-client';
import { type AppConfig, loadConfig } from '@/shared/lib/config';
import { openScope } from '@/shared/lib/scope';
import { meQuery } from '@/shared/session/me';
import type { Session } from '@/shared/session/session';
import { App } from './app';
import './styles/frame.css';
import './styles/forms.css';
import './styles/figures.css';
import './styles/header.css';
import './styles/print.css';
import { DsfrLink } from './dsfr-link';
import { StartFailure } from './pages/start-failure';

async function openSession(config: AppConfig): Promise<Session> {
  // The condition is constant in a build: the mocked sign-in is not even bundled.
  if (import.meta.env.DEV && import.meta.env['VITE_OIDC_MOCK']) {
    const { signInWithoutKeycloak } = await import('./oidc/mock');
    return signInWithoutKeycloak(String(import.meta.env['VITE_OIDC_MOCK']));
  }
  const { signInWithKeycloak } = await import('./oidc/real');
  return signInWithKeycloak(config);
}

/** Reads the settings, restores the session, then draws. */
export async function start(): Promise<void> {
  setLink({ Link: DsfrLink });
  // doCheckNonce without a nonce: no <style> is added, which our security policy would refuse;
  // styles/frame.css sets color-scheme instead.
  void startDsfr({
    defaultColorScheme: 'system',
    verbose: false,
    doCheckNonce: true,
    trustedTypesPolicyName: 'react-dsfr',
    nextParams: undefined,
  });
  const container = document.getElementById('root');
  if (!container) {
    throw new Error('#root is missing from index.html');
  }
  const root = createRoot(container);
  try {
    const config = await loadConfig();
    const session = await openSession(config);
    readTokensFrom(session.signedIn ? session : undefined);
    const queryClient = createQueryClient();
    if (session.signedIn) {
      // The rights decide the navigation: drawn before them, the page would shift when they come.
      await queryClient.prefetchQuery(meQuery);
      const me = queryClient.getQueryData(meQuery.queryKey);
      if (me) {
        openScope(me);
      }
    }
    root.render(
      <StrictMode>
        <App config={config} session={session} queryClient={queryClient} />
      </StrictMode>,
    );
  } catch {
    root.render(<StartFailure />);
  }
}
