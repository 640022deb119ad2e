import { Alert } from '@codegouvfr/react-dsfr/Alert';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { hasStatus } from '@/shared/api/problem';
import { formatInstant } from '@/shared/lib/dates';
import { one } from '@/shared/lib/search-params';
import { useSearchState } from '@/shared/lib/use-search-state';
import { useAsOf, useTerritory } from '@/shared/lib/view-params';
import { AsOfBanner, AsOfPicker } from '@/shared/ui/as-of';
import { Page } from '@/shared/ui/page';
import { Loaded } from '@/shared/ui/states';
import { TerritorySelect } from '@/shared/ui/territory-select';
import { Answer } from './answer';
import { explanationQuery, indicatorQuery, type Subject } from './api';
import { Definition } from './definition';
import { ExplanationDialog } from './explanation-dialog';
import { History } from './history';
import { KindSwitch } from './kind-switch';
import { TerritoryRates } from './territory-rates';
import './rate.css';

function useSubject(): Subject {
  const { code = '' } = useParams({ strict: false }) as { code?: string };
  const [search] = useSearchState();
  const territory = useTerritory();
  const asOf = useAsOf();
  const kind = one(search, 'sorte') === 'annuel' ? 'ANNUAL' : 'FINAL';
  return { indicator: code, territory, kind, asOf };
}

/** Where are we, since when, why? */
export function IndicatorPage() {
  const [search, change] = useSearchState();
  const subject = useSubject();
  const explanation = useQuery(explanationQuery(subject));
  const asking = one(search, 'pourquoi') === 'oui';
  const archivedAt = useQuery(indicatorQuery(subject.indicator)).data?.archivedAt;
  const unknown = hasStatus(explanation.error, 404);
  return (
    <Page
      title={unknown && !archivedAt ? 'Indicateur' : `Indicateur ${subject.indicator}`}
      path={[{ label: 'Feuille de route', href: '/feuille-de-route' }]}
      lead={explanation.data?.indicatorName}
      actions={
        // There even when nothing is found: another territory or another day may have it.
        <>
          <TerritorySelect
            value={subject.territory}
            onChange={(territoire) => change({ territoire })}
            // A local indicator is the region's.
            withCountry={!subject.indicator.startsWith('LOC-')}
          />
          <AsOfPicker />
        </>
      }
    >
      <AsOfBanner />
      {archivedAt && (
        <div className="fr-mb-3w">
          <Alert
            severity="info"
            small
            description={`Cet indicateur est archivé depuis le ${formatInstant(archivedAt)} : il n’entre plus dans aucun taux. Choisissez une date passée pour voir ce qui était vrai alors.`}
          />
        </div>
      )}
      {archivedAt && unknown ? (
        <Definition code={subject.indicator} />
      ) : (
        <Loaded query={explanation} lines={10}>
          {(data) => (
            <>
              <KindSwitch kind={subject.kind} />
              <Answer explanation={data} subject={subject} />
              <TerritoryRates subject={subject} name={data.indicatorName} unit={data.unit} />
              <History
                subject={subject}
                unit={data.unit}
                aggregated={data.current !== null}
                coming={data.coming.map(({ month }) => month)}
              />
              <Definition code={subject.indicator} />
              {asking && (
                <ExplanationDialog
                  explanation={data}
                  onClose={() => change({ pourquoi: undefined }, { replace: true })}
                />
              )}
            </>
          )}
        </Loaded>
      )}
    </Page>
  );
}
