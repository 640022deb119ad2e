import { useQuery } from '@tanstack/react-query';
import { useMe, useMay } from '@/shared/session/me';
import { useTerritories, useTerritoryNames } from '@/shared/reference/territories';
import type { Column } from '@/shared/ui/data-table';
import { FilterSelect, FilterTag, SearchBox } from '@/shared/ui/filters';
import { AppLink } from '@/shared/ui/link';
import { useListState } from '@/shared/ui/list-state';
import { ListPage } from '@/shared/ui/list-page';
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

/** Which territories are there, and where is the page of each? */
export function TerritoriesPage() {
  const { region } = useMe();
  const state = useListState({ filters: ['level', 'parent'], defaultSort: 'name' });
  const territories = useTerritories();
  const nameOf = useTerritoryNames();
  const linked = useMay('getTerritoryRoadmap');
  const list = useQuery(territoriesQuery(state));
  return (
    <ListPage
      title="Territoires"
      query={list}
      state={state}
      columns={columnsFor(nameOf, linked)}
      card={{ beside: 'level', lines: [['parent', 'capital']] }}
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
      filters={
        <>
          <SearchBox state={state} label="Filtrer par nom" />
          <FilterTag
            state={state}
            name="parent"
            values={[region]}
            label={territories.nameOf(region)}
          />
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
        </>
      }
    />
  );
}
