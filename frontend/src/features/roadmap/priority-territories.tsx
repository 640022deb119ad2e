import { useQuery } from '@tanstack/react-query';
import { useTerritories } from '@/shared/reference/territories';
import { useAsOf, useHref } from '@/shared/lib/view-params';
import { DataTable, type Column } from '@/shared/ui/data-table';
import { AppLink } from '@/shared/ui/link';
import { useExact } from '@/shared/ui/exact-switch';
import { Gap, RateBar } from '@/shared/ui/rate';
import { absenceWord, AlertBadges, TrendSign, gapWord } from '@/shared/ui/rate-signs';
import { Loaded } from '@/shared/ui/states';
import { priorityRatesQuery, type PriorityRate } from './api';

/** The priority in each département, and in the region. */
export function PriorityTerritories({ id, territory }: { id: string; territory: string }) {
  const exact = useExact();
  const href = useHref();
  const { departments, nameOf } = useTerritories();
  const asOf = useAsOf();
  const codes = departments.map(({ code }) => code);
  const order = new Map(departments.map(({ code }, rank) => [code, rank]));
  const rates = useQuery(priorityRatesQuery(id, codes, asOf));
  const columns: Column<PriorityRate>[] = [
    {
      key: 'territory',
      header: 'Département',
      rowHeader: true,
      cell: ({ territory: code, alerts }) => (
        <>
          <AppLink
            href={href(`/feuille-de-route/priorites/${id}`, { territoire: code })}
            aria-current={code === territory || undefined}
          >
            {nameOf(code)}
          </AppLink>{' '}
          <AlertBadges alerts={alerts} />
        </>
      ),
    },
    {
      key: 'rate',
      header: 'Taux',
      numeric: true,
      cell: ({ rate, absence }) => <RateBar rate={rate} exact={exact} why={absenceWord(absence)} />,
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
  ];
  return (
    <Loaded query={rates} lines={13}>
      {(items) => (
        <DataTable
          caption="Taux de la priorité par département"
          captionHidden
          columns={columns}
          rows={items.toSorted(
            (a, b) => (order.get(a.territory) ?? 0) - (order.get(b.territory) ?? 0),
          )}
          rowKey={({ territory: code }) => code}
        />
      )}
    </Loaded>
  );
}
