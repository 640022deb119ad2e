import { useNomenclatures } from '@/shared/reference/nomenclatures';
import { territoryOptions, useTerritories } from '@/shared/reference/territories';
import { FilterSelect, FilterTag, SearchBox } from '@/shared/ui/filters';
import type { ListState } from '@/shared/ui/list-state';
import { weatherOptions } from '@/shared/ui/weather';

export const PROJECT_FILTERS = [
  'stage',
  'programme',
  'axis',
  'orientation',
  'territory',
  'weather',
  'late',
  'lead',
  'archived',
] as const;

const weathers = [
  ...weatherOptions.map(({ value, label, hint }) => ({ value, label: `${label} – ${hint}` })),
  { value: 'NON_RENSEIGNEE', label: 'Non renseignée' },
  { value: 'NON_NECESSAIRE', label: 'Non nécessaire' },
];

/** Weathers of a project that needs help. */
export const DIFFICULT = ['NUAGE', 'ORAGE'];

const RARE = ['axis', 'orientation', 'weather', 'archived'];

export const rareInUse = ({ filters }: ListState) => RARE.some((name) => name in filters);

export function RareFilters({ state }: { state: ListState }) {
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
        name="weather"
        label="Météo"
        all="Toutes les météos"
        options={weathers}
      />
      <FilterSelect
        state={state}
        name="archived"
        label="Archives"
        all="Projets non archivés"
        single
        options={[{ value: 'true', label: 'Projets archivés' }]}
      />
    </>
  );
}

interface Known {
  late: number;
  weathers: { weather: string; count: number }[];
}

const countOf = (known: Known | undefined, wanted: string[]) =>
  known?.weathers
    .filter(({ weather }) => wanted.includes(weather))
    .reduce((sum, { count }) => sum + count, 0) ?? null;

/** "dont 3 en difficulté et 5 en retard"; nothing where all is well. */
export function whatIsWrong(known: Known | undefined): string | undefined {
  const difficult = countOf(known, DIFFICULT) ?? 0;
  const late = known?.late ?? 0;
  const parts = [difficult > 0 && `${difficult} en difficulté`, late > 0 && `${late} en retard`];
  const said = parts.filter(Boolean);
  return said.length > 0 ? `dont ${said.join(' et ')}` : undefined;
}

export function ProjectFilters({ state, known }: { state: ListState; known: Known | undefined }) {
  const { programmes } = useNomenclatures();
  const territories = useTerritories();
  return (
    <>
      <SearchBox state={state} label="Filtrer par mots" />
      <FilterTag
        state={state}
        name="late"
        values={['true']}
        label="En retard"
        count={known?.late ?? null}
      />
      <FilterTag
        state={state}
        name="weather"
        values={DIFFICULT}
        label="En difficulté"
        count={countOf(known, DIFFICULT)}
      />
      <FilterTag
        state={state}
        name="weather"
        values={['NON_RENSEIGNEE']}
        label="Sans météo"
        count={countOf(known, ['NON_RENSEIGNEE'])}
      />
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
        name="territory"
        label="Territoire"
        all="Tous les territoires"
        options={territoryOptions(territories)}
      />
      <FilterSelect
        state={state}
        name="lead"
        label="Porteur"
        all="Tous les porteurs"
        single
        options={[{ value: 'me', label: 'Mes projets' }]}
      />
    </>
  );
}
