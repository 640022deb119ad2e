import { Badge } from '@codegouvfr/react-dsfr/Badge';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { fields } from '@/shared/api/fields';
import { formatDate } from '@/shared/lib/dates';
import { useMay } from '@/shared/session/me';
import { territoryOptions, useTerritories } from '@/shared/reference/territories';
import type { Column } from '@/shared/ui/data-table';
import { CountBar } from '@/shared/ui/count-bar';
import { FilterDate, FilterSelect, FilterTag, SearchBox } from '@/shared/ui/filters';
import { AppLink } from '@/shared/ui/link';
import { useListState, type ListState } from '@/shared/ui/list-state';
import { ListPage } from '@/shared/ui/list-page';
import { MailLink } from '@/shared/ui/mail-link';
import { BulkAct, SelectionBar, useSelection } from '@/shared/ui/selection';
import { Missing } from '@/shared/ui/rate';
import { EmptyState } from '@/shared/ui/states';
import { useView, ViewSwitch } from '@/shared/ui/view-switch';
import {
  BADGES,
  confirmReferent,
  coverageQuery,
  refreshReferents,
  REFERENTS,
  referentsQuery,
  topicsQuery,
  type Seat,
} from './api';
import { CoverageView } from './coverage-view';
import './referent.css';

/** An empty seat: what to do about it, for who may. */
function Nobody({ id, structure, topicLabel }: Seat) {
  return useMay('nameReferent') ? (
    <AppLink href={`/referents/${id}/nommer`}>
      Nommer une personne
      <span className="fr-sr-only">
        {' '}
        : {structure.name}, {topicLabel}
      </span>
    </AppLink>
  ) : (
    <Missing why="sans objet" />
  );
}

const columns: Column<Seat>[] = [
  {
    key: 'structure',
    header: fields.CreateReferent.structure.title,
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
        <Badge small noIcon {...BADGES[state]} />{' '}
        {state === 'ENDING' && endsOn && (
          <span className="pilo-mention">jusqu’au {formatDate(endsOn)}</span>
        )}
        {vacantSince && <span className="pilo-mention">depuis le {formatDate(vacantSince)}</span>}
      </>
    ),
  },
  {
    key: 'contact',
    header: fields.ReferentMandate.mainContact.title,
    cell: (seat) => seat.contact?.name ?? <Nobody {...seat} />,
  },
  {
    key: 'mail',
    header: fields.ReferentMandate.mail.title,
    cell: ({ contact }) =>
      contact?.mail ? (
        <MailLink mail={contact.mail} />
      ) : (
        <Missing why={contact ? 'non renseigné' : 'sans objet'} />
      ),
  },
  {
    key: 'phone',
    header: fields.ReferentMandate.phone.title,
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

function TopicFilter({ state }: { state: ListState }) {
  const { data: topics = [] } = useQuery(topicsQuery);
  return (
    <FilterSelect
      state={state}
      name="topic"
      label="Thème"
      all="Tous les thèmes"
      single
      options={topics}
    />
  );
}

/** Seats by state, in one line: what is vacant first. */
function StateCounts({ state }: { state: ListState }) {
  const { data } = useQuery(coverageQuery(state));
  return (
    <CountBar
      label="Nombre de sièges par état"
      items={[
        { value: 'VACANT', label: 'Vacants', count: data?.vacant },
        { value: 'ENDING', label: 'Bientôt vacants (60 jours)', count: data?.ending },
        { value: 'HELD', label: 'Pourvus', count: data?.held },
      ]}
      chosen={state.filters['state'] ?? []}
      onChoose={(value) => state.set({ state: value })}
    />
  );
}

const VIEWS = [
  { value: 'liste', label: 'Liste' },
  { value: 'couverture', label: 'Couverture' },
];

const CARD = { lines: [['state'], ['contact'], ['mail']] };

function Filters({ state }: { state: ListState }) {
  const territories = useTerritories();
  return (
    <>
      <SearchBox state={state} label="Filtrer par mots" />
      <FilterTag state={state} name="state" values={['TO_CONFIRM']} label="À confirmer" />
      <TopicFilter state={state} />
      <FilterSelect
        state={state}
        name="territory"
        label="Territoire"
        all="Tous les territoires"
        options={territoryOptions(territories)}
      />
      <FilterDate state={state} name="endingBefore" label="Se termine avant le" />
    </>
  );
}

function OpenSeat() {
  return useMay('createReferent') ? (
    <AppLink
      href="/referents/nouveau"
      className="fr-btn fr-btn--sm fr-btn--icon-left fr-icon-add-line"
    >
      Ouvrir un siège
    </AppLink>
  ) : null;
}

/** As the row shows it: what somebody else changed meanwhile is refused, and read first. */
const confirm = ({ id, version }: Seat) => confirmReferent(id, `"${version}"`);

/** Who answers for a topic in each structure, and which seats are empty? */
export function ReferentsPage() {
  const state = useListState({
    filters: ['topic', 'state', 'territory', 'structure', 'endingBefore'],
    defaultSort: 'state,structure,topic',
  });
  const view = useView('vue', VIEWS);
  const seats = useQuery(referentsQuery(state));
  const client = useQueryClient();
  const mayConfirm = useMay('confirmReferent');
  const selection = useSelection<Seat>({
    rowKey: ({ id }) => id,
    name: ({ structure, topicLabel }) => `${structure.name}, ${topicLabel}`,
    takes: ({ state: seat }) => seat !== 'VACANT',
  });
  return (
    <ListPage
      title="Référents"
      noun={['siège', 'sièges']}
      query={seats}
      state={state}
      columns={columns}
      card={CARD}
      rowKey={({ id }) => id}
      caption="Sièges de référents"
      exports={{ path: REFERENTS, name: 'referents' }}
      views={<ViewSwitch label="Façon de voir les référents" name="vue" options={VIEWS} />}
      create={<OpenSeat />}
      counts={<StateCounts state={state} />}
      filters={<Filters state={state} />}
      {...(view === 'couverture' ? { instead: <CoverageView state={state} /> } : {})}
      {...(mayConfirm ? { selection } : {})}
      bulk={
        <SelectionBar selection={selection} noun={['siège', 'sièges']}>
          <BulkAct
            label="Confirmer"
            done={['siège confirmé', 'sièges confirmés']}
            selection={selection}
            act={confirm}
            after={() => refreshReferents(client)}
          />
        </SelectionBar>
      }
      empty={
        <EmptyState title="Aucun siège pour le moment">
          Un siège est une structure pour un thème : la préfecture du Lot pour l’innovation, par
          exemple. On y nomme titulaires et suppléants.
        </EmptyState>
      }
    />
  );
}
