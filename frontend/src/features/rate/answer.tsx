import { useTerritoryNames } from '@/shared/reference/territories';
import { formatMonth } from '@/shared/lib/dates';
import { formatRate } from '@/shared/lib/decimal';
import { useHref } from '@/shared/lib/view-params';
import { ExpectedBar } from '@/shared/ui/charts/bar';
import { useExact } from '@/shared/ui/exact-switch';
import { AppLink } from '@/shared/ui/link';
import { Gap, isKept, Rate } from '@/shared/ui/rate';
import { absenceWord, AlertBadges, TrendSign } from '@/shared/ui/rate-signs';
import type { Explanation, Rate as Rated, RateKind, Trajectory } from './api';
import { KindSwitch } from './kind-switch';
import {
  answerSentence,
  freshnessSentence,
  landingSentence,
  standing,
  isMissed,
  thresholdSentence,
  thresholdWord,
  valueSentence,
} from './labels';

const NAMED = 5;

function Signs({ explanation }: { explanation: Explanation }) {
  const exact = useExact();
  const { comparison, freshness, alerts } = explanation;
  return (
    <ul className="pilo-signs">
      {comparison.trend && (
        <li>
          <TrendSign trend={comparison.trend} />
        </li>
      )}
      {comparison.gap !== null && !thresholdWord(explanation) && (
        <li>
          <Gap gap={comparison.gap} exact={exact} /> par rapport à la médiane
        </li>
      )}
      <li>{freshnessSentence(freshness)}</li>
      {alerts.length > 0 && (
        <li>
          <AlertBadges alerts={alerts.map(({ code }) => code)} />
        </li>
      )}
    </ul>
  );
}

/** Which départements the region waits for. */
function Late({ rates, explanation }: { rates: Rated[]; explanation: Explanation }) {
  const href = useHref();
  const nameOf = useTerritoryNames();
  const { indicator } = explanation;
  const threshold = thresholdWord(explanation) !== undefined;
  const late = rates.filter(
    (one) =>
      one.level === 'DEPT' &&
      (threshold
        ? one.threshold && one.rate !== null && !isKept(one.rate)
        : one.alerts.includes('GAP_BELOW_MEDIAN')),
  );
  if (late.length === 0) {
    return null;
  }
  const more = late.length - NAMED;
  const several = late.length > 1;
  const fault = threshold
    ? `ne ${several ? 'tiennent' : 'tient'} pas le seuil`
    : `${several ? 'sont' : 'est'} à plus de 10 points sous la médiane`;
  return (
    <li>
      {several ? `${late.length} départements` : 'Un département'} {fault}
      {' : '}
      {late.slice(0, NAMED).map(({ territory }, index) => (
        <span key={territory}>
          {index > 0 && (index === late.length - 1 ? ' et ' : ', ')}
          <AppLink href={href(`/indicateurs/${indicator}`, { territoire: territory })}>
            {nameOf(territory)}
          </AppLink>
        </span>
      ))}
      {more > 0 && ` et ${more} autre${more > 1 ? 's' : ''}`}.
    </li>
  );
}

function Way({ trajectory, rate }: { trajectory: Trajectory | undefined; rate: string | null }) {
  const exact = useExact();
  const stands = trajectory && standing(trajectory, exact);
  if (!trajectory || !stands || trajectory.pathRate === null) {
    return null;
  }
  return (
    <li>
      <span className={stands.late ? 'pilo-behind' : 'pilo-ahead'}>{stands.words}</span> (
      {formatRate(trajectory.pathRate, exact)}). {landingSentence(trajectory, rate)}
    </li>
  );
}

function Large({ explanation, pathRate }: { explanation: Explanation; pathRate: string | null }) {
  const exact = useExact();
  const { rate, absence, current } = explanation;
  const threshold = thresholdWord(explanation);
  const month = current && formatMonth(current.month);
  return (
    <>
      <p className="pilo-over fr-mb-0">{threshold ? 'Seuil' : 'Taux d’avancement'}</p>
      <p className={`pilo-big-rate fr-mb-1v ${isMissed(explanation) ? 'pilo-big-rate--late' : ''}`}>
        {threshold && (
          <span
            className={
              isMissed(explanation) ? 'fr-icon-close-circle-fill' : 'fr-icon-checkbox-circle-fill'
            }
            aria-hidden="true"
          />
        )}
        <strong>
          {threshold ?? <Rate rate={rate} exact={exact} why={absenceWord(absence)} />}
        </strong>
        <span>
          {threshold ? (
            <>
              Taux : <Rate rate={rate} exact={exact} />
            </>
          ) : (
            rate !== null && 'du chemin fait'
          )}
          {month && `, ${month}`}
        </span>
      </p>
      {rate !== null && !threshold && <ExpectedBar rate={rate} expected={pathRate} exact={exact} />}
    </>
  );
}

interface AnswerProps {
  explanation: Explanation;
  trajectory: Trajectory | undefined;
  /** Those of the region, when the page is about it. */
  rates: Rated[];
  kind: RateKind;
  onWhy: () => void;
}

/** The rate in large with its date, then what it says: the value, what was expected, who is late. */
export function Answer({ explanation, trajectory, rates, kind, onWhy }: AnswerProps) {
  const exact = useExact();
  const { rate, current } = explanation;
  const threshold = thresholdSentence(explanation, exact);
  return (
    <section className="pilo-block" aria-label="Où en est-on ?">
      <Large explanation={explanation} pathRate={trajectory?.pathRate ?? null} />
      <ul className="pilo-says">
        {threshold ? (
          <>
            <li>
              <strong className={isMissed(explanation) ? 'pilo-behind' : 'pilo-ahead'}>
                {threshold}
              </strong>
            </li>
            <Late rates={rates} explanation={explanation} />
            <li>
              Un seuil est tenu ou ne l’est pas : le taux est de 100&nbsp;% ou de 0&nbsp;%, rien
              entre les deux.
            </li>
          </>
        ) : (
          <>
            {(rate === null || current === null) && <li>{answerSentence(explanation, exact)}</li>}
            {current && <li>{valueSentence(explanation, exact)}</li>}
            <Way trajectory={trajectory} rate={rate} />
            <Late rates={rates} explanation={explanation} />
          </>
        )}
        {explanation.coming.map(({ month, sentence }) => (
          <li key={month} className="fr-info-text">
            {sentence}
          </li>
        ))}
      </ul>
      <Signs explanation={explanation} />
      <button
        type="button"
        className="fr-btn fr-btn--tertiary fr-btn--sm fr-btn--icon-left fr-icon-question-line fr-mt-2w pilo-no-print"
        onClick={onWhy}
      >
        Pourquoi ce taux ?
      </button>
      <KindSwitch kind={kind} />
    </section>
  );
}
