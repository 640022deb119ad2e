import { Accordion } from '@codegouvfr/react-dsfr/Accordion';
import { useQuery } from '@tanstack/react-query';
import { one } from '@/shared/lib/search-params';
import { useSearchState } from '@/shared/lib/use-search-state';
import { useAsOf, useHref, useTerritory } from '@/shared/lib/view-params';
import { useTerritories } from '@/shared/reference/territories';
import { AsOfBanner, AsOfPicker } from '@/shared/ui/as-of';
import { AppLink } from '@/shared/ui/link';
import { Page } from '@/shared/ui/page';
import { ExactSwitch, useExact } from '@/shared/ui/exact-switch';
import { EmptyState, Loaded } from '@/shared/ui/states';
import { TerritorySelect } from '@/shared/ui/territory-select';
import { territoryRoadmapQuery, type TerritoryRoadmap } from './api';
import { MovedTo } from './moved-to';
import { IndicatorMap, PriorityMap } from './roadmap-map';
import { RoadmapTree } from './roadmap-tree';
import { leastAdvancedPriority, roadmapSentence, selected } from './sentences';
import { TerritoryFacts } from './territory-facts';
import './roadmap.css';

function Selected({ roadmap, selection }: { roadmap: TerritoryRoadmap; selection: string }) {
  const { territory } = roadmap;
  const priority = roadmap.priorities.find(({ code }) => code === selection);
  if (priority) {
    return <PriorityMap title={priority.title} subject={priority.id} territory={territory} />;
  }
  const indicator = [
    ...roadmap.priorities.flatMap(({ indicators }) => indicators),
    ...roadmap.otherIndicators,
  ].find(({ code }) => code === selection);
  return indicator ? (
    <IndicatorMap title={indicator.name} subject={indicator.code} territory={territory} />
  ) : null;
}

function Groups({ roadmap }: { roadmap: TerritoryRoadmap }) {
  const [search, change] = useSearchState();
  const exact = useExact();
  const chosen = selected(roadmap);
  const selection = one(search, 'selection') ?? (leastAdvancedPriority(chosen) ?? chosen[0])?.code;
  const others = roadmap.priorities.filter((priority) => !chosen.includes(priority));
  const context = {
    territory: roadmap.territory,
    exact,
    selection,
    onSelect: (code: string) => change({ selection: code }, { replace: true }),
  };
  const policies = chosen.filter(({ kind }) => kind === 'PRIORITY_POLICY');
  const projects = chosen.filter(({ kind }) => kind === 'STRUCTURING_PROJECT');
  return (
    <div className="pilo-roadmap">
      <div>
        {policies.length > 0 && (
          <RoadmapTree
            caption="Politiques prioritaires"
            priorities={policies}
            initiallyOpen={chosen.length <= 8}
            {...context}
          />
        )}
        {projects.length > 0 && (
          <RoadmapTree
            caption="Projets structurants"
            priorities={projects}
            initiallyOpen
            {...context}
          />
        )}
        {(others.length > 0 || roadmap.otherIndicators.length > 0) && (
          <Accordion
            titleAs="h2"
            label={`Politiques nationales, hors feuille de route (${others.length})`}
            defaultExpanded={others.some(({ code, indicators }) =>
              [code, ...indicators.map((one) => one.code)].includes(selection ?? ''),
            )}
          >
            <RoadmapTree
              caption="Politiques nationales"
              priorities={others}
              loose={roadmap.otherIndicators}
              initiallyOpen={false}
              {...context}
            />
          </Accordion>
        )}
      </div>
      <aside className="pilo-block pilo-roadmap__map" aria-label="Carte de la sélection">
        {selection && <Selected roadmap={roadmap} selection={selection} />}
      </aside>
    </div>
  );
}

function Tree({ roadmap }: { roadmap: TerritoryRoadmap }) {
  if (roadmap.priorities.length === 0 && roadmap.otherIndicators.length === 0) {
    return (
      <EmptyState
        title="La feuille de route est vide"
        action={
          <AppLink href="/imports/nouveau" className="fr-btn">
            Importer des indicateurs
          </AppLink>
        }
      >
        Importez les fichiers d’indicateurs de la DITP : les priorités et les taux apparaîtront ici.
      </EmptyState>
    );
  }
  return <Groups roadmap={roadmap} />;
}

/** Which policies are late, and where? Of one département, its own page says it. */
export function RoadmapPage() {
  const territory = useTerritory();
  const href = useHref();
  return territory.startsWith('DEPT-') ? (
    <MovedTo href={href(`/territoires/${territory}`)} />
  ) : (
    <WholeRoadmap territory={territory} />
  );
}

function WholeRoadmap({ territory }: { territory: string }) {
  const [, change] = useSearchState();
  const asOf = useAsOf();
  const exact = useExact();
  const { region } = useTerritories();
  const roadmap = useQuery(territoryRoadmapQuery(territory, asOf));
  return (
    <Page
      title="Feuille de route"
      lead={roadmap.data && roadmapSentence(roadmap.data, exact, territory === region?.code)}
      actions={
        <>
          <TerritorySelect value={territory} onChange={(code) => change({ territoire: code })} />
          <AsOfPicker />
          <ExactSwitch />
        </>
      }
    >
      <AsOfBanner />
      <Loaded query={roadmap} lines={12}>
        {(data) => (
          <>
            <Tree roadmap={data} />
            {!asOf && <TerritoryFacts territory={territory} />}
          </>
        )}
      </Loaded>
    </Page>
  );
}
