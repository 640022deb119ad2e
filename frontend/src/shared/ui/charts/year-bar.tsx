import { formatRate, toPixels } from '@/shared/lib/decimal';
import { Drawn } from './picture';
import './amounts.css';

interface YearBarProps {
  /** Percents of what is opened; null where nothing is. */
  rateAe: string | null;
  rateCp: string | null;
  /** Days gone, in percent of the year's: for the mark. */
  elapsed: number;
}

const within = (rate: string) => Math.min(100, Math.max(0, toPixels(rate)));

/** Words at a bar's end stand at its left, unless there is no room there. */
const anchor = (at: number) => (at < 30 ? 'start' : 'end');

/** The money of a year against its days: what is paid, what is committed, where the year is. */
export function YearBar({ rateAe, rateCp, elapsed }: YearBarProps) {
  const ae = rateAe === null ? 'AE sans objet' : `AE engagées ${formatRate(rateAe)}`;
  const cp = rateCp === null ? 'CP sans objet' : `CP payés ${formatRate(rateCp)}`;
  const year = `année écoulée ${Math.round(elapsed)}\u00a0%`;
  const paid = rateCp === null ? 0 : within(rateCp);
  const committed = rateAe === null ? 0 : within(rateAe);
  return (
    <Drawn className="pilo-year" label={`${year}, ${ae}, ${cp}`}>
      <rect className="c-track" y="20" width="100%" height="8" />
      <rect className="c-plan" y="20" width={`${committed}%`} height="8" />
      <rect className="c-fill" y="20" width={`${paid}%`} height="8" />
      <line className="c-now" x1={`${elapsed}%`} x2={`${elapsed}%`} y1="14" y2="34" />
      <text className="pilo-year__text" x={`${paid}%`} y="12" textAnchor={anchor(paid)}>
        {cp}
      </text>
      <text className="pilo-year__text" x={`${committed}%`} y="46" textAnchor={anchor(committed)}>
        {ae}
      </text>
      <text className="pilo-year__text pilo-year__text--strong" x="100%" y="12" textAnchor="end">
        {year}
      </text>
    </Drawn>
  );
}
