import { formatEuros, isNegative } from '@/shared/lib/money';
import { Missing, type Absence } from './rate';

/** An amount as a row shows it; below zero it is said, never clipped. */
export function Amount({ of, why = 'sans objet' }: { of: string | null; why?: Absence }) {
  return of === null ? (
    <Missing why={why} />
  ) : (
    <span className={isNegative(of) ? 'pilo-nowrap pilo-late' : 'pilo-nowrap'}>
      {formatEuros(of)}
    </span>
  );
}
