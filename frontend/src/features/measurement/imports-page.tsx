import { Badge } from '@codegouvfr/react-dsfr/Badge';
import { useQuery } from '@tanstack/react-query';
import { formatInstant } from '@/shared/lib/dates';
import type { Column } from '@/shared/ui/data-table';
import { FilterSelect, FilterTag } from '@/shared/ui/filters';
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

/** "12 nouvelles, 1 refusée": only what there is. */
function briefOf({ status, counts }: ImportSummary): string {
  const none = status === 'REFUSED' || status === 'ABANDONED';
  const parts = [
    [none ? 0 : counts.new, 'nouvelle'],
    [none ? 0 : counts.changed, 'modifiée'],
    [counts.refused, 'refusée'],
  ] as const;
  const said = parts
    .filter(([number]) => number > 0)
    .map(([number, word]) => `${count(number)} ${word}${number > 1 ? 's' : ''}`);
  return said.length > 0 ? `Valeurs : ${said.join(', ')}.` : 'Aucune valeur nouvelle.';
}

const columns: Column<ImportSummary>[] = [
  {
    key: 'files',
    header: 'Fichiers',
    rowHeader: true,
    fixed: true,
    cell: ({ id, files }) => <AppLink href={`/imports/${id}`}>{filesLabel(files)}</AppLink>,
  },
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
    key: 'createdAt',
    header: 'Déposé le',
    sort: 'createdAt',
    fixed: true,
    cell: ({ createdAt }) => <span className="pilo-nowrap">{formatInstant(createdAt)}</span>,
  },
  { key: 'createdBy', header: 'Par', cell: ({ createdBy }) => createdBy },
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
  // On a card, where no header says what a figure counts.
  { key: 'brief', header: 'En bref', hidden: true, exported: [], cell: briefOf },
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
      card={{ beside: 'status', lines: [['brief'], ['createdAt', 'createdBy']] }}
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
          <FilterTag state={state} name="status" values={['CHECKED']} label="À lire et appliquer" />
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
