import { useQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { chooseScope, scopeAt, scopedHref } from '@/shared/lib/scope';
import type { Search } from '@/shared/lib/search-params';
import { useTerritories } from '@/shared/reference/territories';
import { useMay, useMe } from '@/shared/session/me';
import { AppLink } from '@/shared/ui/link';
import { territoryAlertsQuery } from './api';
import './scope.css';

/** Where to look: the same view of another territory, whose alerts are read before one enters. */
export function ScopePanel() {
  const { pathname, search } = useLocation() as { pathname: string; search: Search };
  const { region: code } = useMe();
  const { region, departments } = useTerritories();
  const alerts = useQuery({ ...territoryAlertsQuery, enabled: useMay('listTerritoryAlerts') });
  const numbers = new Map(
    (alerts.data?.items ?? []).flatMap((item) =>
      'territory' in item ? [[item.territory, item.alerts] as const] : [],
    ),
  );
  const here = scopeAt(pathname, search, code);
  return (
    <>
      <p className="pilo-mention">
        Le territoire choisi suit les projets, la feuille de route, les indicateurs, les référents
        et l’annuaire ; l’accueil garde le vôtre.
        {alerts.data && ' Le nombre est celui des indicateurs en alerte.'}
      </p>
      <ul className="fr-menu__list pilo-scope__list">
        {[...(region ? [region] : []), ...departments].map((territory) => {
          const number = numbers.get(territory.code) ?? 0;
          return (
            <li key={territory.code}>
              <AppLink
                className="fr-nav__link"
                href={scopedHref(pathname, search, territory.code, code)}
                aria-current={territory.code === here ? 'true' : undefined}
                onClick={() => chooseScope(territory.code)}
              >
                {territory.name}
                {number > 0 && (
                  <span className="pilo-late">
                    {number}
                    <span className="fr-sr-only"> en alerte</span>
                  </span>
                )}
              </AppLink>
            </li>
          );
        })}
      </ul>
    </>
  );
}
