import { useQuery } from '@tanstack/react-query';
import { chooseScope, scopeAt, scopedHref, useChosenScope, type Scope } from '@/shared/lib/scope';
import { useHere } from '@/shared/lib/use-here';
import { useTerritories } from '@/shared/reference/territories';
import { useMay, useMe } from '@/shared/session/me';
import { AppLink } from '@/shared/ui/link';
import { territoryAlertsQuery } from './api';
import './scope.css';

/** What choosing does, from the page where one stands. */
const EFFECT: Record<Scope, string> = {
  list: 'Cette liste se réduit au territoire choisi ; les autres pages le suivent.',
  view: 'Cette page montre le territoire choisi ; les autres pages le suivent.',
  place: 'La page du territoire choisi s’ouvre ; les autres pages le suivent.',
  home: 'L’accueil garde votre territoire : choisir en ouvre la page. Les autres pages le suivent.',
};
const NO_EFFECT =
  'Cette page ne dépend pas du territoire. Votre choix servira aux projets, à la feuille de route, aux indicateurs, aux référents et à l’annuaire.';

/** Where to look: the same view of another territory, whose alerts are read before one enters. */
export function ScopePanel() {
  const here = useHere();
  const { region: code } = useMe();
  const { region, departments, nameOf } = useTerritories();
  const alerts = useQuery({ ...territoryAlertsQuery, enabled: useMay('listTerritoryAlerts') });
  const numbers = new Map(
    (alerts.data?.items ?? []).flatMap((item) =>
      'territory' in item ? [[item.territory, item.alerts] as const] : [],
    ),
  );
  const shown = scopeAt(here, code);
  const chosen = useChosenScope();
  return (
    <>
      <p className="pilo-mention">
        {here.scope ? EFFECT[here.scope] : NO_EFFECT}
        {here.scope === 'home' &&
          chosen &&
          chosen !== shown &&
          ` Elles montrent aujourd’hui : ${nameOf(chosen)}.`}
        {alerts.data && ' Le nombre est celui des indicateurs en alerte.'}
      </p>
      <ul className="fr-menu__list pilo-scope__list">
        {[...(region ? [region] : []), ...departments].map((territory) => {
          const number = numbers.get(territory.code) ?? 0;
          return (
            <li key={territory.code}>
              <AppLink
                className="fr-nav__link"
                href={scopedHref(here, territory.code, code)}
                aria-current={territory.code === shown ? 'true' : undefined}
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
