import { useParams } from '@tanstack/react-router';
import { z } from '@/shared/lib/zod';
import { fields } from '@/shared/api/fields';
import type { Schemas } from '@/shared/api/types';
import { choice } from '@/shared/lib/choice';
import { formatInstant } from '@/shared/lib/dates';
import { useMe } from '@/shared/session/me';
import type { Show } from '@/shared/ui/form/conflict';
import { EditPage } from '@/shared/ui/form/edit-page';
import { RadioField, TextAreaField } from '@/shared/ui/form/fields';
import { ServerForm } from '@/shared/ui/form/server-form';
import { WeatherTag, weatherOptions, WEATHERS } from '@/shared/ui/weather';
import { lastChangeOf, projects, signStatus, type Project } from './api';
import './project.css';

/** R14: a weather never goes without its synthesis. */
const schema = z.object({
  weather: choice('Choisissez une météo.'),
  synthesis: z.string().trim().min(1, 'Écrivez la synthèse : elle dit pourquoi cette météo.'),
});

const EMPTY: z.infer<typeof schema> = { weather: '', synthesis: '' };

/** The schema has admitted no other. */
type Weather = Schemas['StatusUpdate']['weather'];

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

export const statusReader: Show = (name, value) =>
  name === 'weather'
    ? (weatherOptions.find((option) => option.value === value)?.label ?? '')
    : String(value ?? '');

/** A signed, dated judgement: weather and synthesis together, in one form. */
export function StatusPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const me = useMe();
  const own = { href: `/projets/${id}`, label: ({ title }: Project) => title };
  return (
    <EditPage
      of={{ ...projects, save: signStatus }}
      act="updateProjectStatus"
      id={id}
      idOf={(project) => project.id}
      draftKey={(project) => `project-status:${project.id}`}
      title="Faire le point"
      path={[{ label: 'Projets', href: '/projets' }]}
      leadOf={({ title }) => title}
      own={own}
      valuesOf={() => EMPTY}
      // What a colleague has signed since, against what was typed here.
      laterOf={({ weather, synthesis }) => ({
        weather: WEATHERS.find((known) => known === weather) ?? '',
        synthesis: synthesis ?? '',
      })}
      changeOf={lastChangeOf}
      bodyOf={({ weather, synthesis }) => ({ weather: weather as Weather, synthesis })}
      submit="Signer le point"
      done={({ statusAt }) =>
        statusAt
          ? 'Le point est signé. Le précédent reste dans l’historique.'
          : 'Le point est signé.'
      }
    >
      {(form, project) => (
        <>
          <Previous project={project} />
          <ServerForm {...form} schema={schema} contract={fields.StatusUpdate} show={statusReader}>
            <RadioField name="weather" options={weatherOptions} />
            <TextAreaField
              name="synthesis"
              hint={`Ce qui va, ce qui bloque, la suite. Signée « ${me.displayName} », datée d’aujourd’hui.`}
            />
          </ServerForm>
        </>
      )}
    </EditPage>
  );
}
