import { useQuery } from '@tanstack/react-query';
import { compareDecimals, formatRate } from '@/shared/lib/decimal';
import { useAsOf, useHref } from '@/shared/lib/view-params';
import { useTerritories } from '@/shared/reference/territories';
import { TableTwin } from '@/shared/ui/charts/table-twin';
import { DataTable } from '@/shared/ui/data-table';
import { useExact } from '@/shared/ui/exact-switch';
import { AppLink } from '@/shared/ui/link';
import { PlaceMap } from '@/shared/ui/map/lazy-place-map';
import { keptWord, Standing } from '@/shared/ui/rate';
import { absenceWord } from '@/shared/ui/rate-signs';
import { ErrorState, Skeleton } from '@/shared/ui/states';
import { indicatorRatesQuery, priorityRatesQuery, type PriorityRate } from './api';
import { mapSentence } from './sentences';

type Rated = Pick<PriorityRate, 'territory' | 'rate' | 'absence' | 'alerts'> & {
  threshold?: boolean;
};

function usePlaces(rates: Rated[]) {
  const exact = useExact();
  const { departments } = useTerritories();
  const byTerritory = new Map(rates.map((rate) => [rate.territory, rate]));
  return departments.map(({ code, name }) => {
    const known = byTerritory.get(code);
    const rate = known?.rate ?? null;
    const why = absenceWord(known?.absence ?? null);
    const threshold = known?.threshold ?? false;
    return {
      code,
      name,
      rate,
      why,
      threshold,
      word: rate === null ? why : threshold ? keptWord(rate) : formatRate(rate, exact),
      alert:
        (known?.alerts.includes('GAP_BELOW_MEDIAN') ?? false) ||
        (threshold && rate !== null && compareDecimals(rate, '0') === 0),
    };
  });
}

interface RatesMapProps {
  rates: Rated[];
  territory: string;
  /** Where a click on a département leads. */
  href: (code: string) => string;
}

/** The region's départements, each with its name and its rate. */
export function RatesMap({ rates, territory, href }: RatesMapProps) {
  const exact = useExact();
  const values = usePlaces(rates);
  const sentence = mapSentence(values, exact);
  return (
    <>
      <p className="pilo-caption">{sentence}</p>
      <PlaceMap
        sentence={sentence}
        values={values}
        selected={territory}
        scale={!values.some(({ threshold }) => threshold)}
        href={href}
      />
    </>
  );
}

interface SelectionMapProps {
  title: string;
  rates: Rated[] | undefined;
  error: Error | null;
  territory: string;
  /** Where its own page is. */
  page: (territory: string) => string;
}

/** What is chosen in the tree, département by département, with the same links in its table. */
function SelectionMap({ title, rates, error, territory, page }: SelectionMapProps) {
  const exact = useExact();
  const values = usePlaces(rates ?? []);
  if (!rates) {
    return error ? (
      <ErrorState error={error} />
    ) : (
      <Skeleton lines={9} label="Chargement de la carte" />
    );
  }
  return (
    <>
      <h2 className="fr-h6 fr-mb-0">{title}</h2>
      <RatesMap rates={rates} territory={territory} href={page} />
      <TableTwin>
        <DataTable
          caption={`${title} : les taux`}
          rows={values}
          rowKey={({ code }) => code}
          columns={[
            {
              key: 'name',
              header: 'Département',
              rowHeader: true,
              cell: ({ code, name }) => <AppLink href={page(code)}>{name}</AppLink>,
            },
            {
              key: 'rate',
              header: 'Taux d’avancement',
              numeric: true,
              cell: (value) => <Standing {...value} exact={exact} />,
            },
          ]}
        />
      </TableTwin>
      <p className="fr-mt-1w pilo-no-print">
        <AppLink className="fr-btn fr-btn--sm" href={page(territory)}>
          Voir « {title} »
        </AppLink>
      </p>
    </>
  );
}

interface MapProps {
  title: string;
  subject: string;
  territory: string;
}

/** One priority in the region's départements. */
export function PriorityMap({ subject, ...props }: MapProps) {
  const href = useHref();
  const { departments } = useTerritories();
  const codes = departments.map(({ code }) => code);
  const { data, error } = useQuery(priorityRatesQuery(subject, codes, useAsOf()));
  const page = (territoire: string) =>
    href(`/feuille-de-route/priorites/${subject}`, { territoire });
  return <SelectionMap rates={data} error={error} page={page} {...props} />;
}

/** One indicator in the region's départements. */
export function IndicatorMap({ subject, ...props }: MapProps) {
  const href = useHref();
  const { departments } = useTerritories();
  const codes = departments.map(({ code }) => code);
  const { data, error } = useQuery(indicatorRatesQuery(subject, codes, useAsOf()));
  const page = (territoire: string) => href(`/indicateurs/${subject}`, { territoire });
  return <SelectionMap rates={data} error={error} page={page} {...props} />;
}
