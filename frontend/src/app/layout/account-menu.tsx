import { useId } from 'react';
import { useTerritories } from '@/shared/reference/territories';
import type { Me } from '@/shared/session/me';
import { useSignedIn } from '@/shared/session/session';
import { AppLink } from '@/shared/ui/link';
import { roleLabel } from '@/shared/lib/roles';
import { openDisplay } from './display-settings';
import { administration, allowed } from './navigation';

/** Who is signed in, what they are here, and the way out. The DSFR script opens and closes it. */
export function AccountMenu({ me }: { me: Me }) {
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
              <button
                type="button"
                className="fr-nav__link pilo-account__act"
                onClick={openDisplay}
              >
                Affichage
              </button>
            </li>
            {allowed(administration, me).map(({ label, href }) => (
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
