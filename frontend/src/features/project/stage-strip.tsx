import { useQuery } from '@tanstack/react-query';
import { useNomenclatures } from '@/shared/reference/nomenclatures';
import { CountBar } from '@/shared/ui/count-bar';
import type { ListState } from '@/shared/ui/list-state';
import { stageCountsQuery } from './api';

/** Where the portfolio is, in one line: each stage with its count; a click filters. */
export function StageStrip({ state }: { state: ListState }) {
  const { data } = useQuery(stageCountsQuery(state));
  const { stage: label, stages } = useNomenclatures();
  const counts: { stage: string; count: number | undefined }[] =
    data?.stages ?? stages.map(({ value }) => ({ stage: value, count: undefined }));
  return (
    <CountBar
      label="Nombre de projets par étape"
      items={counts.map(({ stage, count }) => ({ value: stage, label: label(stage), count }))}
      chosen={state.filters['stage'] ?? []}
      onChoose={(stage) => state.set({ stage })}
    />
  );
}
