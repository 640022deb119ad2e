import { useQuery } from '@tanstack/react-query';
import { useMe, useMay } from '@/shared/session/me';
import { useTerritories, useTerritoryNames } from '@/shared/reference/territories';
import type { Column } from '@/shared/ui/data-table';
import { FilterBar, FilterSelect, SearchBox } from '@/shared/ui/filters';
import { AppLink } from '@/shared/ui/link';
import { useListState } from '@/shared/ui/list-state';
import { ListView } from '@/shared/ui/list-view';
import { Page } from '@/shared/ui/page';
import { Missing } from '@/shared/ui/rate';
import { EmptyState } from '@/shared/ui/states';
import { territoriesQuery, type Territory } from './api';
import { LEVELS } from './labels';

/** The roadmap has pages for what carries rates: the country, the regions, the départements. */
const hasPage = ({ level }: Territory) => level !== 'ARR';

const columnsFor = (nameOf: (code: string) => string, linked: boolean): Column<Territory>[] => [
  {
    key: 'name',
    header: 'Nom',
    sort: 'name',
    fixed: true,
    rowHeader: true,
    cell: (territory) =>
      linked && hasPage(territory) ? (
        <AppLink href={`/territoires/${territory.code}`}>{territory.name}</AppLink>
      ) : (
        territory.name
      ),
  },
  { key: 'level', header: 'Niveau', cell: ({ level }) => LEVELS[level] },
  {
    key: 'parent',
    header: 'Dans',
    cell: ({ parent }) => (parent ? nameOf(parent) : <Missing why="sans objet" />),
  },
  { key: 'capital', header: 'Chef-lieu', cell: ({ capital }) => capital ?? <Missing /> },
  {
    key: 'code',
    header: 'Code',
    sort: 'code',
    cell: ({ code }) => <span className="pilo-code">{code}</span>,
  },
  {
    key: 'zoneId',
    header: 'Code d’échange',
    hidden: true,
    cell: ({ zoneId }) => zoneId ?? <Missing why="sans objet" />,
  },
  {
    key: 'source',
    exported: ['source', 'sourceDate'],
    header: 'Source',
    hidden: true,
    cell: ({ source, sourceDate }) => `${source}, ${sourceDate}`,
  },
];

/** The instance's own territories, one click away. */
function OwnRegion({ linked }: { linked: boolean }) {
  const { region, departments } = useTerritories();
  if (!region || !linked) {
    return null;
  }
  return (
    <nav aria-label={`Pages de la région ${region.name}`} className="fr-mb-4w">
      <ul className="pilo-places">
        {[region, ...departments].map(({ code, name, level }) => (
          <li key={code}>
            <AppLink href={`/territoires/${code}`}>
              {level === 'DEPT' ? `${code.replace('DEPT-', '')} – ${name}` : `${name} (région)`}
            </AppLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Which territories are there, and where is the page of each? */
export function TerritoriesPage() {
  const { region } = useMe();
  const state = useListState({ filters: ['level', 'parent'], defaultSort: 'name' });
  const territories = useTerritories();
  const nameOf = useTerritoryNames();
  const linked = useMay('getTerritoryRoadmap');
  const list = useQuery(territoriesQuery(state));
  return (
    <Page
      title="Territoires"
      lead={
        linked
          ? 'La page d’un territoire dit où en sont ses priorités.'
          : 'Les territoires que Pil’O connaît, et leurs codes.'
      }
    >
      <OwnRegion linked={linked} />
      <h2 className="fr-h4">Toute la France</h2>
      <FilterBar state={state}>
        <SearchBox state={state} label="Rechercher un nom" />
        <FilterSelect
          state={state}
          name="level"
          label="Niveau"
          all="Tous les niveaux"
          options={Object.entries(LEVELS).map(([value, label]) => ({ value, label }))}
        />
        <FilterSelect
          state={state}
          name="parent"
          label="Situé dans"
          all="Toute la France"
          options={[region, ...territories.departments.map(({ code }) => code)].map((value) => ({
            value,
            label: territories.nameOf(value),
          }))}
        />
      </FilterBar>
      <ListView
        query={list}
        state={state}
        columns={columnsFor(nameOf, linked)}
        rowKey={({ code }) => code}
        caption="Territoires"
        noun={['territoire', 'territoires']}
        exports={{ path: '/api/v1/territories', name: 'territoires' }}
        empty={
          <EmptyState title="Aucun territoire">
            Les territoires de référence sont chargés au démarrage du service. Prévenez
            l’administrateur.
          </EmptyState>
        }
      />
    </Page>
  );
}
