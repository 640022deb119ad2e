import { useQuery } from '@tanstack/react-query';
import { useNomenclatures } from '@/shared/reference/nomenclatures';
import type { ListState } from '@/shared/ui/list-state';
import { stageCountsQuery } from './api';

/** Where the portfolio is, in one line: each stage with its count; a click filters. */
export function StageStrip({ state }: { state: ListState }) {
  const { data } = useQuery(stageCountsQuery(state));
  const { stage: label, stages } = useNomenclatures();
  const chosen = state.filters['stage'] ?? [];
  const counts: { stage: string; count: number | undefined }[] =
    data?.stages ?? stages.map(({ value }) => ({ stage: value, count: undefined }));
  return (
    <ul className="pilo-stages pilo-no-print" aria-label="Nombre de projets par étape">
      {counts.map(({ stage, count }) => {
        const pressed = chosen.includes(stage);
        return (
          <li key={stage}>
            <button
              type="button"
              aria-pressed={pressed}
              onClick={() => state.set({ stage: pressed ? undefined : stage })}
            >
              <span className="pilo-stages__count">{count ?? '·'}</span>{' '}
              <span className="pilo-stages__label">{label(stage)}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
