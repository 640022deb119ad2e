import { useLocation } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useConfig } from '@/shared/lib/config-context';
import { scopeAt, useChosenScope } from '@/shared/lib/scope';
import { useHere } from '@/shared/lib/use-here';
import { useTerritories } from '@/shared/reference/territories';
import { may, type Me } from '@/shared/session/me';
import { AppLink } from '@/shared/ui/link';
import { currentEntry, hrefOf, navigation, visible, type Entry } from './navigation';

const ScopePanel = lazy(() =>
  import('@/features/territory/scope-panel').then((panel) => ({ default: panel.ScopePanel })),
);

/** The territory that the page shows, and the way to another. What opens it brings its content. */
function ScopeMenu({ me }: { me: Me }) {
  const here = useHere();
  const { nameOf } = useTerritories();
  const { regionName } = useConfig();
  const [wanted, setWanted] = useState(false);
  useChosenScope();
  const code = scopeAt(here, me.region);
  const name = code === me.region ? (regionName ?? nameOf(code)) : nameOf(code);
  const want = () => setWanted(true);
  return (
    <li className="fr-nav__item pilo-scope">
      <button
        type="button"
        className={here.scope ? 'fr-nav__btn' : 'fr-nav__btn pilo-scope__idle'}
        aria-expanded={false}
        aria-controls="territoire-menu"
        onPointerEnter={want}
        onFocus={want}
        onClick={want}
      >
        <span className="pilo-scope__name">
          <span className="fr-icon-map-pin-2-line fr-icon--sm" aria-hidden="true" />
          <span className="fr-sr-only">Territoire : </span>
          {name}
          {!here.scope && <span className="fr-sr-only">, sans effet sur cette page</span>}
        </span>
      </button>
      <div className="fr-collapse fr-menu" id="territoire-menu">
        {wanted && (
          <Suspense>
            <ScopePanel />
          </Suspense>
        )}
      </div>
    </li>
  );
}

/** The DSFR script opens and closes the menus. */
export function MainMenu({ me }: { me: Me }) {
  const { pathname } = useLocation();
  const items = visible(navigation, me);
  const current = currentEntry(items, pathname);
  const link = (entry: Entry) => (
    <AppLink
      className="fr-nav__link"
      href={hrefOf(entry, me.region)}
      aria-current={entry === current ? 'page' : undefined}
    >
      {entry.label}
    </AppLink>
  );
  return (
    <nav className="fr-nav" id="menu-principal" aria-label="Menu principal">
      <ul className="fr-nav__list">
        {items.map((item, i) => (
          <li className="fr-nav__item" key={item.label}>
            {'entries' in item ? (
              <>
                <button
                  type="button"
                  className="fr-nav__btn"
                  aria-expanded={false}
                  aria-controls={`menu-${i}`}
                  aria-current={item.entries.some((entry) => entry === current) || undefined}
                >
                  {item.label}
                </button>
                <div className="fr-collapse fr-menu" id={`menu-${i}`}>
                  <ul className="fr-menu__list">
                    {item.entries.map((entry) => (
                      <li key={entry.href}>{link(entry)}</li>
                    ))}
                  </ul>
                </div>
              </>
            ) : (
              link(item)
            )}
          </li>
        ))}
        {may(me, 'getTerritoryRoadmap') && <ScopeMenu me={me} />}
      </ul>
    </nav>
  );
}
