import { formatInstant } from '@/shared/lib/dates';
import { useMay } from '@/shared/session/me';
import { AppLink } from '@/shared/ui/link';
import type { Home } from './api';
import { Block } from '@/shared/ui/block';
import { HomeCards } from './home-cards';

const ROWS = 5;

/** What goes badly in one's own département, the worst first. */
export function OwnAlerts({
  home: { alerts, alertCount, territory, territoryName },
}: {
  home: Home;
}) {
  const shown = alerts.slice(0, ROWS);
  return (
    <Block
      id="alertes"
      title={alertCount > 0 ? `Alertes (${alertCount.toLocaleString('fr-FR')})` : 'Alertes'}
      more={
        alertCount > shown.length
          ? ['Toutes les alertes', `/feuille-de-route?territoire=${territory}`]
          : undefined
      }
    >
      {shown.length === 0 && <p>{territoryName} : aucune alerte, ni retard ni recul.</p>}
      <ol className="pilo-items">
        {shown.map((alert) => (
          <li className="pilo-item" key={`${alert.objectKey}-${alert.territory}`}>
            <span className="fr-icon-warning-fill fr-icon--sm pilo-late" aria-hidden="true" />
            <div className="pilo-item__main">
              <AppLink className="pilo-item__title" href={alert.path}>
                {alert.title}
              </AppLink>
              <span className="pilo-item__why">{alert.sentence}</span>
            </div>
          </li>
        ))}
      </ol>
    </Block>
  );
}

/** What changed last in what one reads. */
function Changes({ changes }: { changes: Home['changes'] }) {
  return (
    <Block id="changements" title="Derniers changements">
      {changes.length === 0 && <p>Rien n’a changé récemment.</p>}
      <ol className="pilo-items">
        {changes.slice(0, ROWS).map((change) => (
          <li
            className="pilo-item pilo-item--slim"
            key={`${change.at}-${change.objectKey}-${change.sentence}`}
          >
            <div className="pilo-item__main">
              <AppLink className="pilo-item__title" href={change.path}>
                {change.sentence}
              </AppLink>
              <span className="pilo-item__why">
                {formatInstant(change.at)}
                {change.author && `, ${change.author}`}
              </span>
            </div>
          </li>
        ))}
      </ol>
    </Block>
  );
}

/** Below what the page is about: what each room says, and what changed. */
export function More({ home }: { home: Home }) {
  const readsProjects = useMay('listProjects');
  const changes = home.audience !== 'ADMIN' && readsProjects;
  return changes || home.cards.length > 0 ? (
    <div className="pilo-home__more">
      <HomeCards cards={home.cards} />
      {changes && <Changes changes={home.changes} />}
    </div>
  ) : null;
}
