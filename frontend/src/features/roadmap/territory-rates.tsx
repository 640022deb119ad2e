import { useQuery } from '@tanstack/react-query';
import { compareDecimals, formatMeasure, formatRate } from '@/shared/lib/decimal';
import { useAsOf, useHref } from '@/shared/lib/view-params';
import { useTerritories } from '@/shared/reference/territories';
import { useMay } from '@/shared/session/me';
import { TableTwin } from '@/shared/ui/charts/table-twin';
import { ExactSwitch, useExact } from '@/shared/ui/exact-switch';
import { AppLink } from '@/shared/ui/link';
import { KeptSign, Missing, Rate } from '@/shared/ui/rate';
import { absenceWord, AlertBadges } from '@/shared/ui/rate-signs';
import {
  ratesOfQuery,
  type DepartmentRate,
  type IndicatorInPriority,
  type PriorityInTerritory,
  type TerritoryRoadmap,
} from './api';
import { RoadmapTree } from './roadmap-tree';
import { lastSentence, selected } from './sentences';
import { StripKeys, TerritoryStrip } from './territory-strip';

/** "%" stands beside each figure, "points d'accueil" once. */
const SHORT = 3;

interface RowProps {
  indicator: IndicatorInPriority;
  territory: string;
  name: string;
  /** The final rates of this indicator in the région's départements, its own among them. */
  rates: DepartmentRate[];
}

/** The gap is told by the colour and the place: only the other alerts are named. */
const otherAlerts = (alerts: IndicatorInPriority['alerts']) =>
  alerts.filter((alert) => alert !== 'GAP_BELOW_MEDIAN');

function Kept({ rates, territory }: Pick<RowProps, 'rates' | 'territory'>) {
  const others = rates.filter((other) => other.territory !== territory && other.rate !== null);
  const kept = others.filter((other) => compareDecimals(other.rate ?? '0', '0') > 0).length;
  if (others.length === 0) {
    return null;
  }
  return (
    <span className="pilo-stands__value">
      {kept === others.length
        ? `Seuil tenu dans les ${kept} autres`
        : `Seuil tenu dans ${kept} autres sur ${others.length}`}
    </span>
  );
}

function Place(props: RowProps) {
  const { indicator, territory, name, rates } = props;
  const exact = useExact();
  const { rate, median, alerts, threshold } = indicator;
  if (rate === null) {
    return null;
  }
  if (threshold) {
    return <Kept rates={rates} territory={territory} />;
  }
  return (
    <TerritoryStrip
      name={name}
      rate={rate}
      median={median}
      others={rates.flatMap((other) =>
        other.territory === territory || other.rate === null ? [] : [other.rate],
      )}
      alert={alerts.includes('GAP_BELOW_MEDIAN')}
      exact={exact}
    />
  );
}

function ValueLine({ indicator, territory }: Pick<RowProps, 'indicator' | 'territory'>) {
  const exact = useExact();
  const asOf = useAsOf();
  const href = useHref();
  const mayType = useMay('createMeasurement');
  const { code, kind, name, currentValue, targetValue, unit, applicable } = indicator;
  return (
    <span className="pilo-stands__value">
      {currentValue === null ? <Missing /> : formatMeasure(currentValue, unit, exact)}
      {targetValue !== null &&
        ` ; cible ${formatMeasure(targetValue, unit && unit.length <= SHORT ? unit : null, exact)}`}
      {mayType && kind === 'LOCAL' && applicable && !asOf && (
        <span className="pilo-no-print pilo-nowrap">
          {' · '}
          <AppLink
            href={href(`/indicateurs/${code}`, { territoire: territory, saisir: territory })}
            aria-label={`Saisir la valeur : ${name}`}
          >
            Saisir la valeur
          </AppLink>
        </span>
      )}
    </span>
  );
}

function Row(props: RowProps) {
  const { indicator, territory } = props;
  const exact = useExact();
  const href = useHref();
  const { code, name, rate, absence, alerts } = indicator;
  const late = alerts.includes('GAP_BELOW_MEDIAN');
  const others = otherAlerts(alerts);
  return (
    <li>
      <div>
        <AppLink
          className="pilo-stands__name"
          href={href(`/indicateurs/${code}`, { territoire: territory })}
        >
          {name}
        </AppLink>
        {others.length > 0 && (
          <>
            {' '}
            <AlertBadges alerts={others} />
          </>
        )}
        <ValueLine indicator={indicator} territory={territory} />
      </div>
      <div className="pilo-stands__place">
        <Place {...props} />
      </div>
      <strong className={late ? 'pilo-stands__rate pilo-stands__rate--late' : 'pilo-stands__rate'}>
        {late && <span className="fr-sr-only">En alerte.</span>}
        {rate !== null && indicator.threshold ? (
          <KeptSign rate={rate} />
        ) : (
          <Rate rate={rate} exact={exact} why={absenceWord(absence)} />
        )}
      </strong>
    </li>
  );
}

function Priority({
  priority,
  rates,
  ...of
}: Omit<RowProps, 'indicator'> & { priority: PriorityInTerritory }) {
  const exact = useExact();
  const href = useHref();
  const { id, title, figures, indicators } = priority;
  return (
    <>
      <h3 className="pilo-stands__group">
        <span>
          <AppLink href={href(`/feuille-de-route/priorites/${id}`, { territoire: of.territory })}>
            {title}
          </AppLink>{' '}
          <AlertBadges alerts={otherAlerts(figures.alerts)} />
        </span>
        <span>
          {figures.rate === null ? (
            <Missing why={absenceWord(figures.absence)} />
          ) : (
            formatRate(figures.rate, exact)
          )}
        </span>
      </h3>
      <ul className="pilo-stands">
        {indicators.map((indicator) => (
          <Row
            key={indicator.code}
            indicator={indicator}
            rates={rates.filter((rate) => rate.indicator === indicator.code)}
            {...of}
          />
        ))}
      </ul>
    </>
  );
}

/** Each indicator chosen in the roadmap: its value, and where the territory stands among the others. */
export function TerritoryRates({ roadmap }: { roadmap: TerritoryRoadmap }) {
  const exact = useExact();
  const asOf = useAsOf();
  const { departments } = useTerritories();
  const priorities = selected(roadmap);
  const { territory, territoryName: name } = roadmap;
  const indicators = priorities.flatMap((one) => one.indicators.map(({ code }) => code));
  const places = [...new Set([territory, ...departments.map(({ code }) => code)])].toSorted();
  const rates = useQuery(ratesOfQuery(indicators, places, asOf)).data ?? [];
  const own = rates.filter((rate) => rate.territory === territory);
  const others = rates.filter((rate) => rate.territory !== territory);
  return (
    <section className="pilo-block" aria-labelledby="taux">
      <h2 className="fr-h6 fr-mb-0" id="taux">
        Feuille de route
      </h2>
      <p className="pilo-caption pilo-stands__said">{lastSentence(own, others)}</p>
      <StripKeys name={name} others={places.length - 1} />
      <p className="pilo-stands__head">Taux d’avancement</p>
      {priorities.map((priority) => (
        <Priority
          key={priority.id}
          priority={priority}
          territory={territory}
          name={name}
          rates={rates}
        />
      ))}
      <TableTwin>
        <ExactSwitch />
        <RoadmapTree
          caption="Priorités et indicateurs"
          priorities={priorities}
          initiallyOpen
          territory={territory}
          exact={exact}
          selection={undefined}
        />
      </TableTwin>
    </section>
  );
}
