import { formatDate } from '@/shared/lib/dates';
import type { Figure } from './api';

type Move = NonNullable<Figure['change']>;
type Verdict = NonNullable<Figure['verdict']>;

const ICONS: Record<Move, string> = {
  UP: 'fr-icon-arrow-right-up-line',
  DOWN: 'fr-icon-arrow-right-down-line',
  EQUAL: 'fr-icon-arrow-right-line',
};

const VERDICTS: Record<Verdict, string> = { BETTER: 'Mieux', WORSE: 'Moins bien', NEUTRAL: '' };

/** Counts are integers, small enough for a number. */
function difference(value: string, before: string, change: Move): string {
  const gap = Math.abs(Number(value) - Number(before)).toLocaleString('fr-FR');
  return change === 'UP' ? `${gap} de plus` : `${gap} de moins`;
}

/** What the figure was 30 days ago, if it is kept: an arrow and words, of which the colour only repeats the first. */
export function FigureTrend({ figure }: { figure: Figure }) {
  const { value, previousValue, previousOn, previousDetail, change, verdict } = figure;
  if (previousOn === null) {
    return null;
  }
  if (previousValue === null || change === null) {
    return (
      <span className="pilo-figures__trend pilo-missing">Non renseigné il y a 30&nbsp;jours</span>
    );
  }
  const judged = VERDICTS[verdict ?? 'NEUTRAL'];
  return (
    <span
      className={`pilo-figures__trend pilo-figures__trend--${(verdict ?? 'NEUTRAL').toLowerCase()}`}
    >
      <span className={`${ICONS[change]} fr-icon--sm`} aria-hidden="true" />{' '}
      {judged && <strong>{judged}&nbsp;: </strong>}
      {change === 'EQUAL'
        ? 'Stable\u00a0: autant qu’il y a 30\u00a0jours'
        : `${difference(value, previousValue, change)} qu’il y a 30\u00a0jours (${previousValue})`}
      {previousDetail && `. ${previousDetail}`}
    </span>
  );
}

/** The day that the trends of the page speak of. */
export function ComparedDay({ figures }: { figures: Figure[] }) {
  const day = figures.find(({ previousOn }) => previousOn !== null)?.previousOn;
  return day ? (
    <p className="pilo-mention pilo-figures__day">
      «&nbsp;Il y a 30&nbsp;jours&nbsp;»&nbsp;: le {formatDate(day)}.
    </p>
  ) : null;
}
