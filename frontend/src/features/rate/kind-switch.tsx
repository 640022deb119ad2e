import { useSearchState } from '@/shared/lib/use-search-state';
import type { RateKind } from './api';
import { kindLabels } from './labels';

const KINDS: [RateKind, string | undefined][] = [
  ['FINAL', undefined],
  ['ANNUAL', 'annuel'],
];

/** R4: the same values, towards the cycle's target or towards the year's. */
export function KindSwitch({ kind }: { kind: RateKind }) {
  const [, change] = useSearchState();
  return (
    <fieldset className="fr-segmented fr-segmented--sm fr-mt-2w pilo-no-print">
      <legend className="fr-segmented__legend fr-sr-only">Taux d’avancement</legend>
      <div className="fr-segmented__elements">
        {KINDS.map(([value, search]) => (
          <div key={value} className="fr-segmented__element">
            <input
              type="radio"
              id={`sorte-${value}`}
              name="sorte"
              checked={kind === value}
              onChange={() => change({ sorte: search })}
            />
            <label className="fr-label" htmlFor={`sorte-${value}`}>
              {kindLabels[value]}
            </label>
          </div>
        ))}
      </div>
    </fieldset>
  );
}
