import { useHref } from '@/shared/lib/view-params';
import { AppLink } from '@/shared/ui/link';
import { AlertBadges } from '@/shared/ui/rate-signs';
import type { RoadmapAlert, TerritoryRoadmap } from './api';

const keyOf = ({ code, priority, indicator }: RoadmapAlert) => `${code}-${priority}-${indicator}`;

/** What goes badly here, the priorities' alerts first. */
export function TerritoryAlerts({ roadmap }: { roadmap: TerritoryRoadmap }) {
  const href = useHref();
  const ids = new Map(roadmap.priorities.map(({ id, code }) => [code, id]));
  const target = ({ priority, indicator }: RoadmapAlert) =>
    href(
      indicator
        ? `/indicateurs/${indicator}`
        : `/feuille-de-route/priorites/${ids.get(priority ?? '') ?? ''}`,
      { territoire: roadmap.territory },
    );
  const alerts = roadmap.alerts.toSorted(
    (a, b) => Number(a.indicator !== null) - Number(b.indicator !== null),
  );
  return (
    <section aria-labelledby="alertes" className="fr-mb-4w">
      <h2 className="fr-h4" id="alertes">
        {alerts.length === 0 ? 'Aucune alerte' : `Alertes (${alerts.length})`}
      </h2>
      {alerts.length > 0 && (
        <ul className="pilo-alert-list">
          {alerts.map((alert) => (
            <li key={keyOf(alert)}>
              <AlertBadges alerts={[alert.code]} />{' '}
              <AppLink href={target(alert)}>{alert.sentence}</AppLink>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
