import { Button } from '@/shared/ui/button';
import { useQuery } from '@tanstack/react-query';
import { useNomenclatures } from '@/shared/reference/nomenclatures';
import { useTerritories } from '@/shared/reference/territories';
import { useMay, useMe } from '@/shared/session/me';
import { useListState, type ListState } from '@/shared/ui/list-state';
import { ListView } from '@/shared/ui/list-view';
import { Page } from '@/shared/ui/page';
import { EmptyState } from '@/shared/ui/states';
import { useView, ViewSwitch } from '@/shared/ui/view-switch';
import { PROJECTS, projectsQuery } from './api';
import { Board } from './board';
import { projectColumns } from './project-columns';
import { PROJECT_FILTERS, ProjectFilters } from './project-filters';
import { StageStrip } from './stage-strip';

function CreateButton() {
  return (
    <Button iconId="fr-icon-add-line" linkProps={{ href: '/projets/nouveau' }}>
      Créer un projet
    </Button>
  );
}

function List({ state }: { state: ListState }) {
  const nomenclatures = useNomenclatures();
  const territories = useTerritories();
  const { businessDate } = useMe();
  const mayCreate = useMay('createProject');
  const projects = useQuery(projectsQuery(state));
  return (
    <ListView
      query={projects}
      state={state}
      columns={projectColumns({ nomenclatures, territories, today: businessDate })}
      rowKey={({ id }) => id}
      caption="Projets"
      noun={['projet', 'projets']}
      exports={{ path: PROJECTS, name: 'projets' }}
      empty={
        <EmptyState title="Aucun projet pour le moment" action={mayCreate && <CreateButton />}>
          Chaque projet de transformation, de sa détection à sa capitalisation, a sa page ici :
          étape, météo signée, jalons, équipe et histoire.
        </EmptyState>
      }
    />
  );
}

const VIEWS = [
  { value: 'liste', label: 'Liste' },
  { value: 'etapes', label: 'Par étape' },
];

/** Where is the portfolio? Counts by stage, then the list or the board. */
export function ProjectsPage() {
  const state = useListState({ filters: PROJECT_FILTERS, defaultSort: '-updatedAt' });
  const view = useView('vue', 'liste');
  const mayCreate = useMay('createProject');
  return (
    <Page
      title="Projets"
      actions={
        <>
          <ViewSwitch label="Façon de voir les projets" name="vue" options={VIEWS} />
          {mayCreate && <CreateButton />}
        </>
      }
    >
      <StageStrip state={state} />
      <ProjectFilters state={state} />
      {view === 'etapes' ? <Board state={state} /> : <List state={state} />}
    </Page>
  );
}
