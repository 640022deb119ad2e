import { formatRate } from '@/shared/lib/decimal';
import { useAsOf, useHref } from '@/shared/lib/view-params';
import { useTerritories } from '@/shared/reference/territories';
import { Bar, TickKey } from '@/shared/ui/charts/bar';
import { RankedBars, type RankedRow } from '@/shared/ui/charts/ranked-bars';
import { TableTwin } from '@/shared/ui/charts/table-twin';
import { ExactSwitch, useExact } from '@/shared/ui/exact-switch';
import { AppLink } from '@/shared/ui/link';
import { Gap, keptWord, Missing, Rate } from '@/shared/ui/rate';
import { absenceWord, AlertBadges, TrendSign } from '@/shared/ui/rate-signs';
import type { IndicatorInPriority, PriorityExplanation, PriorityRate } from './api';
import { PriorityIndicators } from './priority-indicators';
import { leastAdvanced } from './sentences';

const isFar = ({ alerts }: { alerts: PriorityRate['alerts'] }) =>
  alerts.includes('GAP_BELOW_MEDIAN');

/** Which départements the region waits for. */
function Late({ rates, id }: { rates: PriorityRate[]; id: string }) {
  const href = useHref();
  const { nameOf } = useTerritories();
  const late = rates.filter(isFar);
  if (late.length === 0) {
    return <li>Aucun département n’est à plus de 10 points sous la médiane.</li>;
  }
  const several = late.length > 1;
  return (
    <li>
      {several ? `${late.length} départements sont` : 'Un département est'} à plus de 10 points sous
      la médiane{' : '}
      {late.map(({ territory }, index) => (
        <span key={territory}>
          {index > 0 && (index === late.length - 1 ? ' et ' : ', ')}
          <AppLink href={href(`/feuille-de-route/priorites/${id}`, { territoire: territory })}>
            {nameOf(territory)}
          </AppLink>
        </span>
      ))}
      .
    </li>
  );
}

/** What holds the rate back, and the way to it: the page's next act. */
function Least({ indicator, territory }: { indicator: IndicatorInPriority; territory: string }) {
  const exact = useExact();
  const href = useHref();
  const { code, name, rate, threshold } = indicator;
  const standing =
    rate !== null &&
    (threshold ? `seuil ${keptWord(rate).toLowerCase()}` : formatRate(rate, exact));
  return (
    <p className="fr-mt-1w fr-mb-1w">
      <span className="pilo-over pilo-prio__least">Le moins avancé : {standing}</span>
      <AppLink
        className="fr-btn fr-btn--sm"
        href={href(`/indicateurs/${code}`, { territoire: territory })}
      >
        Voir « {name} »
      </AppLink>
    </p>
  );
}

interface AnswerProps {
  id: string;
  explanation: PriorityExplanation;
  /** Those of the region's départements. */
  rates: PriorityRate[];
  territory: string;
}

/** The rate in large, then what it says and who is late. */
export function PriorityAnswer({ id, explanation, rates, territory }: AnswerProps) {
  const exact = useExact();
  const { nameOf } = useTerritories();
  const { figures, indicators } = explanation;
  const { rate, median, gap, trend, alerts, absence } = figures;
  const late = isFar(figures);
  const least = leastAdvanced(indicators);
  return (
    <section className="pilo-block" aria-label="Où en est-on ?">
      <p className="pilo-over fr-mb-0">Taux d’avancement, {nameOf(figures.territory)}</p>
      <p className={`pilo-big-rate fr-mb-1v ${late ? 'pilo-big-rate--late' : ''}`}>
        <strong>
          <Rate rate={rate} exact={exact} why={absenceWord(absence)} />
        </strong>
        {trend && (
          <span>
            <TrendSign trend={trend} />
          </span>
        )}
      </p>
      {rate !== null && <Bar rate={rate} tick={gap === null ? null : median} late={late} />}
      <ul className="pilo-says">
        {gap !== null && median !== null && (
          <li>
            <span className={late ? 'pilo-behind' : 'pilo-ahead'}>
              <Gap gap={gap} exact={exact} />
            </span>{' '}
            par rapport à la médiane des départements (<TickKey /> {formatRate(median, exact)}).
          </li>
        )}
        {rate === null && <li>{figures.sentence}</li>}
        {!territory.startsWith('DEPT-') && rates.length > 0 && <Late rates={rates} id={id} />}
      </ul>
      <AlertBadges alerts={alerts} />
      {least && <Least indicator={least} territory={territory} />}
    </section>
  );
}

/** What the rate is made of: each indicator's way, and what it weighs. */
export function PriorityParts({
  indicators,
  territory,
}: {
  indicators: IndicatorInPriority[];
  territory: string;
}) {
  const exact = useExact();
  const href = useHref();
  const rows = indicators.map(
    ({ code, name, rate, absence, threshold, realWeight, alerts }): RankedRow => ({
      code,
      name,
      href: href(`/indicateurs/${code}`, { territoire: territory }),
      rate,
      why: absenceWord(absence),
      threshold,
      value: realWeight === null ? <Missing why="sans objet" /> : formatRate(realWeight, exact),
      alert: alerts.includes('GAP_BELOW_MEDIAN'),
      here: false,
    }),
  );
  return (
    <section className="pilo-block" aria-labelledby="indicateurs">
      <h2 className="fr-h6 fr-mb-0" id="indicateurs">
        {indicators.length > 1 ? `Ses ${indicators.length} indicateurs` : 'Son indicateur'}
      </h2>
      <p className="pilo-caption">Du plus avancé au moins avancé, avec ce que chacun pèse.</p>
      {indicators.length === 0 ? (
        <p>Aucun indicateur ne la mesure encore.</p>
      ) : (
        <>
          <RankedBars rows={rows} median={null} exact={exact} valueHead="Poids réel" wide />
          <TableTwin>
            <ExactSwitch />
            <PriorityIndicators indicators={indicators} territory={territory} />
          </TableTwin>
        </>
      )}
    </section>
  );
}

/** R16, R10: how the rate comes about. */
export function PriorityWhy({ explanation }: { explanation: PriorityExplanation }) {
  const asOf = useAsOf();
  const { figures, comparisonSentence, ruleSentence } = explanation;
  return (
    <section className="pilo-block" aria-labelledby="pourquoi">
      <h2 className="fr-h6 fr-mb-1w" id="pourquoi">
        {asOf ? 'Pourquoi ce taux, ce jour-là ?' : 'Pourquoi ce taux ?'}
      </h2>
      <p className="fr-mb-1w">{figures.sentence}</p>
      <p className="fr-mb-1w">{comparisonSentence}</p>
      <p className="pilo-mention">{ruleSentence}</p>
    </section>
  );
}
