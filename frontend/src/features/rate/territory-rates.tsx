import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTerritories, useTerritoryNames } from '@/shared/reference/territories';
import { formatMonth } from '@/shared/lib/dates';
import { compareDecimals, formatMeasure, formatRate } from '@/shared/lib/decimal';
import { one } from '@/shared/lib/search-params';
import { useSearchState } from '@/shared/lib/use-search-state';
import { useHref } from '@/shared/lib/view-params';
import { TickKey } from '@/shared/ui/charts/bar';
import { RankedBars, type RankedRow } from '@/shared/ui/charts/ranked-bars';
import { TableTwin } from '@/shared/ui/charts/table-twin';
import { ExactSwitch, useExact } from '@/shared/ui/exact-switch';
import { PlaceMap } from '@/shared/ui/map/lazy-place-map';
import type { PlaceValue } from '@/shared/ui/map/place-map';
import { isKept, keptWord, Missing } from '@/shared/ui/rate';
import { absenceWord } from '@/shared/ui/rate-signs';
import { EmptyState, Loaded } from '@/shared/ui/states';
import { ratesQuery, type Explanation, type Rate, type Scope, type Subject } from './api';
import { isShort, RatesTable } from './rates-table';

type View = 'region' | 'regions' | 'departements';

const VIEWS: Record<View, string> = {
  region: 'Les départements de la région',
  regions: 'Toutes les régions',
  departements: 'Tous les départements',
};

const isView = (value: string | undefined): value is View => value !== undefined && value in VIEWS;

function useView(): View {
  const [search] = useSearchState();
  const view = one(search, 'vue');
  return isView(view) ? view : 'region';
}

/** The country, the region and its départements. */
export function useRegionRates(subject: Subject) {
  const { departments, region, country } = useTerritories();
  const territory = [country, region, ...departments].flatMap((one) => one?.code ?? []);
  return useQuery(ratesQuery(subject, { territory }));
}

/** R19 and R2: far below the median, or a threshold that is not kept. */
const goesBadly = ({ alerts, threshold, rate }: Rate) =>
  alerts.includes('GAP_BELOW_MEDIAN') || (threshold && rate !== null && !isKept(rate));

function mapSentence(values: PlaceValue[], threshold: boolean, exact: boolean): string {
  const known = values.filter(({ rate }) => rate !== null);
  const sorted = known.toSorted((a, b) => compareDecimals(a.rate ?? '0', b.rate ?? '0'));
  const [low] = sorted;
  const high = sorted.at(-1);
  if (!low?.rate || !high?.rate) {
    return 'Aucun département n’a de taux.';
  }
  if (threshold) {
    const kept = known.filter(({ rate }) => compareDecimals(rate ?? '0', '0') > 0).length;
    return `Le seuil est tenu dans ${kept} département${kept > 1 ? 's' : ''} sur ${values.length}.`;
  }
  if (known.length === 1) {
    return `1 département sur ${values.length} a un taux : ${formatRate(low.rate, exact)} (${low.name}).`;
  }
  const without = known.length < values.length ? ` ${values.length - known.length} sans taux.` : '';
  return `Taux par département, de ${formatRate(low.rate, exact)} (${low.name}) à ${formatRate(high.rate, exact)} (${high.name}).${without}`;
}

function DepartmentMap({
  rates,
  subject,
  threshold,
}: {
  rates: Rate[];
  subject: Subject;
  threshold: boolean;
}) {
  const { departments } = useTerritories();
  const exact = useExact();
  const href = useHref();
  const byTerritory = new Map(rates.map((rate) => [rate.territory, rate]));
  const values = departments.map(({ code, name }) => {
    const rate = byTerritory.get(code);
    const why = absenceWord(rate?.absence ?? null);
    const known = rate?.rate ?? null;
    return {
      code,
      name,
      rate: known,
      why,
      word: known === null ? why : threshold ? keptWord(known) : formatRate(known, exact),
      alert: rate ? goesBadly(rate) : false,
    };
  });
  const sentence = mapSentence(values, threshold, exact);
  return (
    <>
      <p className="pilo-caption">{sentence}</p>
      <PlaceMap
        sentence={sentence}
        values={values}
        selected={subject.territory}
        scale={!threshold}
        href={(code) =>
          href(`/indicateurs/${subject.indicator}`, {
            territoire: code,
            sorte: subject.kind === 'ANNUAL' ? 'annuel' : undefined,
          })
        }
      />
    </>
  );
}

/** France and the regions first, then by name. */
function inOrder(rates: Rate[], nameOf: (code: string) => string): Rate[] {
  const rank = { NAT: 0, REG: 1, DEPT: 2, ARR: 3 };
  return rates.toSorted(
    (a, b) =>
      rank[a.level] - rank[b.level] || nameOf(a.territory).localeCompare(nameOf(b.territory), 'fr'),
  );
}

function useRows(rates: Rate[], { subject, explanation }: TerritoryRatesProps): RankedRow[] {
  const nameOf = useTerritoryNames();
  const exact = useExact();
  const href = useHref();
  const { current } = explanation;
  const unit = isShort(explanation.unit) ? explanation.unit : null;
  const latest = rates
    .map(({ currentMonth }) => currentMonth)
    .reduce(
      (last, month) => (month && (!last || month > last) ? month : last),
      current?.month ?? null,
    );
  return rates.map((rate) => ({
    code: rate.territory,
    name: nameOf(rate.territory),
    href: href(`/indicateurs/${subject.indicator}`, { territoire: rate.territory }),
    rate: rate.rate,
    why: absenceWord(rate.absence),
    threshold: rate.threshold,
    value:
      rate.currentValue === null ? (
        <Missing />
      ) : (
        // An older month than the others' is said.
        `${rate.currentMonth && rate.currentMonth !== latest ? `${formatMonth(rate.currentMonth)} : ` : ''}${formatMeasure(rate.currentValue, unit, exact)}`
      ),
    alert: goesBadly(rate),
    here: rate.territory === subject.territory,
  }));
}

/** The départements that have no line yet. */
const awaited = (departments: { code: string; name: string }[], known: RankedRow[]): RankedRow[] =>
  departments
    .filter(({ code }) => !known.some((row) => row.code === code))
    .map(({ code, name }) => ({
      code,
      name,
      href: `/territoires/${code}`,
      rate: null,
      why: 'non renseigné',
      threshold: false,
      value: null,
      alert: false,
      here: false,
    }));

function Ranked({ rates, ...props }: TerritoryRatesProps & { rates: Rate[] }) {
  const exact = useExact();
  const nameOf = useTerritoryNames();
  const view = useView();
  const { subject, explanation, act } = props;
  const { unit } = explanation;
  const { departments } = useTerritories();
  const shown = rates.filter(({ level }) => level === (view === 'regions' ? 'REG' : 'DEPT'));
  const known = useRows(shown, props);
  const typing = act && view === 'region';
  // Where nothing was ever measured is where a value is awaited.
  const rows = typing ? [...known, ...awaited(departments, known)] : known;
  const median = shown.find((rate) => rate.median !== null)?.median ?? null;
  const threshold = rows.some((row) => row.threshold);
  if (rows.length === 0) {
    return (
      <EmptyState title="Aucune valeur dans ces territoires">
        Dès qu’une valeur y sera mesurée, le taux apparaîtra ici.
      </EmptyState>
    );
  }
  return (
    <>
      {median !== null && !threshold && (
        <p className="pilo-caption pilo-keys">
          <span>
            <TickKey />
            Médiane : {formatRate(median, exact)}. Alerte à plus de 10 points dessous.
          </span>
        </p>
      )}
      <RankedBars
        rows={rows}
        median={median}
        exact={exact}
        valueHead={unit && !isShort(unit) ? `Valeur (${unit})` : 'Valeur'}
        {...(typing ? { act } : {})}
      />
      <TableTwin>
        <ExactSwitch />
        <RatesTable rates={inOrder(rates, nameOf)} nameOf={nameOf} subject={subject} unit={unit} />
      </TableTwin>
    </>
  );
}

const HEADS = { way: 'Du plus avancé au moins avancé', threshold: 'Qui tient le seuil' };

interface TerritoryRatesProps {
  subject: Subject;
  explanation: Explanation;
  /** What may be done on a row: typing its value. */
  act: ((row: RankedRow) => ReactNode) | undefined;
}

function Elsewhere(props: TerritoryRatesProps & { view: Exclude<View, 'region'> }) {
  const scope: Scope = { level: [props.view === 'regions' ? 'REG' : 'DEPT'] };
  const rates = useQuery(ratesQuery(props.subject, scope));
  return (
    <Loaded query={rates} lines={13}>
      {(items) => <Ranked {...props} rates={items} />}
    </Loaded>
  );
}

/** The same indicator elsewhere: where on the map, and who is furthest. */
export function TerritoryRates(props: TerritoryRatesProps) {
  const { subject } = props;
  const [, change] = useSearchState();
  const view = useView();
  const region = useRegionRates(subject);
  const threshold = (region.data ?? []).some((rate) => rate.threshold);
  return (
    <div className="pilo-split pilo-split--where">
      <section className="pilo-block" aria-labelledby="ou">
        <h2 className="fr-h6 fr-mb-0" id="ou">
          Où
        </h2>
        <Loaded query={region} lines={9}>
          {(items) => <DepartmentMap rates={items} subject={subject} threshold={threshold} />}
        </Loaded>
      </section>
      <section className="pilo-block" aria-labelledby="territoires">
        <div className="pilo-block__head">
          <h2 className="fr-h6 fr-mb-0" id="territoires">
            {threshold ? HEADS.threshold : HEADS.way}
          </h2>
          {/* A local indicator is the region's. */}
          {!subject.indicator.startsWith('LOC-') && (
            <select
              className="fr-select pilo-select-inline pilo-no-print"
              aria-label="Territoires affichés"
              value={view}
              onChange={(event) =>
                change({ vue: event.target.value === 'region' ? undefined : event.target.value })
              }
            >
              {Object.entries(VIEWS).map(([value, label]) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          )}
        </div>
        {view === 'region' ? (
          <Loaded query={region} lines={13}>
            {(items) => <Ranked {...props} rates={items} />}
          </Loaded>
        ) : (
          <Elsewhere {...props} view={view} />
        )}
      </section>
    </div>
  );
}
