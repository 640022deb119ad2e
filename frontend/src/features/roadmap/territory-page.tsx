import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { lazy, Suspense, type ReactNode } from 'react';
import { hasStatus } from '@/shared/api/problem';
import { formatLongDate } from '@/shared/lib/dates';
import { useAsOf, useHref } from '@/shared/lib/view-params';
import { useTerritories } from '@/shared/reference/territories';
import { useMe } from '@/shared/session/me';
import { AsOfBanner, AsOfPicker } from '@/shared/ui/as-of';
import { Button } from '@/shared/ui/button';
import { Page } from '@/shared/ui/page';
import { EmptyState, Loaded } from '@/shared/ui/states';
import { territoryRoadmapQuery, type TerritoryRoadmap } from './api';
import { MovedTo } from './moved-to';
import { alertSentence } from './sentences';
import { TerritoryFacts } from './territory-facts';
import { TerritoryProjects } from './territory-projects';
import { TerritoryRates } from './territory-rates';
import './roadmap.css';
import './territory.css';

const Locator = lazy(async () => ({
  default: (await import('./territory-locator')).TerritoryLocator,
}));

interface Place {
  territory: string;
  name: string;
}

/** What stands beside the rates, and below them: what is known now, each block asking for its own. */
const BESIDE: [key: string, block: (place: Place) => ReactNode][] = [
  ['facts', ({ territory }) => <TerritoryFacts territory={territory} />],
];
const BELOW: typeof BESIDE = [['projects', (place) => <TerritoryProjects {...place} />]];

const drawn = (blocks: typeof BESIDE, place: Place) =>
  blocks.map(([key, block]) => <div key={key}>{block(place)}</div>);

function Sheet({ roadmap }: { roadmap: TerritoryRoadmap }) {
  const asOf = useAsOf();
  const place = { territory: roadmap.territory, name: roadmap.territoryName };
  return (
    <div className="pilo-sheet">
      {roadmap.priorities.length === 0 ? (
        <EmptyState title="Aucun taux pour ce territoire">
          Les taux apparaîtront ici dès que des indicateurs y seront mesurés.
        </EmptyState>
      ) : (
        <TerritoryRates roadmap={roadmap} />
      )}
      {!asOf && <div className="pilo-sheet__beside">{drawn(BESIDE, place)}</div>}
      {!asOf && <div className="pilo-sheet__below">{drawn(BELOW, place)}</div>}
    </div>
  );
}

/** Said at the head of the paper only. */
function PrintHead() {
  const { businessDate, simulatedDate } = useMe();
  const { region } = useTerritories();
  return (
    <p className="pilo-mention pilo-print-head">
      {[
        region && `Préfet de la région ${region.name}`,
        'Pil’O',
        `fiche du ${formatLongDate(businessDate)}`,
        simulatedDate && 'données fictives',
      ]
        .filter(Boolean)
        .join(' · ')}
    </p>
  );
}

function DepartmentPage({ code }: { code: string }) {
  const { simulatedDate } = useMe();
  const { region } = useTerritories();
  const href = useHref();
  const asOf = useAsOf();
  const roadmap = useQuery(territoryRoadmapQuery(code, asOf));
  const name = roadmap.data?.territoryName;
  const unknown = hasStatus(roadmap.error, 404);
  return (
    <Page
      // Invented figures about a real place: its title says so (demonstration only).
      title={simulatedDate && name ? `${name} – chiffres fictifs` : (name ?? 'Territoire')}
      path={[
        {
          label: 'Feuille de route',
          href: href('/feuille-de-route', { territoire: region?.code }),
        },
      ]}
      aside={
        !unknown && (
          <div className="pilo-sheet__head">
            {roadmap.data && (
              <>
                <Suspense fallback={<span className="pilo-locator" />}>
                  <Locator territory={code} name={roadmap.data.territoryName} />
                </Suspense>
                <p className="pilo-page__lead">{alertSentence(roadmap.data)}</p>
              </>
            )}
          </div>
        )
      }
      actions={
        <>
          {(asOf || !unknown) && <AsOfPicker />}
          {roadmap.data && (
            <Button
              priority="tertiary"
              size="small"
              iconId="fr-icon-printer-line"
              onClick={() => globalThis.print()}
            >
              Imprimer la fiche
            </Button>
          )}
        </>
      }
    >
      <PrintHead />
      <AsOfBanner />
      <Loaded query={roadmap} lines={12}>
        {(data) => <Sheet roadmap={data} />}
      </Loaded>
    </Page>
  );
}

/** How is this département? The country and the regions have the roadmap itself. */
export function TerritoryPage() {
  const { code = '' } = useParams({ strict: false }) as { code?: string };
  const href = useHref();
  return /^(NAT|REG)-/.test(code) ? (
    <MovedTo href={href('/feuille-de-route', { territoire: code })} />
  ) : (
    <DepartmentPage code={code} />
  );
}
