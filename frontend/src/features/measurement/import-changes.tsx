import { useQuery } from '@tanstack/react-query';
import { formatMonth } from '@/shared/lib/dates';
import { formatDecimal } from '@/shared/lib/decimal';
import { useTerritoryNames } from '@/shared/reference/territories';
import type { Column } from '@/shared/ui/data-table';
import { FilterSelect } from '@/shared/ui/filters';
import { AppLink } from '@/shared/ui/link';
import { useListState } from '@/shared/ui/list-state';
import { ListSection } from '@/shared/ui/list-page';
import { changesQuery, type Change } from './api';
import { outcomeLabels, typeLabels } from './labels';

function columnsOf(nameOf: (code: string) => string, toCreate: string[]): Column<Change>[] {
  return [
    {
      key: 'indicator',
      header: 'Indicateur',
      sort: 'indicator',
      rowHeader: true,
      fixed: true,
      cell: ({ indicator, territory }) =>
        toCreate.includes(indicator) ? (
          indicator
        ) : (
          <AppLink href={`/indicateurs/${indicator}?territoire=${territory}`}>{indicator}</AppLink>
        ),
    },
    {
      key: 'territory',
      header: 'Territoire',
      sort: 'territory',
      cell: ({ territory }) => nameOf(territory),
    },
    { key: 'type', header: 'Valeur', cell: ({ type }) => typeLabels[type] },
    {
      key: 'month',
      header: 'Mois',
      sort: 'month',
      cell: ({ month }) => <span className="pilo-nowrap">{formatMonth(month)}</span>,
    },
    {
      key: 'previous',
      header: 'Avant',
      numeric: true,
      cell: ({ previousValue }) =>
        previousValue === null ? (
          <span className="pilo-missing">aucune</span>
        ) : (
          formatDecimal(previousValue)
        ),
    },
    { key: 'value', header: 'Après', numeric: true, cell: ({ value }) => formatDecimal(value) },
    {
      key: 'outcome',
      header: 'Effet',
      sort: 'outcome',
      cell: ({ outcome }) => outcomeLabels[outcome],
    },
    {
      key: 'file',
      header: 'Fichier',
      hidden: true,
      cell: ({ file, line }) => `${file}, ligne ${line}`,
    },
  ];
}

interface ImportChangesProps {
  id: string;
  /** Indicators that the import would create: they have no page to lead to. */
  toCreate: string[];
}

/** Value by value: before, after, and what the import does to it. */
export function ImportChanges({ id, toCreate }: ImportChangesProps) {
  const state = useListState({ filters: ['outcome', 'indicator'], defaultSort: 'outcome' });
  const changes = useQuery(changesQuery(id, state));
  const nameOf = useTerritoryNames();
  return (
    <section aria-labelledby="changements" className="fr-mb-4w">
      <h2 className="fr-h4" id="changements">
        Valeur par valeur
      </h2>
      <ListSection
        query={changes}
        state={state}
        columns={columnsOf(nameOf, toCreate)}
        rowKey={({ position }) => String(position)}
        caption="Effet de l’import, valeur par valeur"
        noun={['valeur', 'valeurs']}
        exports={{ path: `/api/v1/measurement-imports/${id}/changes`, name: 'changements' }}
        empty={<p>Aucune valeur ne change.</p>}
        filters={
          <FilterSelect
            state={state}
            name="outcome"
            label="Effet de l’import"
            all="Nouvelles et modifiées"
            options={Object.entries(outcomeLabels).map(([value, label]) => ({ value, label }))}
          />
        }
      />
    </section>
  );
}
