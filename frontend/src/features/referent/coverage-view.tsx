import { useQuery } from '@tanstack/react-query';
import { stringifySearch } from '@/shared/lib/search-params';
import { DataTable } from '@/shared/ui/data-table';
import { AppLink } from '@/shared/ui/link';
import type { ListState } from '@/shared/ui/list-state';
import { PlaceMap } from '@/shared/ui/map/lazy-place-map';
import { Loaded } from '@/shared/ui/states';
import { coverageQuery, type Coverage } from './api';

function sentence({ seats, held, vacant, ending }: Coverage): string {
  if (seats === 0) {
    return 'Aucun siège n’est ouvert.';
  }
  const soon =
    ending > 0 ? ` ; ${ending} ne le ${ending > 1 ? 'seront' : 'sera'} plus dans 60 jours` : '';
  const taken =
    held > 1 ? `${held} sièges sur ${seats} sont pourvus` : `${held} siège sur ${seats} est pourvu`;
  return `${taken}${soon}. ${vacant} ${vacant > 1 ? 'sont vacants' : 'est vacant'}.`;
}

function CoverageTable({ coverage, href }: { coverage: Coverage; href: (code: string) => string }) {
  return (
    <DataTable
      caption="Sièges par territoire"
      rows={coverage.territories}
      rowKey={({ territory }) => territory}
      columns={[
        {
          key: 'name',
          header: 'Territoire',
          rowHeader: true,
          cell: ({ territory, name }) => <AppLink href={href(territory)}>{name}</AppLink>,
        },
        { key: 'seats', header: 'Sièges', numeric: true, cell: ({ seats }) => seats },
        { key: 'held', header: 'Pourvus', numeric: true, cell: ({ held }) => held },
        { key: 'vacant', header: 'Vacants', numeric: true, cell: ({ vacant }) => vacant },
        { key: 'ending', header: 'Dont fin proche', numeric: true, cell: ({ ending }) => ending },
      ]}
    />
  );
}

/** Where seats are empty: the map, and its table in sight. */
export function CoverageView({ state }: { state: ListState }) {
  const coverage = useQuery(coverageQuery(state));
  const { topic } = state.filters;
  const href = (territory: string) => `/referents${stringifySearch({ territory, topic })}`;
  return (
    <Loaded query={coverage} lines={12}>
      {(data) => (
        <div className="pilo-split pilo-split--where">
          <section className="pilo-block" aria-labelledby="couverture">
            <h2 className="fr-h6 fr-mb-0" id="couverture">
              Sièges pourvus
            </h2>
            <p className="pilo-caption">{sentence(data)}</p>
            <PlaceMap
              sentence={sentence(data)}
              scale
              selected=""
              values={data.territories
                .filter(({ territory }) => territory.startsWith('DEPT-'))
                .map(({ territory, name, share, held, seats, vacant }) => ({
                  code: territory,
                  name,
                  rate: share,
                  why: 'sans objet' as const,
                  word: share === null ? 'sans objet' : `${held} sur ${seats}`,
                  alert: vacant > 0,
                }))}
              href={href}
            />
          </section>
          {/* The table of the map, in sight: who is to be named stands in it. */}
          <div className="pilo-block">
            <CoverageTable coverage={data} href={href} />
          </div>
        </div>
      )}
    </Loaded>
  );
}
