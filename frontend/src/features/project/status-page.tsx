import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { z } from 'zod';
import { useIdempotencyKey } from '@/shared/api/idempotency';
import { choice } from '@/shared/lib/choice';
import { atMost } from '@/shared/lib/too-long';
import { formatInstant } from '@/shared/lib/dates';
import { useGo } from '@/shared/lib/use-go';
import { useMe } from '@/shared/session/me';
import { RadioField, TextAreaField } from '@/shared/ui/form/fields';
import type { Show } from '@/shared/ui/form/conflict';
import { ServerForm } from '@/shared/ui/form/server-form';
import { Page } from '@/shared/ui/page';
import { Loaded } from '@/shared/ui/states';
import { WeatherTag, weatherOptions, WEATHERS } from '@/shared/ui/weather';
import { projectQuery, refreshProjects, reloadProject, signStatus, type Project } from './api';

/** R14: a weather never goes without its synthesis. */
const schema = z.object({
  weather: choice('Choisissez une météo.'),
  synthesis: z
    .string()
    .trim()
    .min(1, 'Écrivez la synthèse : elle dit pourquoi cette météo.')
    .refine(...atMost(1000)),
});

type Values = z.infer<typeof schema>;

function Previous({ project }: { project: Project }) {
  if (!project.synthesis || !project.statusAt) {
    return null;
  }
  return (
    <aside className="pilo-previous fr-mb-3w" aria-label="Point précédent">
      <p className="fr-mb-1v">
        Point précédent : <WeatherTag weather={project.weather} />
      </p>
      <p className="fr-text--sm fr-mb-1v pilo-lines">{project.synthesis}</p>
      <p className="pilo-mention">
        {project.statusAuthor}, {formatInstant(project.statusAt)}
      </p>
    </aside>
  );
}

/** What a colleague has done since, with the point as it stands now, against what was typed here. */
async function laterPoint(id: string) {
  const { value, etag, change } = await reloadProject(id);
  const weather = WEATHERS.find((known) => known === value.weather) ?? '';
  return { values: { weather, synthesis: value.synthesis ?? '' }, etag, change };
}

export const statusReader: Show = (name, value) =>
  name === 'weather'
    ? (weatherOptions.find((option) => option.value === value)?.label ?? '')
    : String(value ?? '');

function StatusForm({ project, etag }: { project: Project; etag: string }) {
  const me = useMe();
  const client = useQueryClient();
  const go = useGo();
  const keyFor = useIdempotencyKey();
  const href = `/projets/${project.code}`;
  const save = async ({ weather: typed, synthesis }: Values, version: string | undefined) => {
    const weather = WEATHERS.find((known) => known === typed);
    if (!weather) {
      return;
    }
    const body = { weather, synthesis };
    const quoted = version ?? etag;
    // The same point on a later version is another act; sent again on the same one, it is signed once.
    await signStatus(project.id, body, quoted, keyFor({ ...body, quoted }));
    await refreshProjects(client);
    go(
      href,
      project.statusAt
        ? 'Le point est signé. Le précédent reste dans l’historique.'
        : 'Le point est signé.',
    );
  };
  return (
    <>
      <Previous project={project} />
      <ServerForm<Values>
        draftKey={`project-status:${project.id}`}
        schema={schema}
        values={{ weather: '', synthesis: '' }}
        labels={{ weather: 'Météo', synthesis: 'Synthèse' }}
        submitLabel="Signer le point"
        etag={etag}
        reload={() => laterPoint(project.id)}
        show={statusReader}
        onCancel={() => go(href)}
        onSubmit={save}
      >
        <RadioField name="weather" label="Météo" options={weatherOptions} />
        <TextAreaField
          name="synthesis"
          label="Synthèse"
          hint={`Ce qui va, ce qui bloque, la suite. Signée « ${me.displayName} », datée d’aujourd’hui.`}
          maxLength={1000}
        />
      </ServerForm>
    </>
  );
}

/** A signed, dated judgement: weather and synthesis together, in one form. */
export function StatusPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const project = useQuery(projectQuery(id));
  const title = project.data?.value.title;
  return (
    <Page
      title="Faire le point"
      path={[
        { label: 'Projets', href: '/projets' },
        { label: title ?? 'Projet', href: `/projets/${id}` },
      ]}
      lead={title}
    >
      <Loaded query={project}>
        {({ value, etag }) => <StatusForm project={value} etag={etag} />}
      </Loaded>
    </Page>
  );
}
