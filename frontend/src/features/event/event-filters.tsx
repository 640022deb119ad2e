import { territoryOptions, useTerritories } from '@/shared/reference/territories';
import { FilterDate, FilterSelect, FilterTag, SearchBox } from '@/shared/ui/filters';
import type { ListState } from '@/shared/ui/list-state';
import { audienceOptions, kindOptions, modeOptions, stateOptions } from './labels';

export const EVENT_FILTERS = [
  'kind',
  'mode',
  'state',
  'territory',
  'project',
  'from',
  'to',
  'audience',
  'mine',
  'series',
] as const;

const RARE = ['audience', 'project', 'series', 'to'];

export const rareInUse = ({ filters }: ListState) => RARE.some((name) => name in filters);

export function RareFilters({ state }: { state: ListState }) {
  const [project] = state.filters['project'] ?? [];
  const [series] = state.filters['series'] ?? [];
  return (
    <>
      <FilterDate state={state} name="to" label="Jusqu’au" />
      <FilterSelect
        state={state}
        name="audience"
        label="Public"
        all="Tous les publics"
        options={audienceOptions}
      />
      {project && (
        <FilterTag state={state} name="project" values={[project]} label={`Projet ${project}`} />
      )}
      {series && (
        <FilterTag state={state} name="series" values={[series]} label="Une seule série" />
      )}
    </>
  );
}

export function EventFilters({ state, today }: { state: ListState; today: string }) {
  const territories = useTerritories();
  return (
    <>
      <SearchBox state={state} label="Filtrer par mots" />
      <FilterTag state={state} name="from" values={[today]} label="À venir" />
      <FilterTag state={state} name="mine" values={['true']} label="Que j’organise" />
      <FilterSelect
        state={state}
        name="kind"
        label="Nature"
        all="Toutes les natures"
        options={kindOptions}
      />
      <FilterSelect
        state={state}
        name="state"
        label="État"
        all="Tous les états"
        options={stateOptions}
      />
      <FilterSelect
        state={state}
        name="mode"
        label="Modalité"
        all="Toutes les modalités"
        options={modeOptions}
      />
      <FilterSelect
        state={state}
        name="territory"
        label="Territoire"
        all="Tous les territoires"
        options={territoryOptions(territories)}
      />
      <FilterDate state={state} name="from" label="Depuis le" />
    </>
  );
}
