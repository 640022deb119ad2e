import { useParams } from '@tanstack/react-router';
import { one } from '@/shared/lib/search-params';
import { useSearchState } from '@/shared/lib/use-search-state';
import { may, useMay, useMe } from '@/shared/session/me';
import { EditPage, NewPage } from '@/shared/ui/form/edit-page';
import { Removal } from '@/shared/ui/removal';
import { events, nameOfLine, type EventSheet } from './api';
import { EventForm } from './event-form';
import { draftOf, EMPTY_EVENT, valuesOf } from './event-values';
import './event.css';

export const path = [{ label: 'Événements', href: '/evenements' }];

export const own = (id: string) => ({
  href: `/evenements/${id}`,
  label: ({ event }: EventSheet) => event.title,
});

export function NewEventPage() {
  const { territories, region } = useMe();
  const [search] = useSearchState();
  const project = one(search, 'project') ?? '';
  return (
    <NewPage
      of={events}
      draftKey="event:new"
      title="Créer un événement"
      lead="Il commence brouillon : rien n’est visible des autres, ni annoncé, avant que vous le publiiez."
      path={path}
      values={{ ...EMPTY_EVENT, territory: territories[0] ?? region, project }}
      bodyOf={draftOf}
      submit="Créer l’événement"
      href={({ event }) => `/evenements/${event.id}`}
      done="L’événement est créé, en brouillon. Relisez-le, puis publiez-le."
    >
      {(form) => <EventForm {...form} answered={[]} />}
    </NewPage>
  );
}

/** How what an event holds by id is called. */
const namesOf = async (sheet: EventSheet, seesLines: boolean): Promise<Record<string, string>> => ({
  ...Object.fromEntries(
    [...sheet.speakers, ...sheet.coOrganisers].flatMap((one) => (one ? [[one.id, one.name]] : [])),
  ),
  ...(sheet.event.organisation
    ? { [sheet.event.organisation.id]: sheet.event.organisation.name }
    : {}),
  ...(sheet.event.project ? { [sheet.event.project.code]: sheet.event.project.title } : {}),
  ...(sheet.budgetLine && seesLines
    ? { [sheet.budgetLine]: await nameOfLine(sheet.budgetLine) }
    : {}),
});

export function EditEventPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const seesLines = useMay('listBudgetLines');
  return (
    <EditPage
      of={events}
      act="updateEvent"
      id={id}
      draftKey={() => `event:${id}`}
      title="Modifier l’événement"
      leadOf={({ event }) =>
        event.state === 'DRAFT'
          ? 'Un brouillon : rien n’est annoncé.'
          : 'Un changement de lieu, de lien ou de titre est dit aux personnes inscrites, en un seul message.'
      }
      path={path}
      own={own(id)}
      valuesOf={valuesOf}
      namesOf={(sheet) => namesOf(sheet, seesLines)}
      bodyOf={draftOf}
      done="L’événement est enregistré."
    >
      {(form, sheet) => (
        <>
          <EventForm
            {...form}
            answered={sheet.questionsAnswered ? sheet.questions : []}
            postpone={may(sheet, 'postponeEvent') ? `/evenements/${id}/report` : undefined}
          />
          {may(sheet, 'deleteEvent') && (
            <Removal
              label="Supprimer ce brouillon"
              title={`Supprimer « ${sheet.event.title} » ?`}
              act="Supprimer le brouillon"
              keep="Le garder"
              remove={() => events.remove(id, form.etag ?? '')}
              kind="events"
              href="/evenements"
              done="Le brouillon est supprimé."
            >
              Personne ne l’a vu : il disparaît, et rien n’est annoncé.
            </Removal>
          )}
        </>
      )}
    </EditPage>
  );
}
