import { SkipLinks } from '@codegouvfr/react-dsfr/SkipLinks';
import { Outlet } from '@tanstack/react-router';
import { useConfig } from '@/shared/lib/config-context';
import { useSession } from '@/shared/session/session';
import { DisplaySettings } from './display-settings';
import { OfflineNotice } from './offline-notice';
import { SessionWarning } from './session-warning';
import { SiteFooter } from './site-footer';
import { SiteHeader } from './site-header';

/** What stands around every page. */
export function Layout() {
  const config = useConfig();
  const session = useSession();
  return (
    <>
      <SkipLinks
        links={[
          { anchor: '#contenu', label: 'Contenu' },
          { anchor: '#entete', label: 'Menu' },
          { anchor: '#pied-de-page', label: 'Pied de page' },
        ]}
      />
      <SiteHeader config={config} />
      <aside aria-label="Informations sur le service">
        <OfflineNotice />
      </aside>
      <main id="contenu" role="main" tabIndex={-1} className="pilo-main">
        <Outlet />
      </main>
      <SiteFooter config={config} />
      <DisplaySettings />
      {session.signedIn && <SessionWarning session={session} />}
    </>
  );
}
