import { useParams } from '@tanstack/react-router';
import { EditPage, NewPage } from '@/shared/ui/form/edit-page';
import { lastChangeOf, projects } from './api';
import { ProjectForm } from './project-form';
import { draftOf, EMPTY_PROJECT, namesOf, valuesOf } from './project-values';

const path = [{ label: 'Projets', href: '/projets' }];

export const NewProjectPage = () => (
  <NewPage
    of={projects}
    draftKey="project:new"
    title="Créer un projet"
    lead="Un titre, un programme et un organisme suffisent ; le reste peut venir plus tard. Le projet commence à l’étape de veille."
    path={path}
    values={EMPTY_PROJECT}
    bodyOf={draftOf}
    submit="Créer le projet"
    href={({ code }) => `/projets/${code}`}
    done="Le projet est créé. Complétez-le, ou faites un premier point."
  >
    {(form) => <ProjectForm {...form} />}
  </NewPage>
);

export function EditProjectPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  return (
    <EditPage
      of={projects}
      act="updateProject"
      id={id}
      idOf={(project) => project.id}
      draftKey={(project) => `project:${project.id}`}
      title="Modifier le projet"
      path={path}
      own={{ href: `/projets/${id}`, label: ({ title }) => title }}
      valuesOf={valuesOf}
      namesOf={namesOf}
      changeOf={lastChangeOf}
      bodyOf={draftOf}
      done="Le projet est enregistré."
    >
      {(form) => <ProjectForm {...form} />}
    </EditPage>
  );
}
