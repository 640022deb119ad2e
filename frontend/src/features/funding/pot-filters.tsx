import { useQuery } from '@tanstack/react-query';
import { useMay, useMe } from '@/shared/session/me';
import { useNomenclatures } from '@/shared/reference/nomenclatures';
import { FilterSelect } from '@/shared/ui/filters';
import type { ListState } from '@/shared/ui/list-state';
import { executionsQuery, schemeChoices } from './api';
import { potsOf } from './budget-choice';

/** Schemes as choices, for who reads them. */
export function useSchemes() {
  const enabled = useMay('listFundingSchemes');
  const { data = [] } = useQuery({ ...schemeChoices, enabled });
  return data;
}

/** The years that have money, and the present one. */
export function useYears(): string[] {
  const { businessDate } = useMe();
  const { data } = useQuery(executionsQuery({ groupBy: ['scheme', 'year'] }));
  const years = potsOf(data ?? []).map(({ year }) => String(year));
  return [...new Set([...years, businessDate.slice(0, 4)])].toSorted().toReversed();
}

/** Scheme and year, as every list of the budget is narrowed. */
export function PotFilters({ state }: { state: ListState }) {
  const schemes = useSchemes();
  const years = useYears();
  return (
    <>
      <FilterSelect
        state={state}
        name="scheme"
        label="Dispositif"
        all="Tous les dispositifs"
        options={schemes}
      />
      <FilterSelect
        state={state}
        name="year"
        label="Exercice"
        all="Tous les exercices"
        options={years.map((year) => ({ value: year, label: year }))}
      />
    </>
  );
}

export function AxisFilter({ state }: { state: ListState }) {
  const { programmes, axesOf } = useNomenclatures();
  return (
    <FilterSelect
      state={state}
      name="axis"
      label="Axe"
      all="Tous les axes"
      options={programmes.flatMap(({ value }) => axesOf(value))}
    />
  );
}
