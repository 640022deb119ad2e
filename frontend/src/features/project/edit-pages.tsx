import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useIdempotencyKey } from '@/shared/api/idempotency';
import { useLeaveTo } from '@/shared/lib/use-leave-to';
import { Page } from '@/shared/ui/page';
import { Loaded } from '@/shared/ui/states';
import { createProject, projectQuery, refreshProjects, reloadProject, updateProject } from './api';
import { ProjectForm } from './project-form';
import { draftOf, EMPTY_PROJECT, namesOf, valuesOf } from './project-values';

const above = { label: 'Projets', href: '/projets' };

export function NewProjectPage() {
  const leave = useLeaveTo(refreshProjects);
  const keyFor = useIdempotencyKey();
  return (
    <Page
      title="Créer un projet"
      path={[above]}
      lead="Un titre, un programme et un organisme suffisent ; le reste peut venir plus tard. Le projet commence à l’étape de veille."
    >
      <ProjectForm
        draftKey="project:new"
        values={EMPTY_PROJECT}
        submitLabel="Créer le projet"
        onCancel={() => leave.cancel('/projets')}
        onSubmit={async (values) => {
          const draft = draftOf(values);
          const project = await createProject(draft, keyFor(draft));
          await leave.saved(
            `/projets/${project.code}`,
            'Le projet est créé. Complétez-le, ou faites un premier point.',
          );
        }}
      />
    </Page>
  );
}

export function EditProjectPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const leave = useLeaveTo(refreshProjects);
  const project = useQuery({ ...projectQuery(id), staleTime: Number.POSITIVE_INFINITY });
  const href = `/projets/${id}`;
  return (
    <Page
      title="Modifier le projet"
      path={[above, { label: project.data?.value.title ?? 'Projet', href }]}
    >
      <Loaded query={project} lines={12}>
        {({ value, etag }) => (
          <ProjectForm
            draftKey={`project:${value.id}`}
            project={value}
            values={valuesOf(value)}
            etag={etag}
            submitLabel="Enregistrer"
            reload={async () => {
              const fresh = await reloadProject(value.id);
              return { ...fresh, values: valuesOf(fresh.value), names: namesOf(fresh.value) };
            }}
            onCancel={() => leave.cancel(href)}
            onSubmit={async (values, version) => {
              await updateProject(value.id, draftOf(values), version ?? etag);
              await leave.saved(href, 'Le projet est enregistré.');
            }}
          />
        )}
      </Loaded>
    </Page>
  );
}
