import { useQuery } from '@tanstack/react-query';
import { useTerritories } from '@/shared/reference/territories';
import { useMay, useMe } from '@/shared/session/me';
import { Button } from '@/shared/ui/button';
import { AppLink } from '@/shared/ui/link';
import { Slot } from '@/shared/ui/slot';
import { ListPage } from '@/shared/ui/list-page';
import { useListState } from '@/shared/ui/list-state';
import { EmptyState } from '@/shared/ui/states';
import { useView, ViewSwitch } from '@/shared/ui/view-switch';
import { Agenda } from './agenda';
import { EVENTS, events } from './api';
import { eventColumns } from './event-columns';
import { EVENT_FILTERS, EventFilters, RareFilters, rareInUse } from './event-filters';
import { audienceOptions } from './labels';
import './event.css';

const VIEWS = [
  { value: 'liste', label: 'Liste' },
  { value: 'mois', label: 'Mois' },
  { value: 'semaine', label: 'Semaine' },
];

const CARD = { beside: 'state', lines: [['startsAt'], ['kind', 'place'], ['seats']] };

function CreateButton() {
  return (
    <Button size="small" iconId="fr-icon-add-line" linkProps={{ href: '/evenements/nouveau' }}>
      Créer un événement
    </Button>
  );
}

/** What takes place, when and where, and is there a seat? A list, or the same in an agenda. */
export function EventsPage() {
  const state = useListState({ filters: EVENT_FILTERS, defaultSort: '-startsAt' });
  const view = useView('vue', VIEWS);
  const mayCreate = useMay('createEvent');
  const seesSpeakers = useMay('listSpeakers');
  const seesReach = useMay('listEventReach');
  const territories = useTerritories();
  const { businessDate } = useMe();
  const query = useQuery(events.list(state));
  return (
    <ListPage
      title="Événements"
      noun={['événement', 'événements']}
      query={query}
      state={state}
      columns={eventColumns(territories)}
      card={CARD}
      rowKey={({ id }) => id}
      caption="Événements"
      exports={{ path: EVENTS, name: 'evenements' }}
      views={<ViewSwitch label="Façon de voir les événements" name="vue" options={VIEWS} />}
      create={mayCreate && <CreateButton />}
      counts={
        <div className="pilo-nearby pilo-no-print">
          {(seesSpeakers || seesReach) && (
            <nav aria-label="Autour des événements">
              {seesSpeakers && (
                <AppLink className="fr-link fr-link--sm" href="/evenements/intervenants">
                  Intervenants
                </AppLink>
              )}{' '}
              {seesReach && (
                <AppLink className="fr-link fr-link--sm" href="/evenements/portee">
                  Portée
                </AppLink>
              )}
            </nav>
          )}
          <Slot name="events" audiences={audienceOptions} />
        </div>
      }
      filters={<EventFilters state={state} today={businessDate} />}
      more={{ active: rareInUse(state), fields: <RareFilters state={state} /> }}
      {...(view === 'mois' || view === 'semaine'
        ? { instead: <Agenda state={state} by={view} /> }
        : {})}
      empty={
        <EmptyState title="Aucun événement pour le moment" action={mayCreate && <CreateButton />}>
          Ateliers, formations, conférences, webinaires, labtours, réunions : chacun a sa page ici,
          de l’annonce à la présence, avec ses places et sa file d’attente.
        </EmptyState>
      }
    />
  );
}
