import { useQuery } from '@tanstack/react-query';
import { audienceOptions, kindOptions } from '@/shared/reference/event-words';
import { territoryOptions, useTerritories } from '@/shared/reference/territories';
import { useMay } from '@/shared/session/me';
import { CountBars } from '@/shared/ui/charts/count-bars';
import { FilterDate, FilterSelect } from '@/shared/ui/filters';
import { AppLink } from '@/shared/ui/link';
import { ListPage } from '@/shared/ui/list-page';
import { useListState, type ListState } from '@/shared/ui/list-state';
import { EmptyState } from '@/shared/ui/states';
import { useView, ViewSwitch } from '@/shared/ui/view-switch';
import '@/shared/ui/amount-tiles.css';
import { REACH, reach, type Reach } from './api';
import { columnsOf, nameOf, rowKey, VIEWS } from './reach-columns';
import { ReachFigures } from './reach-figures';
import { ReachMap } from './reach-map';

/** On a phone the rate alone, and of what: figures without their heads would say nothing. */
const CARD = { lines: [['rate'], ['source']] };
const OPTIONS = VIEWS.map(({ value, label }) => ({ value, label }));

function Filters({ state }: { state: ListState }) {
  const territories = useTerritories();
  return (
    <>
      <FilterDate state={state} name="from" label="Depuis le" />
      <FilterDate state={state} name="to" label="Jusqu’au" />
      <FilterSelect
        state={state}
        name="kind"
        label="Nature"
        all="Toutes les natures"
        options={kindOptions}
      />
      <FilterSelect
        state={state}
        name="audience"
        label="Public"
        all="Tous les publics"
        options={audienceOptions}
      />
      <FilterSelect
        state={state}
        name="territory"
        label="Territoire"
        all="Tous les territoires"
        options={territoryOptions(territories)}
        single
      />
    </>
  );
}

function Nearby() {
  const seesHeadcounts = useMay('listHeadcounts');
  const seesHours = useMay('listTrainingHours');
  return (
    <nav className="pilo-nearby pilo-no-print" aria-label="Autour de la portée">
      {seesHeadcounts && (
        <AppLink className="fr-link fr-link--sm" href="/administration/effectifs">
          Effectifs
        </AppLink>
      )}{' '}
      {seesHours && (
        <AppLink className="fr-link fr-link--sm" href="/evenements/heures-de-formation">
          Heures de formation
        </AppLink>
      )}
    </nav>
  );
}

/** How many agents do the events reach, where, and of how many? */
export function ReachPage() {
  const asked = useView('vue', OPTIONS);
  const view = VIEWS.find(({ value }) => value === asked) ?? VIEWS[0];
  const state = useListState({
    filters: ['from', 'to', 'kind', 'audience', 'territory'],
    defaultSort: view.sort,
  });
  const territories = useTerritories();
  const query = useQuery(
    reach.list({ query: { ...state.query, groupBy: view.group }, filters: state.filters }),
  );
  const rows = (query.data?.items ?? []) as Reach[];
  const drawn = view.group === 'quarter' || view.group === 'kind';
  return (
    <ListPage
      title="Portée des événements"
      path={[{ label: 'Événements', href: '/evenements' }]}
      noun={[...view.noun]}
      query={query}
      state={{ ...state, exportSearch: `groupBy=${view.group}&${state.exportSearch}` }}
      columns={columnsOf(view, territories)}
      card={CARD}
      rowKey={rowKey}
      caption={`Portée par ${view.noun[0]}`}
      exports={{ path: REACH, name: 'portee' }}
      views={<ViewSwitch label="Ce que l’on compare" name="vue" options={OPTIONS} />}
      counts={<Nearby />}
      filters={<Filters state={state} />}
      before={
        <>
          <ReachFigures filters={state.filters} />
          {view.group === 'territory' && rows.length > 0 && (
            <ReachMap rows={rows} territories={territories} />
          )}
          {drawn && rows.length > 0 && (
            <CountBars
              label={`Agents distincts par ${view.noun[0]}`}
              items={rows.map((row) => ({
                key: rowKey(row),
                name: nameOf(row, territories),
                count: row.agents,
              }))}
            />
          )}
          <p className="fr-text--sm fr-mt-2w">
            Une personne compte une fois par ligne, quel que soit le nombre d’événements : les
            lignes ne s’additionnent pas.
          </p>
        </>
      }
      empty={
        <EmptyState title="Aucun événement n’a encore eu lieu">
          Dès qu’un événement est passé et que les présences sont notées, on lit ici combien
          d’agents il a touchés, par département, service et trimestre.
        </EmptyState>
      }
    />
  );
}
