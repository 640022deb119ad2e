import { useLocation } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { SearchBox } from '@/features/search/search-box';
import type { AppConfig } from '@/shared/lib/config';
import { formatLongDate } from '@/shared/lib/dates';
import { useMaybeMe } from '@/shared/session/me';
import { useSession } from '@/shared/session/session';
import { AccountMenu } from '@/features/account/account-menu';
import { AppLink } from '@/shared/ui/link';
import { openDisplay } from './display-settings';
import { MainMenu } from './main-menu';
import { administration, allowed } from './navigation';

const MENU = 'entete-menu';
const SEARCH = 'entete-recherche';

function Logo({ regionName }: Pick<AppConfig, 'regionName'>) {
  return (
    <p className="fr-logo">
      {regionName ? 'Préfet' : 'République'}
      <br />
      {regionName ? 'de la région' : 'française'}
      {regionName && <br />}
      {regionName}
    </p>
  );
}

/** What the service is; in the demonstration, that nothing there is true. */
function Service({ businessDate }: Pick<AppConfig, 'businessDate'>) {
  return (
    <div className="fr-header__service">
      <AppLink href="/" title="Accueil – Pil’O">
        <p className="fr-header__service-title">
          Pil’O{' '}
          {businessDate && (
            <span className="fr-badge fr-badge--sm fr-badge--info fr-badge--no-icon">
              Démonstration
            </span>
          )}
        </p>
      </AppLink>
      <p className="fr-header__service-tagline">
        {businessDate ? (
          <>
            Données fictives<span className="pilo-wide"> – date simulée</span> :{' '}
            {formatLongDate(businessDate)}
          </>
        ) : (
          'Le pilotage de la transformation publique en région'
        )}
      </p>
    </div>
  );
}

function Links({ children }: { children: ReactNode }) {
  return (
    <ul className="fr-btns-group">
      <li>
        <AppLink className="fr-btn fr-icon-question-line" href="/aide">
          Aide
        </AppLink>
      </li>
      <li>{children}</li>
    </ul>
  );
}

/** The account, or the way in. On a phone it stands in the menu instead. */
function Account() {
  const session = useSession();
  const me = useMaybeMe(session.signedIn);
  const { href } = useLocation();
  if (session.signedIn) {
    return me ? (
      <AccountMenu me={me} entries={allowed(administration, me)} onDisplay={openDisplay} />
    ) : null;
  }
  return (
    <button
      type="button"
      className="fr-btn fr-icon-lock-line"
      onClick={() => void session.signIn(signInTarget(href))}
    >
      Se connecter
    </button>
  );
}

/** One row and the menu; once scrolled, the menu alone stays. The DSFR script opens the menu of a phone. */
export function SiteHeader({ config }: { config: AppConfig }) {
  const me = useMaybeMe(useSession().signedIn);
  const [searching, setSearching] = useState(false);
  return (
    <header role="banner" id="entete" className="fr-header pilo-header">
      <div className="fr-header__body">
        <div className="fr-container">
          <div className="fr-header__body-row">
            <div className="fr-header__brand fr-enlarge-link">
              <div className="fr-header__brand-top">
                <div className="fr-header__logo">
                  <Logo regionName={config.regionName} />
                </div>
                <div className="fr-header__navbar">
                  {me && (
                    <button
                      type="button"
                      className="fr-btn fr-btn--tertiary-no-outline fr-icon-search-line"
                      title="Rechercher"
                      aria-expanded={searching}
                      aria-controls={SEARCH}
                      onClick={() => setSearching(!searching)}
                    >
                      Rechercher
                    </button>
                  )}
                  <button
                    type="button"
                    className="fr-btn--menu fr-btn"
                    id="entete-menu-bouton"
                    title="Menu"
                    data-fr-opened="false"
                    aria-controls={MENU}
                  >
                    Menu
                  </button>
                </div>
              </div>
              <Service businessDate={config.businessDate} />
            </div>
            {me && (
              <SearchBox
                id={SEARCH}
                shown={searching}
                onShow={() => setSearching(true)}
                onHide={() => setSearching(false)}
              />
            )}
            <div className="fr-header__tools">
              <div className="fr-header__tools-links">
                <Links>
                  <Account />
                </Links>
              </div>
            </div>
          </div>
        </div>
      </div>
      <div className="fr-header__menu fr-modal" id={MENU} aria-labelledby="entete-menu-bouton">
        <div className="fr-container">
          <button
            type="button"
            className="fr-btn--close fr-btn"
            aria-controls={MENU}
            title="Fermer"
          >
            Fermer
          </button>
          {me && <MainMenu me={me} />}
          <div className="fr-header__menu-links">
            <Links>
              <Account />
            </Links>
          </div>
        </div>
      </div>
    </header>
  );
}

/** After signing in from a page that only says that the session is over, home is the place to be. */
function signInTarget(href: string): string {
  return /^\/(deconnexion|session-expiree)/.test(href) ? '/' : href;
}
