import { compareDecimals, formatRate, toPixels } from '@/shared/lib/decimal';

interface StripProps {
  name: string;
  rate: string;
  median: string | null;
  /** Those of the other territories of the level. */
  others: string[];
  alert: boolean;
  exact: boolean;
}

const at = (rate: string) => `${toPixels(rate)}%`;

/** Where one stands among the others, from 0 to 100. */
export function TerritoryStrip({ name, rate, median, others, alert, exact }: StripProps) {
  const label = `${name} : ${formatRate(rate, exact)}${median === null ? '' : ` ; médiane : ${formatRate(median, exact)}`}`;
  return (
    <svg className="pilo-among" role="img" aria-label={label}>
      <line className="pilo-among__axis" x2="100%" y1="12" y2="12" />
      {others.toSorted(compareDecimals).map((other, index) => (
        // Two may stand at one place: their rank tells them apart.
        <circle
          key={`${index}-${other}`}
          className="pilo-among__other"
          cx={at(other)}
          cy="12"
          r="4"
        />
      ))}
      {median !== null && (
        <rect className="pilo-among__median" x={at(median)} y="5" width="2" height="14" />
      )}
      <circle
        className={alert ? 'pilo-among__late' : 'pilo-among__own'}
        cx={at(rate)}
        cy="12"
        r="7"
      />
    </svg>
  );
}

export function StripKeys({ name, others }: { name: string; others: number }) {
  return (
    <p className="pilo-caption pilo-keys" aria-hidden="true">
      <span>
        <svg width="14" height="14">
          <circle className="pilo-among__own" cx="7" cy="7" r="6" />
        </svg>
        {name}
      </span>
      <span>
        <svg width="14" height="14">
          <circle className="pilo-among__late" cx="7" cy="7" r="6" />
        </svg>
        en alerte
      </span>
      <span>
        <svg width="8" height="8">
          <circle className="pilo-among__other" cx="4" cy="4" r="4" />
        </svg>
        les {others} autres
      </span>
      <span>
        <svg width="2" height="14">
          <rect className="pilo-among__median" width="2" height="14" />
        </svg>
        médiane
      </span>
    </p>
  );
}
