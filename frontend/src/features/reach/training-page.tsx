import { useQuery } from '@tanstack/react-query';
import { formatDate } from '@/shared/lib/dates';
import { formatDecimal } from '@/shared/lib/decimal';
import { SEAT_MODES } from '@/shared/reference/event-words';
import { FilterDate, SearchBox } from '@/shared/ui/filters';
import type { Column } from '@/shared/ui/data-table';
import { AppLink } from '@/shared/ui/link';
import { ListPage } from '@/shared/ui/list-page';
import { useListState } from '@/shared/ui/list-state';
import { Missing } from '@/shared/ui/rate';
import { EmptyState, Loaded } from '@/shared/ui/states';
import { totalsQuery, TRAINING_HOURS, trainingHours, type TrainingHour } from './api';
import { HALF_DAYS } from './labels';

const CARD = { beside: 'hours', lines: [['date'], ['employer'], ['title']] };

const columns: Column<TrainingHour>[] = [
  {
    key: 'lastName',
    header: 'Agent',
    sort: 'lastName',
    fixed: true,
    rowHeader: true,
    cell: ({ lastName, firstName }) =>
      lastName ? `${lastName} ${firstName ?? ''}`.trim() : 'Nom effacé',
  },
  {
    key: 'employer',
    header: 'Employeur',
    sort: 'employer',
    cell: ({ employer }) => employer ?? <Missing />,
  },
  {
    key: 'title',
    header: 'Formation',
    cell: ({ event }) => <AppLink href={`/evenements/${event.id}`}>{event.title}</AppLink>,
  },
  {
    key: 'date',
    header: 'Demi-journée',
    sort: 'date',
    cell: ({ date, halfDay }) => `${formatDate(date)}, ${HALF_DAYS[halfDay].toLowerCase()}`,
  },
  { key: 'mode', header: 'Modalité', cell: ({ mode }) => SEAT_MODES[mode] },
  {
    key: 'body',
    header: 'Organisme de formation',
    cell: ({ body }) => body ?? <Missing />,
  },
  {
    key: 'hours',
    header: 'Heures',
    numeric: true,
    cell: ({ hours }) => `${formatDecimal(hours)}\u00a0h`,
  },
];

function Totals({ from, to }: { from: string | undefined; to: string | undefined }) {
  const query = useQuery(totalsQuery({ ...(from ? { from } : {}), ...(to ? { to } : {}) }));
  return (
    <Loaded query={query} lines={1}>
      {({ agents, halfDays, hours, events }) => (
        <p>
          <strong>{formatDecimal(hours)} heures</strong> de formation sur la période :{' '}
          {halfDays.toLocaleString('fr-FR')} demi-journées suivies par{' '}
          {agents.toLocaleString('fr-FR')} agents, en {events.toLocaleString('fr-FR')} formations.
          <span className="fr-hint-text">
            Seules comptent les séances suivies. Une séance commencée avant midi et finie après 14 h
            compte deux demi-journées et une heure de moins, pour le déjeuner.
          </span>
        </p>
      )}
    </Loaded>
  );
}

/** What is owed to the platform of human resources: who was trained, when, how long. */
export function TrainingPage() {
  const state = useListState({ filters: ['from', 'to'], defaultSort: '-date,lastName' });
  const query = useQuery(trainingHours.list(state));
  return (
    <ListPage
      title="Heures de formation"
      path={[
        { label: 'Événements', href: '/evenements' },
        { label: 'Portée', href: '/evenements/portee' },
      ]}
      noun={['demi-journée', 'demi-journées']}
      query={query}
      // The file is the one that the platform wants, whatever the screen shows.
      state={{ ...state, exportSearch: `pfrh=true&${state.exportSearch}` }}
      columns={columns}
      card={CARD}
      rowKey={({ id }) => id}
      caption="Heures de formation"
      exports={{ path: TRAINING_HOURS, name: 'heures-de-formation' }}
      counts={
        <nav className="pilo-nearby pilo-no-print" aria-label="Autour des heures de formation">
          <AppLink className="fr-link fr-link--sm" href="/evenements/heures-de-formation/fichier">
            Colonnes du fichier pour la PFRH
          </AppLink>
        </nav>
      }
      filters={
        <>
          <SearchBox state={state} label="Agent, service ou formation" />
          <FilterDate state={state} name="from" label="Depuis le" />
          <FilterDate state={state} name="to" label="Jusqu’au" />
        </>
      }
      before={<Totals from={state.filters['from']?.[0]} to={state.filters['to']?.[0]} />}
      empty={
        <EmptyState title="Aucune heure de formation">
          Les demi-journées des formations, une fois les présences notées, par agent de l’État : la
          plateforme régionale des ressources humaines (PFRH) les attend.
        </EmptyState>
      }
    />
  );
}
