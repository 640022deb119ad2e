import { queryOptions, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api, read } from '@/shared/api/client';
import type { Schemas } from '@/shared/api/types';

type View = Schemas['NomenclaturesView'];

interface Option {
  value: string;
  label: string;
}

const nomenclaturesQuery = queryOptions({
  queryKey: ['nomenclatures'],
  queryFn: ({ signal }) => read(api.GET('/api/v1/nomenclatures', { signal })),
  staleTime: Number.POSITIVE_INFINITY,
});

export interface Nomenclatures {
  programmes: Option[];
  stages: Option[];
  orientations: Option[];
  approaches: Option[];
  /** The axes of one programme; none for most. */
  axesOf: (programme: string) => Option[];
  programme: (code: string) => string;
  stage: (code: string) => string;
  orientation: (code: string) => string;
  approach: (code: string) => string;
  axis: (programme: string, code: string) => string;
  /** Whether the labels are there, or will not come: rows drawn before would be of another height after. */
  settled: boolean;
}

const options = (items: { code: string; label: string }[] = []): Option[] =>
  items.map(({ code, label }) => ({ value: code, label }));

/** The French label of a code; the code itself while labels are on their way. */
const labelIn = (items: Option[]) => {
  const labels = new Map(items.map(({ value, label }) => [value, label]));
  return (code: string) => labels.get(code) ?? code;
};

function from(view: View | undefined, settled: boolean): Nomenclatures {
  const programmes = options(view?.programmes);
  const stages = options(view?.stages);
  const orientations = options(view?.orientations);
  const approaches = options(view?.approaches);
  const axesOf = (programme: string) =>
    options(view?.axes.filter((axis) => axis.programme === programme));
  return {
    programmes,
    stages,
    orientations,
    approaches,
    axesOf,
    programme: labelIn(programmes),
    stage: labelIn(stages),
    orientation: labelIn(orientations),
    approach: labelIn(approaches),
    axis: (programme, code) => labelIn(axesOf(programme))(code),
    settled,
  };
}

/** Codes and French labels of the projects, as the API knows them. */
export function useNomenclatures(): Nomenclatures {
  const { data, isPending } = useQuery(nomenclaturesQuery);
  return useMemo(() => from(data, !isPending), [data, isPending]);
}
