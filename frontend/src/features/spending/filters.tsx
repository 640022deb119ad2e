import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, readList } from '@/shared/api/client';
import { useNomenclatures } from '@/shared/reference/nomenclatures';
import { useMe } from '@/shared/session/me';
import { FilterSelect, FilterTag } from '@/shared/ui/filters';
import type { ListState } from '@/shared/ui/list-state';

/** What of each scheme and year: for the choices of the filters alone. */
const potsQuery = queryOptions({
  queryKey: ['budget-executions', 'pots'],
  queryFn: ({ signal }) =>
    readList(
      api.GET('/api/v1/budget-executions', {
        params: { query: { groupBy: 'scheme,year', limit: 100 } },
        signal,
      }),
    ),
  select: ({ items: groups }) => ({
    schemes: [
      ...new Map(
        groups.flatMap(({ scheme }) =>
          scheme?.ledger === 'ETAT' ? [[scheme.code, scheme.name] as const] : [],
        ),
      ),
    ].map(([value, label]) => ({ value, label })),
    years: groups.flatMap(({ fiscalYear }) => (fiscalYear ? [String(fiscalYear)] : [])),
  }),
});

/** Scheme, year, axis; and the project or the supplier that an address names. */
export function SpendingFilters({ state }: { state: ListState }) {
  const { data } = useQuery(potsQuery);
  const { programmes, axesOf } = useNomenclatures();
  const { businessDate } = useMe();
  const years = [...new Set([...(data?.years ?? []), businessDate.slice(0, 4)])]
    .toSorted()
    .toReversed();
  return (
    <>
      <FilterSelect
        state={state}
        name="scheme"
        label="Dispositif"
        all="Tous les dispositifs"
        options={data?.schemes ?? []}
      />
      <FilterSelect
        state={state}
        name="year"
        label="Exercice"
        all="Tous les exercices"
        options={years.map((year) => ({ value: year, label: year }))}
      />
      <FilterSelect
        state={state}
        name="axis"
        label="Axe"
        all="Tous les axes"
        options={programmes.flatMap(({ value }) => axesOf(value))}
      />
      {(['project', 'commitment'] as const).map((name) => {
        const values = state.filters[name];
        return (
          values && (
            <FilterTag
              key={name}
              state={state}
              name={name}
              values={values}
              label={values.join(', ')}
            />
          )
        );
      })}
      {state.filters['supplier'] && (
        <FilterTag
          state={state}
          name="supplier"
          values={state.filters['supplier']}
          label="Un prestataire"
        />
      )}
    </>
  );
}
