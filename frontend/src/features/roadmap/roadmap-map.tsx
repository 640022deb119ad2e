import { useQuery } from '@tanstack/react-query';
import { useTerritories } from '@/shared/reference/territories';
import { useAsOf, useHref } from '@/shared/lib/view-params';
import { RegionMap } from '@/shared/ui/map/lazy-region-map';
import { absenceWord } from '@/shared/ui/rate-signs';
import { ErrorState, Skeleton } from '@/shared/ui/states';
import { indicatorRatesQuery, priorityRatesQuery } from './api';
import { mapSentence } from './sentences';

interface Rated {
  territory: string;
  rate: string | null;
  absence: 'UNKNOWN' | 'NOT_APPLICABLE' | null;
}

interface DrawnProps {
  title: string;
  rates: Rated[] | undefined;
  error: Error | null;
  territory: string;
  exact: boolean;
  /** Where a click on a département leads. */
  path: string;
  search?: Record<string, string | undefined>;
  level?: 2 | 3;
}

function Drawn({ title, rates, error, territory, exact, path, search, level = 3 }: DrawnProps) {
  const { departments } = useTerritories();
  const href = useHref();
  if (!rates) {
    return error ? (
      <ErrorState error={error} />
    ) : (
      <Skeleton lines={9} label="Chargement de la carte" />
    );
  }
  const byTerritory = new Map(rates.map((rate) => [rate.territory, rate]));
  const values = departments.map(({ code, name }) => {
    const rated = byTerritory.get(code);
    return { code, name, rate: rated?.rate ?? null, why: absenceWord(rated?.absence ?? null) };
  });
  return (
    <RegionMap
      level={level}
      title={title}
      sentence={mapSentence(values, exact)}
      values={values}
      exact={exact}
      selected={territory}
      href={(code) => href(path, { ...search, territoire: code })}
    />
  );
}

type MapProps = Omit<DrawnProps, 'rates' | 'error'> & { subject: string };

/** One priority in the region's départements. */
export function PriorityMap({ subject, ...props }: MapProps) {
  const { departments } = useTerritories();
  const codes = departments.map(({ code }) => code);
  const { data, error } = useQuery(priorityRatesQuery(subject, codes, useAsOf()));
  return <Drawn rates={data} error={error} {...props} />;
}

/** One indicator in the region's départements. */
export function IndicatorMap({ subject, ...props }: MapProps) {
  const { departments } = useTerritories();
  const codes = departments.map(({ code }) => code);
  const { data, error } = useQuery(indicatorRatesQuery(subject, codes, useAsOf()));
  return <Drawn rates={data} error={error} {...props} />;
}
