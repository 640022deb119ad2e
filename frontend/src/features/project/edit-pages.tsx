import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useIdempotencyKey } from '@/shared/api/idempotency';
import { useGo } from '@/shared/lib/use-go';
import { Page } from '@/shared/ui/page';
import { Loaded } from '@/shared/ui/states';
import { createProject, projectQuery, refreshProjects, reloadProject, updateProject } from './api';
import { ProjectForm } from './project-form';
import { draftOf, EMPTY_PROJECT, valuesOf } from './project-values';

const above = { label: 'Projets', href: '/projets' };

/** Goes to an address once the data that an act changed is marked old. */
function useLeaveTo() {
  const client = useQueryClient();
  const go = useGo();
  return async (href: string, done?: string) => {
    await refreshProjects(client);
    go(href, done);
  };
}

export function NewProjectPage() {
  const leaveTo = useLeaveTo();
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
        onCancel={() => void leaveTo('/projets')}
        onSubmit={async (values) => {
          const draft = draftOf(values);
          const project = await createProject(draft, keyFor(draft));
          await leaveTo(
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
  const leaveTo = useLeaveTo();
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
              return { values: valuesOf(fresh.value), etag: fresh.etag };
            }}
            onCancel={() => void leaveTo(href)}
            onSubmit={async (values, version) => {
              await updateProject(value.id, draftOf(values), version ?? etag);
              await leaveTo(href, 'Le projet est enregistré.');
            }}
          />
        )}
      </Loaded>
    </Page>
  );
}
