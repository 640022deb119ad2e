import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useMay } from '@/shared/session/me';
import { useTerritories } from '@/shared/reference/territories';
import { useSearchState } from '@/shared/lib/use-search-state';
import { useAsOf, useTerritory } from '@/shared/lib/view-params';
import { AsOfBanner, AsOfPicker } from '@/shared/ui/as-of';
import { AppLink } from '@/shared/ui/link';
import { Page } from '@/shared/ui/page';
import { ExactSwitch, useExact } from '@/shared/ui/exact-switch';
import { Gap, Rate } from '@/shared/ui/rate';
import { absenceWord, AlertBadges, TrendSign } from '@/shared/ui/rate-signs';
import { Loaded } from '@/shared/ui/states';
import { TerritorySelect } from '@/shared/ui/territory-select';
import { priorityExplanationQuery, priorityQuery } from './api';
import { PriorityDeletion } from './priority-deletion';
import { PriorityIndicators } from './priority-indicators';
import { PriorityTerritories } from './priority-territories';
import { PriorityMap } from './roadmap-map';
import './roadmap.css';

function Answer({ id, territory }: { id: string; territory: string }) {
  const exact = useExact();
  const { nameOf } = useTerritories();
  const explanation = useQuery(priorityExplanationQuery(id, territory, useAsOf()));
  return (
    <Loaded query={explanation} lines={8}>
      {({ figures, ruleSentence, comparisonSentence, indicators }) => (
        <>
          <div className="pilo-overview">
            <p className="pilo-big-rate">
              <strong>
                <Rate rate={figures.rate} exact={exact} why={absenceWord(figures.absence)} />
              </strong>{' '}
              <span>
                {nameOf(figures.territory)}
                {figures.rate !== null && (
                  <>
                    {' · '}
                    <TrendSign trend={figures.trend} />
                  </>
                )}
                {figures.gap !== null && (
                  <>
                    {' · '}
                    <Gap gap={figures.gap} exact={exact} /> par rapport à la médiane
                  </>
                )}{' '}
                <AlertBadges alerts={figures.alerts} />
              </span>
            </p>
            <ExactSwitch />
          </div>
          <PriorityIndicators indicators={indicators} territory={territory} />
          <section aria-labelledby="pourquoi" className="fr-mb-4w">
            <h2 className="fr-h4" id="pourquoi">
              Pourquoi ce taux ?
            </h2>
            <p className="fr-mb-1w">{figures.sentence}</p>
            <p className="fr-mb-1w">{comparisonSentence}</p>
            <p className="pilo-mention">{ruleSentence}</p>
          </section>
        </>
      )}
    </Loaded>
  );
}

/** Is this policy well, here and elsewhere in the region? */
export function PriorityPage() {
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const [, change] = useSearchState();
  const territory = useTerritory();
  const exact = useExact();
  const priority = useQuery(priorityQuery(id));
  const mayChange = useMay('updatePriority');
  const title = priority.data?.value.title ?? 'Priorité';
  return (
    <Page
      title={title}
      path={[{ label: 'Feuille de route', href: '/feuille-de-route' }]}
      lead={priority.data?.value.description}
      actions={
        <>
          <TerritorySelect value={territory} onChange={(code) => change({ territoire: code })} />
          <AsOfPicker />
          {mayChange && (
            <AppLink
              href={`/feuille-de-route/priorites/${id}/modifier`}
              className="fr-btn fr-btn--tertiary fr-btn--sm"
            >
              Modifier
            </AppLink>
          )}
          {priority.data && (
            <PriorityDeletion priority={priority.data.value} etag={priority.data.etag} />
          )}
        </>
      }
    >
      <AsOfBanner />
      <Loaded query={priority}>
        {() => (
          <>
            <Answer id={id} territory={territory} />
            <h2 className="fr-h4">Dans les départements</h2>
            <div className="pilo-roadmap">
              <PriorityTerritories id={id} territory={territory} />
              <PriorityMap
                title={title}
                subject={id}
                territory={territory}
                exact={exact}
                path={`/feuille-de-route/priorites/${id}`}
              />
            </div>
          </>
        )}
      </Loaded>
    </Page>
  );
}
