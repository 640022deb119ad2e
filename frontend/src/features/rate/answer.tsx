import { useQuery } from '@tanstack/react-query';
import { useTerritories } from '@/shared/reference/territories';
import { formatMonth } from '@/shared/lib/dates';
import { useSearchState } from '@/shared/lib/use-search-state';
import { TrajectoryChart } from '@/shared/ui/charts/trajectory-chart';
import { useExact } from '@/shared/ui/exact-switch';
import { Gap, Rate } from '@/shared/ui/rate';
import { absenceWord, AlertBadges, TrendSign } from '@/shared/ui/rate-signs';
import { seriesQuery, type Explanation, type Subject } from './api';
import {
  answerSentence,
  curveSentence,
  curveTitle,
  freshnessSentence,
  thresholdWord,
} from './labels';

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
      {comparison.gap !== null && (
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

function Curve({ explanation, subject }: { explanation: Explanation; subject: Subject }) {
  const { data } = useQuery(seriesQuery(subject));
  const { initial, current, target, unit } = explanation;
  // An aggregate has no typed series: its one value is the one that made the rate.
  const begun = data?.filter(({ month }) => !explanation.coming.some((one) => one.month === month));
  const values = begun && begun.length > 0 ? begun : current ? [current] : [];
  if (values.length === 0 && !target) {
    return null;
  }
  return (
    <TrajectoryChart
      level={2}
      title={curveTitle(explanation)}
      sentence={curveSentence(explanation)}
      unit={unit}
      initial={initial}
      target={target}
      values={values.map(({ month, value }) => ({ month, value }))}
    />
  );
}

/** The rate in large with its date and its sentence; beside it, the way done and the way left. */
export function Answer({ explanation, subject }: { explanation: Explanation; subject: Subject }) {
  const [, change] = useSearchState();
  const exact = useExact();
  const { nameOf } = useTerritories();
  const { rate, absence, current, territory } = explanation;
  const threshold = thresholdWord(explanation);
  return (
    <div className="pilo-indicator">
      <div>
        <p className="pilo-big-rate fr-mb-1v">
          <strong>
            {threshold ?? <Rate rate={rate} exact={exact} why={absenceWord(absence)} />}
          </strong>
          <span>
            {threshold && (
              <>
                Taux : <Rate rate={rate} exact={exact} />,{' '}
              </>
            )}
            {nameOf(territory)}
            {current && `, ${formatMonth(current.month)}`}
          </span>
        </p>
        <p className="fr-mb-1w">{answerSentence(explanation, exact)}</p>
        {explanation.coming.map(({ month, sentence }) => (
          <p key={month} className="fr-info-text fr-mb-1w">
            {sentence}
          </p>
        ))}
        <button
          type="button"
          className="fr-btn fr-btn--secondary fr-btn--icon-left fr-icon-question-line fr-mb-2w pilo-no-print"
          aria-haspopup="dialog"
          onClick={() => change({ pourquoi: 'oui' }, { replace: true })}
        >
          Pourquoi ce taux ?
        </button>
        <Signs explanation={explanation} />
      </div>
      <Curve explanation={explanation} subject={subject} />
    </div>
  );
}
