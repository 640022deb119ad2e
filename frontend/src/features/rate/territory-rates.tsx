import { useQuery } from '@tanstack/react-query';
import { useTerritories, useTerritoryNames } from '@/shared/reference/territories';
import { compareDecimals, formatRate } from '@/shared/lib/decimal';
import { one } from '@/shared/lib/search-params';
import { useSearchState } from '@/shared/lib/use-search-state';
import { useHref } from '@/shared/lib/view-params';
import { ExportMenu } from '@/shared/ui/list-toolbar';
import { RegionMap } from '@/shared/ui/map/lazy-region-map';
import type { MapValue } from '@/shared/ui/map/region-map';
import { ExactSwitch, useExact } from '@/shared/ui/exact-switch';
import { absenceWord } from '@/shared/ui/rate-signs';
import { Loaded } from '@/shared/ui/states';
import { ratesQuery, type Rate, type Scope, type Subject } from './api';
import { RatesTable } from './rates-table';

type View = 'region' | 'regions' | 'departements';

const VIEWS: Record<View, string> = {
  region: 'La région et ses départements',
  regions: 'Toutes les régions',
  departements: 'Tous les départements',
};

/** What the table shows, and where it stands. */
const EXPORTED = [
  'indicator',
  'territory',
  'rate',
  'currentValue',
  'currentMonth',
  'targetValue',
  'gap',
  'trend',
  'alerts',
];

const isView = (value: string | undefined): value is View => value !== undefined && value in VIEWS;

function useView(): View {
  const [search] = useSearchState();
  const view = one(search, 'vue');
  return isView(view) ? view : 'region';
}

function mapSentence(values: MapValue[], exact: boolean): string {
  const known = values.filter(({ rate }) => rate !== null);
  const sorted = known.toSorted((a, b) => compareDecimals(a.rate ?? '0', b.rate ?? '0'));
  const [low] = sorted;
  const high = sorted.at(-1);
  if (!low?.rate || !high?.rate) {
    return 'Aucun département n’a de taux.';
  }
  if (known.length === 1) {
    return `1 département sur ${values.length} a un taux : ${formatRate(low.rate, exact)} (${low.name}).`;
  }
  return `${known.length} départements sur ${values.length} ont un taux, de ${formatRate(low.rate, exact)} (${low.name}) à ${formatRate(high.rate, exact)} (${high.name}).`;
}

function DepartmentMap({ subject, name }: { subject: Subject; name: string }) {
  const { departments } = useTerritories();
  const exact = useExact();
  const href = useHref();
  const rates = useQuery(ratesQuery(subject, { territory: departments.map(({ code }) => code) }));
  return (
    <Loaded query={rates} lines={9}>
      {(items) => {
        const byTerritory = new Map(items.map((rate) => [rate.territory, rate]));
        const values = departments.map(({ code, name: label }) => {
          const rate = byTerritory.get(code);
          return {
            code,
            name: label,
            rate: rate?.rate ?? null,
            why: absenceWord(rate?.absence ?? null),
          };
        });
        return (
          <RegionMap
            title={name}
            sentence={mapSentence(values, exact)}
            values={values}
            exact={exact}
            selected={subject.territory}
            href={(code) =>
              href(`/indicateurs/${subject.indicator}`, {
                territoire: code,
                sorte: subject.kind === 'ANNUAL' ? 'annuel' : undefined,
              })
            }
          />
        );
      }}
    </Loaded>
  );
}

function useScope(view: View): Scope {
  const { departments, region, country } = useTerritories();
  if (view === 'region') {
    return {
      territory: [country, region, ...departments].flatMap((territory) => territory?.code ?? []),
    };
  }
  return { level: [view === 'regions' ? 'REG' : 'DEPT'] };
}

/** France and the regions first, then by name. */
function inOrder(rates: Rate[], nameOf: (code: string) => string): Rate[] {
  const rank = { NAT: 0, REG: 1, DEPT: 2, ARR: 3 };
  return rates.toSorted(
    (a, b) =>
      rank[a.level] - rank[b.level] || nameOf(a.territory).localeCompare(nameOf(b.territory), 'fr'),
  );
}

interface TerritoryRatesProps {
  subject: Subject;
  name: string;
  unit: string | null;
}

/** The same indicator elsewhere: table, and map of the region. */
export function TerritoryRates({ subject, name, unit }: TerritoryRatesProps) {
  const [, change] = useSearchState();
  const view = useView();
  const nameOf = useTerritoryNames();
  const rates = useQuery(ratesQuery(subject, useScope(view)));
  const exported = new URLSearchParams({ indicator: subject.indicator, kind: subject.kind });
  return (
    <section aria-labelledby="territoires" className="fr-mb-4w">
      <div className="pilo-toolbar">
        <h2 className="fr-h4 fr-mb-0" id="territoires">
          Dans les territoires
        </h2>
        <div className="pilo-toolbar__acts">
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
          <ExactSwitch />
          <ExportMenu
            path="/api/v1/rates"
            search={exported.toString()}
            columns={EXPORTED}
            name={`taux-${subject.indicator}`}
          />
        </div>
      </div>
      <div className="pilo-indicator pilo-indicator--table">
        <Loaded query={rates} lines={13}>
          {(items) => (
            <RatesTable
              rates={inOrder(items, nameOf)}
              nameOf={nameOf}
              subject={subject}
              unit={unit}
            />
          )}
        </Loaded>
        <DepartmentMap subject={subject} name={name} />
      </div>
    </section>
  );
}
