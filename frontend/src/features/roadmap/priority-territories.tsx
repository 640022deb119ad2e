import { useHref } from '@/shared/lib/view-params';
import { useTerritories } from '@/shared/reference/territories';
import { DataTable, type Column } from '@/shared/ui/data-table';
import { useExact } from '@/shared/ui/exact-switch';
import { AppLink } from '@/shared/ui/link';
import { Gap, RateBar } from '@/shared/ui/rate';
import { absenceWord, AlertBadges, gapWord, TrendSign } from '@/shared/ui/rate-signs';
import type { PriorityRate } from './api';

interface PriorityTerritoriesProps {
  id: string;
  rates: PriorityRate[];
  territory: string;
}

/** The priority in each département: the table of the ranking. */
export function PriorityTerritories({ id, rates, territory }: PriorityTerritoriesProps) {
  const exact = useExact();
  const href = useHref();
  const { departments, nameOf } = useTerritories();
  const order = new Map(departments.map(({ code }, rank) => [code, rank]));
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
    <DataTable
      caption="Taux de la priorité par département"
      captionHidden
      columns={columns}
      rows={rates.toSorted((a, b) => (order.get(a.territory) ?? 0) - (order.get(b.territory) ?? 0))}
      rowKey={({ territory: code }) => code}
    />
  );
}
