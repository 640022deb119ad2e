import { Breadcrumb } from '@codegouvfr/react-dsfr/Breadcrumb';
import { useCanGoBack, useLocation } from '@tanstack/react-router';
import { useEffect, useRef, type ReactNode } from 'react';

interface Crumb {
  label: string;
  href: string;
}

interface PageProps {
  title: string;
  /** What stands above the page, home left out: [{label: 'Projets', href: '/projets'}]. */
  path?: Crumb[];
  /** False on the home page only. */
  breadcrumb?: boolean;
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

/**
 * The frame of every page: document title, breadcrumb, one h1 that takes the focus on arrival (what a
 * full page load does for a screen reader), the acts.
 */
export function Page({
  title,
  path = [],
  breadcrumb = true,
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
      {breadcrumb && (
        <Breadcrumb
          className="fr-mb-2w fr-mt-2w pilo-no-print"
          homeLinkProps={{ href: '/' }}
          segments={path.map(({ label, href }) => ({ label, linkProps: { href } }))}
          currentPageLabel={title}
        />
      )}
      <header className="pilo-page__head">
        <div>
          <h1 className="fr-h2 fr-mb-1v" ref={heading} tabIndex={-1}>
            {title}
          </h1>
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
