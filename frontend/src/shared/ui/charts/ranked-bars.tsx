import type { ReactNode } from 'react';
import { compareDecimals, formatRate } from '@/shared/lib/decimal';
import { AppLink } from '../link';
import { KeptSign, Missing, type Absence } from '../rate';
import { Bar } from './bar';

export interface RankedRow {
  code: string;
  name: string;
  href: string;
  rate: string | null;
  why: Absence;
  /** R2: met or not, no distance. */
  threshold: boolean;
  /** The measured value, as it is read. */
  value: ReactNode;
  alert: boolean;
  here: boolean;
}

interface RankedBarsProps {
  rows: RankedRow[];
  median: string | null;
  exact: boolean;
  /** What stands over the values: "Valeur (jours)". */
  valueHead: string;
  act?: (row: RankedRow) => ReactNode;
  /** Long names: sentences rather than départements. */
  wide?: boolean;
}

const misses = ({ threshold, rate }: RankedRow) =>
  threshold && rate !== null && compareDecimals(rate, '0') === 0;

/** The furthest first; without a rate, last. Of thresholds, those that are missed: there is no way to compare. */
export const ranked = (rows: RankedRow[]): RankedRow[] =>
  rows.toSorted((a, b) => {
    if (a.rate === null || b.rate === null) {
      return (
        Number(a.rate === null) - Number(b.rate === null) || a.name.localeCompare(b.name, 'fr')
      );
    }
    const order = a.threshold && b.threshold ? -1 : 1;
    return order * compareDecimals(b.rate, a.rate) || a.name.localeCompare(b.name, 'fr');
  });

function Way({ row, median, exact }: { row: RankedRow; median: string | null; exact: boolean }) {
  const { rate, threshold, alert, why } = row;
  if (rate === null) {
    return (
      <span className="pilo-order__none">
        <Missing why={why} />
      </span>
    );
  }
  if (threshold) {
    return (
      <span className="pilo-order__none">
        <KeptSign rate={rate} />
      </span>
    );
  }
  return (
    <>
      <Bar rate={rate} tick={median} late={alert} />
      <span className="pilo-order__rate">{formatRate(rate, exact)}</span>
    </>
  );
}

/** From the furthest to the least, each with its way and its value; the table beside is the caller's. */
export function RankedBars({ rows, median, exact, valueHead, act, wide }: RankedBarsProps) {
  const acts = act ? 'pilo-order--acts' : wide ? 'pilo-order--wide' : '';
  const rated = rows.filter(({ rate }) => rate !== null);
  return (
    <>
      <p className={`pilo-order__head ${acts}`} aria-hidden="true">
        <span>
          {rated.length > 0 && rated.every(({ threshold }) => threshold)
            ? 'Seuil'
            : 'Taux d’avancement'}
        </span>
        <span>{valueHead}</span>
      </p>
      <ol className={`pilo-order ${acts}`}>
        {ranked(rows).map((row) => (
          <li key={row.code} className={row.alert || misses(row) ? 'pilo-order__late' : undefined}>
            <span>
              <AppLink href={row.href} aria-current={row.here || undefined}>
                {row.name}
              </AppLink>
              {row.alert && <span className="fr-sr-only"> (en alerte)</span>}
            </span>
            <Way row={row} median={median} exact={exact} />
            <span className="pilo-order__value">{row.value}</span>
            {act && <span className="pilo-order__act">{act(row)}</span>}
          </li>
        ))}
      </ol>
    </>
  );
}
