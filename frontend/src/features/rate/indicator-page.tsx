import { Alert } from '@codegouvfr/react-dsfr/Alert';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { hasStatus } from '@/shared/api/problem';
import { formatInstant } from '@/shared/lib/dates';
import { one } from '@/shared/lib/search-params';
import { useSearchState } from '@/shared/lib/use-search-state';
import { useAsOf, useTerritory } from '@/shared/lib/view-params';
import { useTerritoryNames } from '@/shared/reference/territories';
import { AsOfBanner, AsOfPicker } from '@/shared/ui/as-of';
import { MonthCurve } from '@/shared/ui/charts/month-curve';
import { ExportMenu } from '@/shared/ui/list-toolbar';
import { Page } from '@/shared/ui/page';
import { ErrorState, Loaded, Skeleton } from '@/shared/ui/states';
import { Tabs } from '@/shared/ui/tabs';
import { TerritorySelect } from '@/shared/ui/territory-select';
import { Answer } from './answer';
import {
  explanationQuery,
  indicatorQuery,
  trajectoryQuery,
  type Explanation,
  type Subject,
  type Trajectory,
} from './api';
import { Definition } from './definition';
import { ExplanationPanel } from './explanation';
import { History } from './history';
import { curveTitle, speedSentence } from './labels';
import { TerritoryRates, useRegionRates } from './territory-rates';
import { useValueEntry } from './value-entry';
import './rate.css';

function useSubject(): Subject {
  const { code = '' } = useParams({ strict: false }) as { code?: string };
  const [search] = useSearchState();
  const territory = useTerritory();
  const asOf = useAsOf();
  const kind = one(search, 'sorte') === 'annuel' ? 'ANNUAL' : 'FINAL';
  return { indicator: code, territory, kind, asOf };
}

/** What the table of rates shows, and where it stands. */
const EXPORTED = [
  'indicator',
  'territory',
  'rate',
  'currentValue',
  'currentMonth',
  'targetValue',
  'gap',
  'trend',
  'alerts',
];

function lineName({ coverage, aggregation }: Explanation): string {
  if (!coverage) {
    return 'valeur mesurée';
  }
  return `${aggregation === 'MEAN' ? 'moyenne' : 'somme'} des ${coverage.expected} départements`;
}

interface CurveProps {
  explanation: Explanation;
  trajectory: UseQueryResult<Trajectory>;
}

function Curve({ explanation, trajectory }: CurveProps) {
  const { data, error, refetch } = trajectory;
  const { initial, target, unit } = explanation;
  if (error) {
    return <ErrorState error={error} onRetry={() => void refetch()} />;
  }
  if (!data || (data.months.length === 0 && !initial && !target)) {
    return <section className="pilo-block" aria-hidden="true" />;
  }
  return (
    <MonthCurve
      title={curveTitle(explanation)}
      sentence={speedSentence(data, unit, explanation.rate)}
      unit={unit}
      line={lineName(explanation)}
      initial={initial}
      target={target}
      months={data.months}
      landing={data.landing}
    />
  );
}

function Parts({ explanation, subject }: { explanation: Explanation; subject: Subject }) {
  const [search, change] = useSearchState();
  const asking = one(search, 'pourquoi') === 'oui';
  const [asked, setAsked] = useState(asking ? 1 : 0);
  const rates = useRegionRates(subject).data ?? [];
  const trajectory = useQuery(trajectoryQuery(subject));
  const entry = useValueEntry(subject);
  if (trajectory.isPending) {
    // Both come together: what is read does not move when the curve is there.
    return <Skeleton lines={10} />;
  }
  return (
    <>
      <div className="pilo-split pilo-split--curve">
        <Answer
          explanation={explanation}
          trajectory={trajectory.data}
          kind={subject.kind}
          rates={explanation.level === 'DEPT' ? [] : rates}
          onWhy={() => {
            change({ onglet: undefined, pourquoi: 'oui' }, { replace: true });
            setAsked(asked + 1);
          }}
        />
        <Curve explanation={explanation} trajectory={trajectory} />
      </div>
      <TerritoryRates subject={subject} explanation={explanation} act={entry.act} />
      <Tabs
        label="Le détail"
        tabs={[
          {
            id: 'pourquoi',
            label: 'Pourquoi ce taux ?',
            content: () => <ExplanationPanel explanation={explanation} asked={asked} />,
          },
          {
            id: 'historique',
            label: 'Historique des valeurs',
            content: () => (
              <History
                subject={subject}
                unit={explanation.unit}
                aggregated={explanation.current !== null}
                coming={explanation.coming.map(({ month }) => month)}
              />
            ),
          },
          {
            id: 'definition',
            label: 'Définition',
            content: () => <Definition code={subject.indicator} />,
          },
        ]}
      />
      {entry.dialog}
    </>
  );
}

/** Where are we, since when, why, and when do we land? */
export function IndicatorPage() {
  const [, change] = useSearchState();
  const subject = useSubject();
  const nameOf = useTerritoryNames();
  const explanation = useQuery(explanationQuery(subject));
  const known = useQuery(indicatorQuery(subject.indicator)).data;
  const archivedAt = known?.archivedAt;
  const unknown = hasStatus(explanation.error, 404);
  const name = explanation.data?.indicatorName ?? known?.definition.name;
  const { code, territory, kind } = { code: subject.indicator, ...subject };
  return (
    <Page
      title={unknown && !archivedAt ? 'Indicateur' : (name ?? `Indicateur ${code}`)}
      path={[{ label: 'Feuille de route', href: '/feuille-de-route' }]}
      aside={
        !unknown && (
          <p className="pilo-code fr-mb-0">
            {code}, {nameOf(territory)}
          </p>
        )
      }
      actions={
        // There even when nothing is found: another territory or another day may have it.
        <>
          <TerritorySelect
            value={territory}
            onChange={(territoire) => change({ territoire })}
            // A local indicator is the region's.
            withCountry={!code.startsWith('LOC-')}
          />
          <AsOfPicker />
          <ExportMenu
            path="/api/v1/rates"
            search={new URLSearchParams({ indicator: code, kind }).toString()}
            columns={EXPORTED}
            name={`taux-${code}`}
          />
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
        <Definition code={code} />
      ) : (
        <Loaded query={explanation} lines={10}>
          {(data) => <Parts key={territory} explanation={data} subject={subject} />}
        </Loaded>
      )}
    </Page>
  );
}
