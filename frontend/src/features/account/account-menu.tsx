import { useId } from 'react';
import { useTerritories } from '@/shared/reference/territories';
import type { Me } from '@/shared/session/me';
import { useSignedIn } from '@/shared/session/session';
import { AppLink } from '@/shared/ui/link';
import { roleLabel } from '@/shared/lib/roles';

interface AccountMenuProps {
  me: Me;
  /** Pages for a few, which the navigation leaves out. */
  entries: { label: string; href: string }[];
  onDisplay: () => void;
}

/** Who is signed in, what they are here, and the way out. The DSFR script opens and closes it. */
export function AccountMenu({ me, entries, onDisplay }: AccountMenuProps) {
  const session = useSignedIn();
  const { nameOf } = useTerritories();
  const id = useId();
  return (
    <nav className="fr-nav pilo-account" aria-label="Mon compte">
      <div className="fr-nav__item">
        <button
          type="button"
          className="fr-btn fr-icon-account-circle-line"
          aria-expanded={false}
          aria-controls={id}
        >
          {me.displayName}
        </button>
        <div className="fr-collapse fr-menu" id={id}>
          <ul className="fr-menu__list">
            <li>
              <p className="pilo-account__role">
                {me.roles.map(roleLabel).join(', ') || 'Aucun rôle'},{' '}
                {me.territories.length > 0
                  ? me.territories.map(nameOf).join(', ')
                  : 'sans territoire'}
              </p>
            </li>
            <li>
              <button type="button" className="fr-nav__link pilo-account__act" onClick={onDisplay}>
                Affichage
              </button>
            </li>
            {entries.map(({ label, href }) => (
              <li key={href}>
                <AppLink className="fr-nav__link" href={href}>
                  {label}
                </AppLink>
              </li>
            ))}
            <li>
              <button
                type="button"
                className="fr-nav__link pilo-account__act"
                onClick={() => void session.signOut()}
              >
                Se déconnecter
              </button>
            </li>
          </ul>
        </div>
      </div>
    </nav>
  );
}
