import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { formatInstant, formatMonth } from '@/shared/lib/dates';
import { formatValue } from '@/shared/lib/decimal';
import { useMay } from '@/shared/session/me';
import { DataTable, type Column } from '@/shared/ui/data-table';
import { AppLink } from '@/shared/ui/link';
import { Missing } from '@/shared/ui/rate';
import { Pager } from '@/shared/ui/pager';
import { Loaded } from '@/shared/ui/states';
import { historyQuery, type Measurement, type Subject } from './api';
import { valueLabel } from './labels';

const PAGE = 20;

interface HistoryProps {
  subject: Subject;
  unit: string | null;
  /** Without a value of its own, the territory has one made from others'. */
  aggregated: boolean;
  /** Months that have not begun: their values wait. */
  coming: string[];
}

/** The values in force, the latest learnt first, each with what brought it. */
export function History({ subject, unit, aggregated, coming }: HistoryProps) {
  const [offset, setOffset] = useState(0);
  const maySee = useMay('getMeasurementImport');
  const history = useQuery(historyQuery(subject, offset));
  const columns: Column<Measurement>[] = [
    {
      key: 'month',
      header: 'Mois',
      rowHeader: true,
      cell: ({ month }) => <span className="pilo-nowrap">{formatMonth(month)}</span>,
    },
    {
      key: 'type',
      header: 'Valeur',
      cell: ({ type, month }) => valueLabel(type, coming.includes(month)),
    },
    {
      key: 'value',
      header: 'Mesure',
      numeric: true,
      cell: ({ value }) => formatValue(value, unit),
    },
    {
      key: 'recordedAt',
      header: 'Connue depuis',
      cell: ({ recordedAt }) => formatInstant(recordedAt),
    },
    {
      key: 'import',
      header: 'Provenance',
      cell: ({ importId }) =>
        importId === null ? (
          'Saisie'
        ) : maySee ? (
          <AppLink href={`/imports/${importId}`}>Import</AppLink>
        ) : (
          'Import'
        ),
    },
    {
      key: 'reason',
      header: 'Motif',
      cell: ({ reason }) => reason ?? <Missing why="sans objet" />,
    },
  ];
  return (
    <section aria-labelledby="historique">
      <h2 className="fr-h6" id="historique">
        Historique des valeurs
      </h2>
      <Loaded query={history} lines={6}>
        {({ items, total }) =>
          total === 0 ? (
            <p>
              {aggregated
                ? 'Aucune valeur saisie pour ce territoire : ses chiffres viennent des autres mailles.'
                : 'Aucune valeur saisie pour ce territoire.'}
            </p>
          ) : (
            <>
              <DataTable
                caption="Valeurs de l’indicateur dans ce territoire"
                captionHidden
                columns={columns}
                rows={items}
                rowKey={({ id }) => id}
              />
              <Pager offset={offset} size={PAGE} total={total} onMove={setOffset} />
            </>
          )
        }
      </Loaded>
    </section>
  );
}
