import { useQuery } from '@tanstack/react-query';
import { fields } from '@/shared/api/fields';
import { formatInstant } from '@/shared/lib/dates';
import { directionLabels, periodicityLabels } from '@/shared/reference/indicator-words';
import { territoryOptions, useTerritories } from '@/shared/reference/territories';
import { useMay } from '@/shared/session/me';
import type { Column } from '@/shared/ui/data-table';
import { FilterSelect, SearchBox } from '@/shared/ui/filters';
import { AppLink } from '@/shared/ui/link';
import { useListState } from '@/shared/ui/list-state';
import { ListPage } from '@/shared/ui/list-page';
import { Missing } from '@/shared/ui/rate';
import { EmptyState } from '@/shared/ui/states';
import { INDICATORS, indicatorsQuery, type IndicatorSummary } from './api';

const KINDS: Record<IndicatorSummary['kind'], string> = {
  NATIONAL: 'National',
  LOCAL: 'Local',
};

const columns: Column<IndicatorSummary>[] = [
  {
    key: 'name',
    header: fields.IndicatorDefinition.name.title,
    sort: 'name',
    fixed: true,
    rowHeader: true,
    cell: ({ code, name }) => <AppLink href={`/indicateurs/${code}`}>{name}</AppLink>,
  },
  {
    key: 'code',
    header: fields.DefineIndicator.code.title,
    sort: 'code',
    fixed: true,
    cell: ({ code }) => <span className="pilo-nowrap">{code}</span>,
  },
  { key: 'kind', header: 'Origine', cell: ({ kind }) => KINDS[kind] },
  {
    key: 'theme',
    header: fields.IndicatorDefinition.theme.title,
    sort: 'theme',
    cell: ({ theme }) => theme ?? <Missing />,
  },
  {
    key: 'direction',
    header: fields.IndicatorDefinition.direction.title,
    cell: ({ direction }) => directionLabels[direction],
  },
  {
    key: 'unit',
    header: fields.IndicatorDefinition.unit.title,
    cell: ({ unit }) => unit ?? <Missing />,
  },
  {
    key: 'periodicity',
    header: fields.IndicatorDefinition.periodicity.title,
    cell: ({ periodicity }) => (periodicity ? periodicityLabels[periodicity] : <Missing />),
  },
  {
    key: 'updatedAt',
    header: 'Dernier réglage',
    sort: 'updatedAt',
    hidden: true,
    cell: ({ updatedAt }) => formatInstant(updatedAt),
  },
];

function Acts() {
  const defines = useMay('defineIndicator');
  const imports = useMay('checkMeasurementImport');
  return (
    <>
      {defines && (
        <AppLink
          href="/indicateurs/nouveau"
          className="fr-btn fr-btn--sm fr-btn--icon-left fr-icon-add-line"
        >
          Définir un indicateur local
        </AppLink>
      )}
      {imports && (
        <AppLink href="/imports/nouveau" className="fr-btn fr-btn--tertiary fr-btn--sm">
          Importer des valeurs
        </AppLink>
      )}
    </>
  );
}

/** Which indicators are there, and how is each set? */
export function IndicatorsPage() {
  const state = useListState({ filters: ['kind', 'territory', 'state'], defaultSort: 'code' });
  const territories = useTerritories();
  const indicators = useQuery(indicatorsQuery(state));
  return (
    <ListPage
      title="Indicateurs"
      create={<Acts />}
      query={indicators}
      state={state}
      columns={columns}
      card={{ beside: 'code', lines: [['theme'], ['direction', 'periodicity']] }}
      rowKey={({ code }) => code}
      caption="Indicateurs"
      noun={['indicateur', 'indicateurs']}
      exports={{ path: INDICATORS, name: 'indicateurs' }}
      empty={
        <EmptyState title="Aucun indicateur pour le moment" action={<Acts />}>
          Importez les fichiers de la DITP avec leur description, ou définissez un indicateur local
          : il aura sa page, sa courbe et ses taux.
        </EmptyState>
      }
      filters={
        <>
          <SearchBox state={state} label="Nom ou code" />
          <FilterSelect
            state={state}
            name="kind"
            label="Origine"
            all="Nationaux et locaux"
            options={Object.entries(KINDS).map(([value, label]) => ({ value, label }))}
          />
          <FilterSelect
            state={state}
            name="territory"
            label="S’applique à"
            all="Tous les territoires"
            options={territoryOptions(territories)}
          />
          <FilterSelect
            state={state}
            name="state"
            label="Usage"
            single
            all="En usage"
            options={[{ value: 'ARCHIVED', label: 'Archivés' }]}
          />
        </>
      }
    />
  );
}
