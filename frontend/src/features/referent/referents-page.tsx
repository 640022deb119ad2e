import { Badge } from '@codegouvfr/react-dsfr/Badge';
import { useQuery } from '@tanstack/react-query';
import { formatDate } from '@/shared/lib/dates';
import { stringifySearch } from '@/shared/lib/search-params';
import { useMay } from '@/shared/session/me';
import { territoryOptions, useTerritories } from '@/shared/reference/territories';
import { DataTable, type Column } from '@/shared/ui/data-table';
import { FilterBar, FilterDate, FilterSelect, SearchBox } from '@/shared/ui/filters';
import { AppLink } from '@/shared/ui/link';
import { useListState, type ListState } from '@/shared/ui/list-state';
import { ListView } from '@/shared/ui/list-view';
import { MailLink } from '@/shared/ui/mail-link';
import { RegionMap } from '@/shared/ui/map/lazy-region-map';
import { Page } from '@/shared/ui/page';
import { Missing } from '@/shared/ui/rate';
import { EmptyState, Loaded } from '@/shared/ui/states';
import { useView, ViewSwitch } from '@/shared/ui/view-switch';
import {
  coverageQuery,
  REFERENTS,
  referentsQuery,
  STATES,
  topicsQuery,
  type Coverage,
  type Seat,
} from './api';
import './referent.css';

export function StateBadge({ state }: { state: Seat['state'] }) {
  const severity = ({ HELD: 'success', ENDING: 'warning', VACANT: 'error' } as const)[state];
  return (
    <Badge small noIcon severity={severity}>
      {STATES[state]}
    </Badge>
  );
}

const columns: Column<Seat>[] = [
  {
    key: 'structure',
    header: 'Structure',
    exported: ['structure', 'topic'],
    sort: 'structure',
    fixed: true,
    rowHeader: true,
    cell: ({ id, structure, topicLabel }) => (
      <AppLink href={`/referents/${id}`}>
        {structure.name} – {topicLabel.toLocaleLowerCase('fr')}
      </AppLink>
    ),
  },
  {
    key: 'state',
    header: 'État',
    exported: ['state', 'endsOn', 'vacantSince'],
    sort: 'state',
    cell: ({ state, endsOn, vacantSince }) => (
      <>
        <StateBadge state={state} />{' '}
        {state === 'ENDING' && endsOn && (
          <span className="pilo-mention">jusqu’au {formatDate(endsOn)}</span>
        )}
        {vacantSince && <span className="pilo-mention">depuis le {formatDate(vacantSince)}</span>}
      </>
    ),
  },
  {
    key: 'contact',
    header: 'Contact principal',
    cell: ({ contact }) => contact?.name ?? <Missing why="sans objet" />,
  },
  {
    key: 'mail',
    header: 'Courriel',
    cell: ({ contact }) =>
      contact?.mail ? (
        <MailLink mail={contact.mail} />
      ) : (
        <Missing why={contact ? 'non renseigné' : 'sans objet'} />
      ),
  },
  {
    key: 'phone',
    header: 'Téléphone',
    hidden: true,
    cell: ({ contact }) => contact?.phone ?? <Missing />,
  },
  {
    key: 'deputies',
    header: 'Suppléance',
    hidden: true,
    cell: ({ deputies }) => deputies.join(', ') || <Missing />,
  },
  {
    key: 'confirmationDue',
    header: 'À confirmer le',
    sort: 'confirmationDue',
    hidden: true,
    cell: ({ confirmationDue }) =>
      confirmationDue ? formatDate(confirmationDue) : <Missing why="sans objet" />,
  },
];

const WANTED = [
  { value: 'HELD', label: 'Pourvus' },
  { value: 'VACANT', label: 'Vacants' },
  { value: 'ENDING', label: 'Bientôt vacants (60 jours)' },
  { value: 'TO_CONFIRM', label: 'À confirmer' },
];

function TopicFilter({ state }: { state: ListState }) {
  const { data: topics = [] } = useQuery(topicsQuery);
  return (
    <FilterSelect state={state} name="topic" label="Thème" all="Tous les thèmes" options={topics} />
  );
}

function List({ state }: { state: ListState }) {
  const territories = useTerritories();
  const seats = useQuery(referentsQuery(state));
  return (
    <div className="pilo-referents">
      <FilterBar
        state={state}
        more={{
          active: 'endingBefore' in state.filters,
          fields: <FilterDate state={state} name="endingBefore" label="Se termine avant le" />,
        }}
      >
        <SearchBox state={state} label="Rechercher" />
        <TopicFilter state={state} />
        <FilterSelect state={state} name="state" label="État" all="Tous" options={WANTED} />
        <FilterSelect
          state={state}
          name="territory"
          label="Territoire"
          all="Tous les territoires"
          options={territoryOptions(territories)}
        />
      </FilterBar>
      <ListView
        query={seats}
        state={state}
        columns={columns}
        rowKey={({ id }) => id}
        caption="Sièges de référents"
        noun={['siège', 'sièges']}
        exports={{ path: REFERENTS, name: 'referents' }}
        empty={
          <EmptyState title="Aucun siège pour le moment">
            Un siège est une structure pour un thème : la préfecture du Lot pour l’innovation, par
            exemple. On y nomme titulaires et suppléants.
          </EmptyState>
        }
      />
    </div>
  );
}

function sentence({ seats, held, vacant, ending }: Coverage): string {
  if (seats === 0) {
    return 'Aucun siège n’est ouvert.';
  }
  const soon =
    ending > 0 ? ` ; ${ending} ne le ${ending > 1 ? 'seront' : 'sera'} plus dans 60 jours` : '';
  return `${held} sièges sur ${seats} sont pourvus${soon}. ${vacant} ${vacant > 1 ? 'sont vacants' : 'est vacant'}.`;
}

function CoverageTable({ coverage, href }: { coverage: Coverage; href: (code: string) => string }) {
  return (
    <DataTable
      caption="Sièges par territoire"
      rows={coverage.territories}
      rowKey={({ territory }) => territory}
      columns={[
        {
          key: 'name',
          header: 'Territoire',
          rowHeader: true,
          cell: ({ territory, name }) => <AppLink href={href(territory)}>{name}</AppLink>,
        },
        { key: 'seats', header: 'Sièges', numeric: true, cell: ({ seats }) => seats },
        { key: 'held', header: 'Pourvus', numeric: true, cell: ({ held }) => held },
        { key: 'vacant', header: 'Vacants', numeric: true, cell: ({ vacant }) => vacant },
        { key: 'ending', header: 'Dont fin proche', numeric: true, cell: ({ ending }) => ending },
      ]}
    />
  );
}

function CoverageView({ state }: { state: ListState }) {
  const [topic] = state.filters['topic'] ?? [];
  const coverage = useQuery(coverageQuery(topic));
  const href = (territory: string) => `/referents${stringifySearch({ territory, topic })}`;
  return (
    <>
      <FilterBar state={state}>
        <TopicFilter state={state} />
      </FilterBar>
      <Loaded query={coverage} lines={12}>
        {(data) => (
          <RegionMap
            level={2}
            title="Part des sièges pourvus"
            sentence={sentence(data)}
            values={data.territories
              .filter(({ territory }) => territory.startsWith('DEPT-'))
              .map(({ territory, name, share }) => ({
                code: territory,
                name,
                rate: share,
                why: 'sans objet',
              }))}
            href={href}
            table={<CoverageTable coverage={data} href={href} />}
          />
        )}
      </Loaded>
    </>
  );
}

const VIEWS = [
  { value: 'liste', label: 'Liste' },
  { value: 'couverture', label: 'Couverture' },
];

/** Who answers for a topic in each structure, and which seats are empty? */
export function ReferentsPage() {
  const state = useListState({
    filters: ['topic', 'state', 'territory', 'structure', 'endingBefore'],
    defaultSort: 'state,structure,topic',
  });
  const view = useView('vue', 'liste');
  const mayCreate = useMay('createReferent');
  return (
    <Page
      title="Référents"
      actions={
        <>
          <ViewSwitch label="Façon de voir les référents" name="vue" options={VIEWS} />
          {mayCreate && (
            <AppLink
              href="/referents/nouveau"
              className="fr-btn fr-btn--icon-left fr-icon-add-line"
            >
              Ouvrir un siège
            </AppLink>
          )}
        </>
      }
    >
      {view === 'couverture' ? <CoverageView state={state} /> : <List state={state} />}
    </Page>
  );
}
