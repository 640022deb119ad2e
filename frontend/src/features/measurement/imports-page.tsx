import { Badge } from '@codegouvfr/react-dsfr/Badge';
import { useQuery } from '@tanstack/react-query';
import { formatInstant } from '@/shared/lib/dates';
import type { Column } from '@/shared/ui/data-table';
import { FilterSelect } from '@/shared/ui/filters';
import { count, filesLabel, statuses } from '@/shared/ui/intake/labels';
import { AppLink } from '@/shared/ui/link';
import { useListState } from '@/shared/ui/list-state';
import { ListPage } from '@/shared/ui/list-page';
import { EmptyState } from '@/shared/ui/states';
import { importsQuery, type ImportSummary } from './api';
import { NewImportLink } from './new-import-link';

/** One word for none, in every column. */
const some = (values: number) =>
  values === 0 ? <span className="pilo-missing">aucune</span> : count(values);

/** A refused or abandoned import brings no value, whatever was read. */
const brought = (status: ImportSummary['status'], values: number) =>
  some(status === 'REFUSED' || status === 'ABANDONED' ? 0 : values);

const columns: Column<ImportSummary>[] = [
  {
    key: 'createdAt',
    header: 'Déposé le',
    sort: 'createdAt',
    rowHeader: true,
    fixed: true,
    cell: ({ id, createdAt }) => (
      <AppLink href={`/imports/${id}`}>{formatInstant(createdAt)}</AppLink>
    ),
  },
  { key: 'createdBy', header: 'Par', cell: ({ createdBy }) => createdBy },
  {
    key: 'status',
    header: 'État',
    fixed: true,
    cell: ({ status }) => (
      <Badge severity={statuses[status].severity} small noIcon>
        {statuses[status].label}
      </Badge>
    ),
  },
  {
    key: 'files',
    header: 'Fichiers',
    cell: ({ files }) => filesLabel(files),
  },
  {
    key: 'new',
    header: 'Nouvelles',
    numeric: true,
    cell: ({ status, counts }) => brought(status, counts.new),
  },
  {
    key: 'changed',
    header: 'Modifiées',
    numeric: true,
    cell: ({ status, counts }) => brought(status, counts.changed),
  },
  {
    key: 'refused',
    header: 'Refusées',
    numeric: true,
    cell: ({ counts }) => some(counts.refused),
  },
];

/** What was imported, by whom, and what became of it? */
export function ImportsPage() {
  const state = useListState({ filters: ['status'], defaultSort: '-createdAt' });
  const imports = useQuery(importsQuery(state));
  return (
    <ListPage
      title="Imports de mesures"
      create={<NewImportLink />}
      query={imports}
      state={state}
      columns={columns}
      card={{ beside: 'status', lines: [['createdBy'], ['new', 'refused']] }}
      rowKey={({ id }) => id}
      caption="Imports de mesures"
      noun={['import', 'imports']}
      exports={{ path: '/api/v1/measurement-imports', name: 'imports' }}
      empty={
        <EmptyState title="Aucun import pour le moment" action={<NewImportLink />}>
          Déposez les fichiers de la DITP ou du baromètre : vous verrez ce qui changerait avant
          d’accepter.
        </EmptyState>
      }
      filters={
        <>
          <FilterSelect
            state={state}
            name="status"
            label="État"
            all="Tous les états"
            options={Object.entries(statuses)
              .filter(([value]) => value !== 'APPLYING')
              .map(([value, { label }]) => ({ value, label }))}
          />
        </>
      }
    />
  );
}
