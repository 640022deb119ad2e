import { useCanGoBack, useLocation } from '@tanstack/react-router';
import { useEffect, useRef, type ReactNode } from 'react';
import { AppLink } from './link';

export interface Crumb {
  label: string;
  href: string;
}

interface PageProps {
  title: string;
  /** What stands above the page, home left out: [{label: 'Projets', href: '/projets'}]. */
  path?: Crumb[];
  /** A list begins higher than another page. */
  list?: boolean;
  /** Small, after the title: the key of an object, the count of a list. */
  note?: string | undefined;
  /** True where one arrives by a full page load as the end of an act: signing out. */
  takesFocus?: boolean;
  /** One sentence under the title. */
  lead?: ReactNode;
  /** Beside the title: badges. */
  aside?: ReactNode;
  /** The page's acts, at the right of its title. */
  actions?: ReactNode;
  children?: ReactNode;
}

/** "Indicateur IND-304 · Feuille de route · Pil’O". */
function documentTitle(title: string, path: Crumb[]): string {
  return [title, ...path.map(({ label }) => label).toReversed(), 'Pil’O'].join(' · ');
}

/** Success, in one sentence, on the page that one arrives at. */
function Done() {
  const { done } = useLocation().state;
  return (
    <div role="status">
      {/* Drawn here: the component would be a second live region inside this one. */}
      {done && (
        <div className="fr-alert fr-alert--success fr-alert--sm fr-mb-3w">
          <p>{done}</p>
        </div>
      )}
    </div>
  );
}

/** Back to what stands above: the menu and the map of the site say the rest. */
function Above({ path }: { path: Crumb[] }) {
  const above = path.at(-1);
  return (
    above && (
      <nav className="pilo-crumb pilo-no-print" aria-label="Page du dessus">
        <AppLink
          className="fr-link fr-link--sm fr-link--icon-left fr-icon-arrow-left-s-line"
          href={above.href}
        >
          {above.label}
        </AppLink>
      </nav>
    )
  );
}

/**
 * The frame of every page: document title, the way back, one h1 that takes the focus on arrival (what a
 * full page load does for a screen reader), the acts.
 */
export function Page({
  title,
  path = [],
  list = false,
  note,
  takesFocus = false,
  lead,
  aside,
  actions,
  children,
}: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const full = documentTitle(title, path);
  const canGoBack = useCanGoBack();
  useEffect(() => {
    document.title = full;
  }, [full]);
  useEffect(() => {
    // The very first page keeps the browser's own starting point (skip links come first).
    if (canGoBack || takesFocus) {
      heading.current?.focus({ preventScroll: true });
    }
    // On arrival only.
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);
  return (
    <div className="fr-container pilo-page">
      <Above path={path} />
      <header className={`pilo-page__head ${list ? 'pilo-page__head--list' : ''}`}>
        <div>
          <div className="pilo-page__title">
            <h1 className="fr-h3" ref={heading} tabIndex={-1}>
              {title}
            </h1>
            {note !== undefined && (
              <span className="pilo-page__note" role={list ? 'status' : undefined}>
                {note}
              </span>
            )}
          </div>
          {aside}
          {lead && <p className="pilo-page__lead">{lead}</p>}
        </div>
        {actions && <div className="pilo-page__actions pilo-no-print">{actions}</div>}
      </header>
      <Done />
      {children}
    </div>
  );
}
