import { Badge } from '@codegouvfr/react-dsfr/Badge';
import { useQuery } from '@tanstack/react-query';
import { formatInstant } from '@/shared/lib/dates';
import { isZero } from '@/shared/lib/money';
import { Amount } from '@/shared/ui/amount';
import type { Column } from '@/shared/ui/data-table';
import { FilterSelect, FilterTag } from '@/shared/ui/filters';
import { count, filesLabel, statuses } from '@/shared/ui/intake/labels';
import { AppLink } from '@/shared/ui/link';
import { useListState } from '@/shared/ui/list-state';
import { ListPage } from '@/shared/ui/list-page';
import { EmptyState } from '@/shared/ui/states';
import { hrefOf, IMPORTS, importsQuery, type ImportSummary } from './api';
import { bringsOf } from './labels';
import { NewImportLink } from './new-import-link';

const some = (lines: number) =>
  lines === 0 ? <span className="pilo-missing">aucune</span> : count(lines);

/** A refused or abandoned import brings nothing, whatever was read. */
const idle = ({ status }: ImportSummary) => status === 'REFUSED' || status === 'ABANDONED';

const sum = (amount: string, none: boolean, word: string) =>
  none || isZero(amount) ? <span className="pilo-missing">{word}</span> : <Amount of={amount} />;

const columns: Column<ImportSummary>[] = [
  {
    key: 'files',
    header: 'Extraits',
    rowHeader: true,
    fixed: true,
    cell: ({ id, files }) => <AppLink href={hrefOf(id)}>{filesLabel(files)}</AppLink>,
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
    header: 'Nouvelles ou corrigées',
    exported: ['new', 'corrected'],
    numeric: true,
    cell: (item) => some(idle(item) ? 0 : item.counts.new + item.counts.corrected),
  },
  {
    key: 'unmatched',
    header: 'Non rapprochées',
    numeric: true,
    cell: ({ counts }) => some(counts.unmatched),
  },
  {
    key: 'ae',
    header: 'AE',
    exported: [],
    numeric: true,
    cell: (item) => sum(item.brings.ae, idle(item), 'aucune'),
  },
  {
    key: 'cp',
    header: 'CP',
    exported: [],
    numeric: true,
    cell: (item) => sum(item.brings.cp, idle(item), 'aucun'),
  },
  // On a card, where no header says what a figure counts.
  {
    key: 'brief',
    header: 'En bref',
    hidden: true,
    exported: [],
    cell: (item) => (idle(item) ? undefined : bringsOf(item, undefined)) ?? 'Rien à écrire.',
  },
];

/** Which extracts were read, by whom, and what became of them? */
export function ImportsPage() {
  const state = useListState({ filters: ['status'], defaultSort: '-createdAt' });
  const imports = useQuery(importsQuery(state));
  return (
    <ListPage
      title="Imports Chorus"
      path={[{ label: 'Budget', href: '/budget' }]}
      create={<NewImportLink />}
      query={imports}
      state={state}
      columns={columns}
      card={{ beside: 'status', lines: [['brief'], ['createdAt', 'createdBy']] }}
      rowKey={({ id }) => id}
      caption="Imports Chorus"
      noun={['import', 'imports']}
      exports={{ path: IMPORTS, name: 'imports-chorus' }}
      empty={
        <EmptyState title="Aucun extrait pour le moment" action={<NewImportLink />}>
          Déposez les extraits d’AE et de CP tels que Chorus les donne : vous verrez ce qui
          changerait avant d’accepter.
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
