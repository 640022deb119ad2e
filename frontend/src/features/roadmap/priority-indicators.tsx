import { formatMonth } from '@/shared/lib/dates';
import { formatDecimal, formatMeasure } from '@/shared/lib/decimal';
import { useHref } from '@/shared/lib/view-params';
import { DataTable, type Column } from '@/shared/ui/data-table';
import { AppLink } from '@/shared/ui/link';
import { useExact } from '@/shared/ui/exact-switch';
import { Gap, Missing, Standing } from '@/shared/ui/rate';
import { absenceWord, AlertBadges, Freshness, TrendSign, gapWord } from '@/shared/ui/rate-signs';
import type { IndicatorInPriority } from './api';

const NBSP = '\u00a0';

/** The indicators that make the rate, with what each weighs. */
export function PriorityIndicators({
  indicators,
  territory,
}: {
  indicators: IndicatorInPriority[];
  territory: string;
}) {
  const exact = useExact();
  const href = useHref();
  const columns: Column<IndicatorInPriority>[] = [
    {
      key: 'name',
      header: 'Indicateur',
      rowHeader: true,
      cell: ({ code, name, alerts }) => (
        <>
          <AppLink href={href(`/indicateurs/${code}`, { territoire: territory })}>{name}</AppLink>{' '}
          <span className="pilo-code">{code}</span> <AlertBadges alerts={alerts} />
        </>
      ),
    },
    {
      key: 'rate',
      header: 'Taux d’avancement',
      numeric: true,
      cell: ({ rate, absence, threshold }) => (
        <Standing rate={rate} exact={exact} why={absenceWord(absence)} threshold={threshold} />
      ),
    },
    {
      key: 'weight',
      header: 'Poids réel',
      numeric: true,
      cell: ({ realWeight }) =>
        realWeight === null ? (
          <Missing why="sans objet" />
        ) : (
          `${formatDecimal(realWeight, exact ? 2 : 0)}${NBSP}%`
        ),
    },
    {
      key: 'value',
      header: 'Dernière valeur',
      numeric: true,
      cell: ({ currentValue, currentMonth, unit }) =>
        currentValue === null || currentMonth === null ? (
          <Missing />
        ) : (
          <>
            {formatMeasure(currentValue, unit, exact)}{' '}
            <span className="pilo-code">{formatMonth(currentMonth)}</span>
          </>
        ),
    },
    {
      key: 'gap',
      header: 'Écart',
      numeric: true,
      cell: ({ rate, gap, absence }) => (
        <Gap gap={gap} exact={exact} why={gapWord(rate, absence)} />
      ),
    },
    {
      key: 'trend',
      header: 'Tendance',
      cell: ({ trend, absence }) => <TrendSign trend={trend} absence={absence} />,
    },
    { key: 'freshness', header: 'Fraîcheur', cell: (row) => <Freshness {...row} /> },
  ];
  return (
    <div className="fr-mb-4w">
      <DataTable
        caption="Indicateurs de la priorité"
        columns={columns}
        rows={indicators}
        rowKey={({ code }) => code}
      />
    </div>
  );
}
