import './rate-signs.css';
import { Badge } from '@codegouvfr/react-dsfr/Badge';
import type { Schemas } from '@/shared/api/types';
import { formatDate } from '@/shared/lib/dates';
import { Missing, type Absence } from './rate';

type Trend = NonNullable<Schemas['RateItem']['trend']>;
type NoRate = Schemas['RateItem']['absence'];
export type Alert = Schemas['RateAlert'];

/** The contract's absence as the word that screens say. */
export const absenceWord = (absence: NoRate): Absence =>
  absence === 'NOT_APPLICABLE' ? 'sans objet' : 'non renseigné';

/** A rate that no other can be compared with has no gap: nothing is missing. */
export const gapWord = (rate: string | null, absence: NoRate): Absence =>
  rate === null ? absenceWord(absence) : 'sans objet';

const TRENDS: Record<Trend, { icon: string; word: string }> = {
  UP: { icon: 'fr-icon-arrow-right-up-line', word: 'En hausse' },
  DOWN: { icon: 'fr-icon-arrow-right-down-line', word: 'En baisse' },
  STAGNATION: { icon: 'fr-icon-arrow-right-line', word: 'Stable' },
};

/** R12: an arrow and its word. */
export function TrendSign({ trend, absence = null }: { trend: Trend | null; absence?: NoRate }) {
  if (trend === null) {
    return <Missing why={absenceWord(absence)} />;
  }
  const { icon, word } = TRENDS[trend];
  return (
    <span className={`pilo-trend pilo-trend--${trend.toLowerCase()}`}>
      <span className={`${icon} fr-icon--sm`} aria-hidden="true" /> {word}
    </span>
  );
}

interface FreshnessProps {
  nextUpdate: string | null;
  upToDate: boolean;
  absence?: NoRate;
}

/** R13: whether the value is as recent as it should be. */
export function Freshness({ nextUpdate, upToDate, absence = null }: FreshnessProps) {
  if (nextUpdate === null) {
    return <Missing why={absenceWord(absence)} />;
  }
  return upToDate ? (
    <span>À jour jusqu’au {formatDate(nextUpdate)}</span>
  ) : (
    <span className="pilo-late pilo-nowrap">
      <span className="fr-icon-time-line fr-icon--sm" aria-hidden="true" /> En retard depuis le{' '}
      {formatDate(nextUpdate)}
    </span>
  );
}

const ALERTS: Record<Alert, { badge: string; sentence: string }> = {
  GAP_BELOW_MEDIAN: {
    badge: 'Écart',
    sentence: 'Plus de 10 points sous la médiane',
  },
  RATE_DOWN: { badge: 'Recul', sentence: 'Le taux recule' },
  STALE_DATA: { badge: 'Ancien', sentence: 'La donnée n’est plus à jour' },
  RATE_MISSING: { badge: 'Sans taux', sentence: 'Une cible existe, mais aucun taux' },
  DEPARTMENT_RATE_MISSING: {
    badge: 'Départements',
    sentence: 'Aucun département n’a de taux',
  },
};

/** R19: a badge for each alert, with its sentence for those who hover or listen. */
export function AlertBadges({ alerts }: { alerts: Alert[] }) {
  return (
    <span className="pilo-alerts">
      {alerts.map((alert) => (
        <Badge key={alert} as="span" severity="warning" small>
          {ALERTS[alert].badge}
          <span className="fr-sr-only"> : {ALERTS[alert].sentence}</span>
        </Badge>
      ))}
    </span>
  );
}
