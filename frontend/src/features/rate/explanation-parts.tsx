import { useTerritories } from '@/shared/reference/territories';
import { formatMonth } from '@/shared/lib/dates';
import { formatDecimal } from '@/shared/lib/decimal';
import { DataTable } from '@/shared/ui/data-table';
import { Missing } from '@/shared/ui/rate';
import type { Explanation } from './api';

type Part = Explanation['parts'][number];

const figure = (value: string | null) => (value === null ? <Missing /> : formatDecimal(value));

/** The territories that an aggregate is made of, those left out included. */
export function ExplanationParts({ parts }: { parts: Part[] }) {
  const { nameOf } = useTerritories();
  return (
    <DataTable
      caption="Les territoires dont la valeur est faite"
      captionHidden
      rows={parts}
      rowKey={({ territory }) => territory}
      columns={[
        {
          key: 'territory',
          header: 'Territoire',
          rowHeader: true,
          cell: ({ territory, included }) =>
            included ? nameOf(territory) : `${nameOf(territory)} (laissé de côté)`,
        },
        {
          key: 'initial',
          header: 'Initiale',
          numeric: true,
          cell: ({ initialValue }) => figure(initialValue),
        },
        {
          key: 'current',
          header: 'Actuelle',
          numeric: true,
          cell: ({ currentValue }) => figure(currentValue),
        },
        {
          key: 'month',
          header: 'Mois',
          cell: ({ currentMonth }) => (currentMonth ? formatMonth(currentMonth) : <Missing />),
        },
        {
          key: 'target',
          header: 'Cible',
          numeric: true,
          cell: ({ targetValue }) => figure(targetValue),
        },
      ]}
    />
  );
}
