import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { hasStatus } from '@/shared/api/problem';
import { useMe } from '@/shared/session/me';
import { useAsOf, useHref } from '@/shared/lib/view-params';
import { AsOfBanner, AsOfPicker } from '@/shared/ui/as-of';
import { AppLink } from '@/shared/ui/link';
import { Page } from '@/shared/ui/page';
import { ExactSwitch, useExact } from '@/shared/ui/exact-switch';
import { Gap, Rate } from '@/shared/ui/rate';
import { absenceWord, AlertBadges, TrendSign } from '@/shared/ui/rate-signs';
import { EmptyState, Loaded } from '@/shared/ui/states';
import { territoryRoadmapQuery, type TerritoryRoadmap } from './api';
import { RoadmapTree } from './roadmap-tree';
import { TerritoryAlerts } from './territory-alerts';
import { TerritoryFacts } from './territory-facts';
import { roadmapSentence, selected } from './sentences';
import './roadmap.css';

function Figures({ roadmap }: { roadmap: TerritoryRoadmap }) {
  const exact = useExact();
  const href = useHref();
  const { territory } = roadmap;
  return (
    <ul className="pilo-figures">
      {selected(roadmap).map(({ id, title, figures }) => (
        <li key={id}>
          <span className="pilo-figures__value">
            <Rate rate={figures.rate} exact={exact} why={absenceWord(figures.absence)} />
          </span>
          <span className="pilo-figures__label">
            <AppLink href={href(`/feuille-de-route/priorites/${id}`, { territoire: territory })}>
              {title}
            </AppLink>
          </span>
          <span className="pilo-figures__signs">
            {figures.rate !== null && <TrendSign trend={figures.trend} />}
            {figures.gap !== null && (
              <span>
                <Gap gap={figures.gap} exact={exact} /> par rapport à la médiane
              </span>
            )}
            {figures.alerts.length > 0 && <AlertBadges alerts={figures.alerts} />}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Sheet({ roadmap }: { roadmap: TerritoryRoadmap }) {
  const exact = useExact();
  if (roadmap.priorities.length === 0) {
    return (
      <EmptyState title="Aucun taux pour ce territoire">
        Les taux apparaîtront ici dès que des indicateurs y seront mesurés.
      </EmptyState>
    );
  }
  return (
    <>
      <div className="pilo-answer">
        <p className="fr-text--lead">{roadmapSentence(roadmap, exact)}</p>
        <ExactSwitch />
      </div>
      <Figures roadmap={roadmap} />
      <TerritoryAlerts roadmap={roadmap} />
      <RoadmapTree
        caption="Priorités et indicateurs"
        priorities={selected(roadmap)}
        initiallyOpen
        territory={roadmap.territory}
        exact={exact}
        selection={undefined}
      />
    </>
  );
}

/** How is this département? */
export function TerritoryPage() {
  const { code = '' } = useParams({ strict: false }) as { code?: string };
  const { simulatedDate } = useMe();
  const asOf = useAsOf();
  const roadmap = useQuery(territoryRoadmapQuery(code, asOf));
  const name = roadmap.data?.territoryName;
  return (
    <Page
      // Invented figures about a real place: its title says so (demonstration only).
      title={simulatedDate && name ? `${name} – chiffres fictifs` : (name ?? 'Territoire')}
      path={[{ label: 'Feuille de route', href: `/feuille-de-route?territoire=${code}` }]}
      actions={(asOf || !hasStatus(roadmap.error, 404)) && <AsOfPicker />}
    >
      <AsOfBanner />
      <Loaded query={roadmap} lines={12}>
        {(data) => (
          <>
            <Sheet roadmap={data} />
            {!asOf && <TerritoryFacts territory={code} />}
          </>
        )}
      </Loaded>
    </Page>
  );
}
