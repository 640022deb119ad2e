import { useParams } from '@tanstack/react-router';
import { fields } from '@/shared/api/fields';
import type { Schemas } from '@/shared/api/types';
import { z } from '@/shared/lib/zod';
import { Button } from '@/shared/ui/button';
import { EditPage } from '@/shared/ui/form/edit-page';
import { TextAreaField, TextField } from '@/shared/ui/form/fields';
import { plainText, type Show } from '@/shared/ui/form/conflict';
import { useField, useFormScope } from '@/shared/ui/form/form-context';
import { ServerForm } from '@/shared/ui/form/server-form';
import { copyEvent, events, postponeEvent } from './api';
import { own, path } from './edit-pages';
import { HourField } from './hour-field';
import {
  sessionForms,
  sessions,
  sessionsOf,
  sessionText,
  start,
  type SessionValues,
} from './session-values';
import { SessionsField } from './sessions-field';

const postponement = z.object({
  sessions,
  reason: z.string().trim().min(1, 'Dites pourquoi l’événement est reporté.'),
});

const show: Show = (name, value, names) =>
  name === 'sessions'
    ? (value as SessionValues[]).map(sessionText).join(' ; ')
    : plainText(name, value, names);

/** E4: other dates, the same registrations. */
export function PostponePage() {
  const { id } = useParams({ strict: false }) as { id: string };
  return (
    <EditPage
      of={{
        ...events,
        save: (event: string, body: Schemas['CreatePostponement'], etag, key) =>
          postponeEvent(event, body, etag, key),
      }}
      act="postponeEvent"
      id={id}
      draftKey={() => `event:${id}:postponement`}
      title="Reporter l’événement"
      leadOf={({ event }) =>
        `Les inscriptions restent. Les personnes inscrites, ou qui attendent, reçoivent les nouvelles dates et leur agenda suit : ce sera le changement n° ${event.sequence + 1}. Une séance passée garde ses heures ; celle où une présence est notée aussi.`
      }
      path={path}
      own={own(id)}
      valuesOf={(sheet) => ({ sessions: sessionsOf(sheet.sessions), reason: '' })}
      bodyOf={(values) => ({ sessions: sessionForms(values.sessions), reason: values.reason })}
      submit="Reporter l’événement"
      done="L’événement est reporté."
    >
      {(form) => (
        <ServerForm
          {...form}
          schema={postponement}
          contract={fields.CreatePostponement}
          show={show}
        >
          <SessionsField />
          <TextAreaField name="reason" hint="Dit aux personnes inscrites." rows={3} />
        </ServerForm>
      )}
    </EditPage>
  );
}

const copies = z.object({
  starts: z.array(start).min(1, 'Dites quand les copies ont lieu.'),
  series: z.string().trim(),
});

const CONTRACT = {
  ...fields.CreateCopies,
  starts: { ...fields.CreateCopies.starts, each: 'Début' },
};

function StartsField() {
  const { form } = useFormScope();
  const { title } = useField('starts');
  const starts = form.watch('starts') as string[];
  const change = (next: string[]) => form.setValue('starts', next, { shouldDirty: true });
  return (
    <fieldset className="pilo-group">
      <legend className="fr-text--bold">{title}</legend>
      <p className="fr-text--sm">
        Une copie par date ; ses séances suivent, aux mêmes heures de Paris.
      </p>
      {starts.map((_start, index) => (
        // A date has no other name than its place in the list.
        <div key={index} className="pilo-milestone">
          <HourField name={`starts.${index}`} />
          {starts.length > 1 && (
            <Button
              size="small"
              priority="tertiary"
              iconId="fr-icon-delete-line"
              onClick={() => change(starts.filter((_one, at) => at !== index))}
            >
              Retirer la date {index + 1}
            </Button>
          )}
        </div>
      ))}
      <Button
        size="small"
        priority="tertiary"
        iconId="fr-icon-add-line"
        onClick={() => change([...starts, ''])}
      >
        Ajouter une date
      </Button>
    </fieldset>
  );
}

/** The same event at other dates, each a draft of its own. */
export function CopyPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  return (
    <EditPage
      of={{
        ...events,
        save: (event: string, body: Schemas['CreateCopies'], _etag, key) =>
          copyEvent(event, body, key),
      }}
      act="copyEvent"
      quotes={false}
      id={id}
      draftKey={() => `event:${id}:copies`}
      title="Copier l’événement"
      lead="Chaque copie est un brouillon, sans inscription ni message : rien n’est annoncé."
      path={path}
      own={own(id)}
      valuesOf={({ event }) => ({ starts: [''], series: event.series?.title ?? '' })}
      bodyOf={(values) => ({ starts: values.starts, series: values.series || null })}
      submit="Copier"
      done={(_sheet, { starts }) =>
        starts.length > 1
          ? `${starts.length} copies sont créées, en brouillon.`
          : 'La copie est créée, en brouillon : elle est dans la liste.'
      }
    >
      {(form) => (
        <ServerForm {...form} schema={copies} contract={CONTRACT}>
          <StartsField />
          <TextField
            name="series"
            hint="Le nom que l’événement et ses copies partagent, par exemple « Les jeudis du langage clair »."
          />
        </ServerForm>
      )}
    </EditPage>
  );
}
