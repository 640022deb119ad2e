import { compareDecimals, formatGap, formatRate, toPixels } from '@/shared/lib/decimal';

/** The two ways of having no figure. Null is never 0. */
export type Absence = 'sans objet' | 'non renseigné';

export function Missing({ why = 'non renseigné' }: { why?: Absence }) {
  return <span className="pilo-missing">{why}</span>;
}

interface RateProps {
  rate: string | null;
  exact?: boolean;
  why?: Absence;
}

export function Rate({ rate, exact = false, why = 'non renseigné' }: RateProps) {
  return rate === null ? <Missing why={why} /> : <>{formatRate(rate, exact)}</>;
}

/** A rate with its length drawn beside: the eye compares rows, the figure tells. */
export function RateBar({ rate, exact = false, why = 'non renseigné' }: RateProps) {
  if (rate === null) {
    return <Missing why={why} />;
  }
  return (
    <span className="pilo-rate">
      <svg
        className="pilo-rate__bar"
        viewBox="0 0 100 8"
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        <rect className="pilo-rate__track" width="100" height="8" />
        <rect className="pilo-rate__fill" width={toPixels(rate)} height="8" />
      </svg>
      <span className="pilo-number">{formatRate(rate, exact)}</span>
    </span>
  );
}

/** R11: points above or below the median of the same level. */
export function Gap({
  gap,
  exact = false,
  why = 'non renseigné',
}: {
  gap: string | null;
  exact?: boolean;
  why?: Absence;
}) {
  return gap === null ? <Missing why={why} /> : <>{formatGap(gap, exact)}</>;
}

/** R2: whether a threshold is kept; its rate is 100 or 0. */
export const isKept = (rate: string) => compareDecimals(rate, '0') > 0;

/** "Tenu" or "Non tenu", where a bar would say a distance. */
export const keptWord = (rate: string) => (isKept(rate) ? 'Tenu' : 'Non tenu');

/** The word with its icon, and the colour of what goes badly: a row that misses its threshold is seen among the others. */
export function KeptSign({ rate }: { rate: string }) {
  const word = keptWord(rate);
  const missed = word === 'Non tenu';
  return (
    <span className={missed ? 'pilo-nowrap pilo-late' : 'pilo-nowrap'}>
      <span
        className={`fr-icon--sm ${missed ? 'fr-icon-close-circle-fill' : 'fr-icon-checkbox-circle-line'}`}
        aria-hidden="true"
      />{' '}
      {word}
    </span>
  );
}

/** A rate as a row shows it: its length, or whether its threshold is kept. */
export function Standing({ threshold, ...shown }: RateProps & { threshold: boolean }) {
  return threshold && shown.rate !== null ? <KeptSign rate={shown.rate} /> : <RateBar {...shown} />;
}
