import { useQuery } from '@tanstack/react-query';
import { fields } from '@/shared/api/fields';
import { formatInstant } from '@/shared/lib/dates';
import { directionLabels, periodicityLabels } from '@/shared/reference/indicator-words';
import { useHref, useTerritory } from '@/shared/lib/view-params';
import {
  territoryOptions,
  useTerritories,
  useTerritoryNames,
} from '@/shared/reference/territories';
import { useMay } from '@/shared/session/me';
import type { Column } from '@/shared/ui/data-table';
import { FilterSelect, SearchBox } from '@/shared/ui/filters';
import { AppLink } from '@/shared/ui/link';
import { useListState } from '@/shared/ui/list-state';
import { ListPage } from '@/shared/ui/list-page';
import { Missing, Standing } from '@/shared/ui/rate';
import { absenceWord, AlertBadges, TrendSign } from '@/shared/ui/rate-signs';
import { EmptyState } from '@/shared/ui/states';
import {
  INDICATORS,
  indicatorsQuery,
  standingQuery,
  type IndicatorSummary,
  type Rate,
} from './api';

const KINDS: Record<IndicatorSummary['kind'], string> = {
  NATIONAL: 'National',
  LOCAL: 'Local',
};

/** What stands at the territory of the page, by indicator; nothing while it is on its way. */
type Known = Map<string, Rate>;

/** Nothing is measured nor aggregated there: said as the roadmap says it. */
const NoRate = () => <Missing why="sans objet" />;

const Waiting = () => <span aria-hidden="true">·</span>;

const columnsWith = (
  known: Known | undefined,
  place: string,
  href: ReturnType<typeof useHref>,
): Column<IndicatorSummary>[] => [
  {
    key: 'name',
    header: fields.IndicatorDefinition.name.title,
    sort: 'name',
    fixed: true,
    rowHeader: true,
    cell: ({ code, name }) => <AppLink href={href(`/indicateurs/${code}`)}>{name}</AppLink>,
  },
  {
    key: 'code',
    header: fields.DefineIndicator.code.title,
    sort: 'code',
    fixed: true,
    cell: ({ code }) => <span className="pilo-nowrap">{code}</span>,
  },
  {
    key: 'rate',
    header: `Taux d’avancement, ${place}`,
    // The file of this list has settings alone: rates are exported from the page of each.
    exported: [],
    numeric: true,
    cell: ({ code }) => {
      const rate = known?.get(code);
      if (known && !rate) {
        return <NoRate />;
      }
      return known ? (
        <Standing
          rate={rate?.rate ?? null}
          why={absenceWord(rate?.absence ?? null)}
          threshold={rate?.threshold ?? false}
        />
      ) : (
        <Waiting />
      );
    },
  },
  {
    key: 'trend',
    header: 'Tendance',
    exported: [],
    cell: ({ code }) => {
      const rate = known?.get(code);
      if (known && !rate) {
        return null;
      }
      return known ? (
        <>
          <TrendSign trend={rate?.trend ?? null} absence={rate?.absence ?? null} />{' '}
          <AlertBadges alerts={rate?.alerts ?? []} />
        </>
      ) : (
        <Waiting />
      );
    },
  },
  { key: 'kind', header: 'Origine', cell: ({ kind }) => KINDS[kind] },
  {
    key: 'theme',
    header: fields.IndicatorDefinition.theme.title,
    sort: 'theme',
    hidden: true,
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
    hidden: true,
    cell: ({ unit }) => unit ?? <Missing />,
  },
  {
    key: 'periodicity',
    header: fields.IndicatorDefinition.periodicity.title,
    hidden: true,
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
  const territory = useTerritory();
  const nameOf = useTerritoryNames();
  const href = useHref();
  const indicators = useQuery(indicatorsQuery(state));
  const codes = indicators.data?.items.map(({ code }) => code) ?? [];
  const known = useQuery(standingQuery(codes, territory)).data;
  return (
    <ListPage
      title="Indicateurs"
      create={<Acts />}
      query={indicators}
      state={state}
      columns={columnsWith(known, nameOf(territory), href)}
      card={{ beside: 'rate', lines: [['trend'], ['code', 'direction']] }}
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
