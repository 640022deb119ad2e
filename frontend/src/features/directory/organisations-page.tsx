import { Badge } from '@codegouvfr/react-dsfr/Badge';
import { useQuery } from '@tanstack/react-query';
import { fields } from '@/shared/api/fields';
import { formatDate } from '@/shared/lib/dates';
import { useMay } from '@/shared/session/me';
import { territoryOptions, useTerritories, type Territories } from '@/shared/reference/territories';
import type { Column } from '@/shared/ui/data-table';
import { FilterSelect, SearchBox } from '@/shared/ui/filters';
import { AppLink } from '@/shared/ui/link';
import { useListState } from '@/shared/ui/list-state';
import { ListPage } from '@/shared/ui/list-page';
import { Missing } from '@/shared/ui/rate';
import { EmptyState } from '@/shared/ui/states';
import { organisationsQuery, type Organisation } from './api';
import { formatSiret, kindLabel, kindOptions } from './labels';

const columnsFor = (territories: Territories): Column<Organisation>[] => [
  {
    key: 'name',
    header: fields.OrganisationForm.name.title,
    exported: ['name', 'acronym'],
    sort: 'name',
    fixed: true,
    rowHeader: true,
    cell: ({ id, name, acronym, demonstration }) => (
      <>
        <AppLink href={`/annuaire/${id}`}>{name}</AppLink>
        {acronym && acronym !== name && <span className="pilo-mention"> {acronym}</span>}{' '}
        {demonstration && (
          <Badge small severity="info" noIcon>
            Démonstration
          </Badge>
        )}
      </>
    ),
  },
  { key: 'kind', header: fields.OrganisationForm.kind.title, cell: ({ kind }) => kindLabel(kind) },
  {
    key: 'territory',
    header: fields.OrganisationForm.territory.title,
    cell: ({ territory }) => territories.nameOf(territory),
  },
  {
    key: 'seat',
    header: fields.OrganisationForm.seat.title,
    cell: ({ seat }) => seat ?? <Missing />,
  },
  {
    key: 'siret',
    header: fields.OrganisationForm.siret.title,
    cell: ({ siret }) =>
      siret ? <span className="pilo-nowrap">{formatSiret(siret)}</span> : <Missing />,
  },
  {
    key: 'population',
    header: 'Habitants',
    numeric: true,
    hidden: true,
    cell: ({ population }) => population?.toLocaleString('fr-FR') ?? <Missing why="sans objet" />,
  },
  {
    key: 'source',
    exported: ['source', 'sourceDate'],
    header: 'Source',
    hidden: true,
    cell: ({ source, sourceDate }) => `${source}, ${formatDate(sourceDate)}`,
  },
];

function AddButton() {
  return useMay('createOrganisation') ? (
    <AppLink
      href="/annuaire/nouveau"
      className="fr-btn fr-btn--sm fr-btn--icon-left fr-icon-add-line"
    >
      Ajouter un organisme
    </AppLink>
  ) : null;
}

/** Who is who: find a service by its name, acronym or SIRET. */
export function OrganisationsPage() {
  const state = useListState({ filters: ['kind', 'territory'], defaultSort: 'name' });
  const territories = useTerritories();
  const organisations = useQuery(organisationsQuery(state));
  return (
    <ListPage
      title="Annuaire"
      create={<AddButton />}
      query={organisations}
      state={state}
      columns={columnsFor(territories)}
      card={{ beside: 'kind', lines: [['territory', 'seat']] }}
      rowKey={({ id }) => id}
      caption="Organismes de l’annuaire"
      noun={['organisme', 'organismes']}
      exports={{ path: '/api/v1/organisations', name: 'annuaire' }}
      empty={
        <EmptyState title="L’annuaire est vide">
          Les organismes de référence sont chargés au démarrage du service. Prévenez
          l’administrateur.
        </EmptyState>
      }
      filters={
        <>
          <SearchBox state={state} label="Nom, sigle ou SIRET" />
          <FilterSelect
            state={state}
            name="kind"
            label="Nature"
            all="Toutes les natures"
            options={kindOptions}
          />
          <FilterSelect
            state={state}
            name="territory"
            label="Territoire"
            all="Tous les territoires"
            options={territoryOptions(territories)}
          />
        </>
      }
    />
  );
}
