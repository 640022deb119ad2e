import { useLocation } from '@tanstack/react-router';
import { useHref } from '@/shared/lib/view-params';
import { useMay } from '@/shared/session/me';
import { AppLink } from '@/shared/ui/link';

/** Those that can be read as of a day. */
const DATED = ['/budget/engagements', '/budget/paiements'];

/** The lists of what is spent, one link each, in one line. */
export function SpendingLinks() {
  const { pathname } = useLocation();
  const kept = useHref();
  const links = [
    ['/budget/demandes', 'Demandes', useMay('listCommitmentRequests')],
    ['/budget/engagements', 'Engagements', useMay('listCommitments')],
    ['/budget/paiements', 'Paiements', useMay('listPayments')],
    ['/budget/certifications', 'Services faits prévus', useMay('listPlannedCertifications')],
  ] as const;
  return (
    <nav className="pilo-nearby pilo-no-print" aria-label="Dépenses">
      {links.map(
        ([href, label, shown]) =>
          shown && (
            <AppLink
              key={href}
              className="fr-link fr-link--sm"
              href={DATED.includes(href) ? kept(href) : href}
              aria-current={pathname === href ? 'page' : undefined}
            >
              {label}
            </AppLink>
          ),
      )}
    </nav>
  );
}
