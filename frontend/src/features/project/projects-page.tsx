import { Button } from '@/shared/ui/button';
import { useQuery } from '@tanstack/react-query';
import { useNomenclatures } from '@/shared/reference/nomenclatures';
import { useTerritories } from '@/shared/reference/territories';
import { useMay, useMe } from '@/shared/session/me';
import { useListState, type ListState } from '@/shared/ui/list-state';
import { ListPage } from '@/shared/ui/list-page';
import { EmptyState } from '@/shared/ui/states';
import { useView, ViewSwitch } from '@/shared/ui/view-switch';
import { PROJECTS, projectsQuery, stageCountsQuery } from './api';
import { Board } from './board';
import { projectColumns } from './project-columns';
import {
  PROJECT_FILTERS,
  ProjectFilters,
  RareFilters,
  rareInUse,
  whatIsWrong,
} from './project-filters';
import { StageStrip } from './stage-strip';
import './project.css';

function CreateButton() {
  return (
    <Button size="small" iconId="fr-icon-add-line" linkProps={{ href: '/projets/nouveau' }}>
      Créer un projet
    </Button>
  );
}

const VIEWS = [
  { value: 'liste', label: 'Liste' },
  { value: 'etapes', label: 'Étapes' },
];

const CARD = {
  beside: 'weather',
  lines: [['stage'], ['nextMilestone', 'nextMilestoneDate']],
};

/** What the chips count: the whole portfolio as it is filtered, but for what they filter themselves. */
const aside = (state: ListState): ListState => {
  const { weather: _weather, late: _late, ...filters } = state.filters;
  return { ...state, filters };
};

/** Where is the portfolio? Counts by stage, what is wrong, then the list, most urgent first, or the board. */
export function ProjectsPage() {
  const state = useListState({ filters: PROJECT_FILTERS, defaultSort: 'nextMilestoneDate' });
  const view = useView('vue', VIEWS);
  const mayCreate = useMay('createProject');
  const nomenclatures = useNomenclatures();
  const territories = useTerritories();
  const { businessDate } = useMe();
  const projects = useQuery(projectsQuery(state));
  const { data: known } = useQuery(stageCountsQuery(aside(state)));
  return (
    <ListPage
      title="Projets"
      noun={['projet', 'projets']}
      note={state.active === 0 ? whatIsWrong(known) : undefined}
      query={nomenclatures.settled ? projects : { ...projects, data: undefined }}
      state={state}
      columns={projectColumns({ nomenclatures, territories, today: businessDate })}
      card={CARD}
      rowKey={({ id }) => id}
      caption="Projets"
      exports={{ path: PROJECTS, name: 'projets' }}
      views={<ViewSwitch label="Façon de voir les projets" name="vue" options={VIEWS} />}
      create={mayCreate && <CreateButton />}
      counts={<StageStrip state={state} />}
      filters={<ProjectFilters state={state} known={known} />}
      more={{ active: rareInUse(state), fields: <RareFilters state={state} /> }}
      {...(view === 'etapes' ? { instead: <Board state={state} /> } : {})}
      empty={
        <EmptyState title="Aucun projet pour le moment" action={mayCreate && <CreateButton />}>
          Chaque projet de transformation, de sa détection à sa capitalisation, a sa page ici :
          étape, météo signée, jalons, équipe et histoire.
        </EmptyState>
      }
    />
  );
}
