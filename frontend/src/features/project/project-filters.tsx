import { useNomenclatures } from '@/shared/reference/nomenclatures';
import { territoryOptions, useTerritories } from '@/shared/reference/territories';
import { FilterBar, FilterSelect, SearchBox } from '@/shared/ui/filters';
import type { ListState } from '@/shared/ui/list-state';
import { weatherOptions } from '@/shared/ui/weather';

export const PROJECT_FILTERS = [
  'stage',
  'programme',
  'axis',
  'orientation',
  'territory',
  'weather',
  'lead',
  'archived',
] as const;

const weathers = [
  ...weatherOptions.map(({ value, label, hint }) => ({ value, label: `${label} – ${hint}` })),
  { value: 'NON_RENSEIGNEE', label: 'Non renseignée' },
  { value: 'NON_NECESSAIRE', label: 'Non nécessaire' },
];

const RARE = ['axis', 'orientation', 'lead', 'archived'];

function RareFilters({ state }: { state: ListState }) {
  const { orientations, axesOf } = useNomenclatures();
  const [programme = ''] = state.filters['programme'] ?? [];
  const axes = axesOf(programme);
  return (
    <>
      {axes.length > 0 && (
        <FilterSelect state={state} name="axis" label="Axe" all="Tous les axes" options={axes} />
      )}
      <FilterSelect
        state={state}
        name="orientation"
        label="Orientation"
        all="Toutes les orientations"
        options={orientations}
      />
      <FilterSelect
        state={state}
        name="lead"
        label="Porteur"
        all="Tous les porteurs"
        options={[{ value: 'me', label: 'Mes projets' }]}
      />
      <FilterSelect
        state={state}
        name="archived"
        label="Archives"
        all="Projets non archivés"
        options={[{ value: 'true', label: 'Projets archivés' }]}
      />
    </>
  );
}

export function ProjectFilters({ state }: { state: ListState }) {
  const { programmes } = useNomenclatures();
  const territories = useTerritories();
  return (
    <FilterBar
      state={state}
      more={{
        active: RARE.some((name) => name in state.filters),
        fields: <RareFilters state={state} />,
      }}
    >
      <SearchBox state={state} label="Rechercher" />
      <FilterSelect
        // The axes belong to a programme: another one leaves none chosen.
        state={{ ...state, set: (patch) => state.set({ ...patch, axis: undefined }) }}
        name="programme"
        label="Programme"
        all="Tous les programmes"
        options={programmes}
      />
      <FilterSelect
        state={state}
        name="weather"
        label="Météo"
        all="Toutes les météos"
        options={weathers}
      />
      <FilterSelect
        state={state}
        name="territory"
        label="Territoire"
        all="Tous les territoires"
        options={territoryOptions(territories)}
      />
    </FilterBar>
  );
}
