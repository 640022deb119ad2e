import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { formatInstant, formatMonth } from '@/shared/lib/dates';
import { formatGap, formatRate } from '@/shared/lib/decimal';
import { useTerritoryNames } from '@/shared/reference/territories';
import type { Column } from '@/shared/ui/data-table';
import { count } from '@/shared/ui/intake/labels';
import { AppLink } from '@/shared/ui/link';
import { useListState } from '@/shared/ui/list-state';
import { ListPage } from '@/shared/ui/list-page';
import { Missing } from '@/shared/ui/rate';
import { differencesQuery, importQuery, type Difference } from './api';
import { ABOVE } from './labels';

function columnsOf(nameOf: (code: string) => string): Column<Difference>[] {
  return [
    {
      key: 'indicator',
      header: 'Indicateur',
      rowHeader: true,
      fixed: true,
      cell: ({ indicator, territory }) => (
        <AppLink href={`/indicateurs/${indicator}?territoire=${territory}&pourquoi=oui`}>
          {indicator}
        </AppLink>
      ),
    },
    { key: 'territory', header: 'Territoire', cell: ({ territory }) => nameOf(territory) },
    { key: 'month', header: 'Mois', cell: ({ month }) => formatMonth(month) },
    {
      key: 'published',
      header: 'Taux publié',
      numeric: true,
      cell: ({ published }) => formatRate(published, true),
    },
    {
      key: 'ours',
      header: 'Notre taux',
      numeric: true,
      cell: ({ ours }) => (ours === null ? <Missing /> : formatRate(ours, true)),
    },
    {
      key: 'difference',
      header: 'Différence',
      numeric: true,
      cell: ({ difference }) =>
        difference === null ? <Missing why="sans objet" /> : formatGap(difference, true),
    },
    { key: 'sentence', header: 'Raison probable', cell: ({ sentence }) => sentence },
    {
      key: 'file',
      header: 'Ligne',
      hidden: true,
      exported: ['file', 'line'],
      cell: ({ file, line }) => `${file}, ${line}`,
    },
  ];
}

/** R20: where our rates and the published ones part, and why. */
export function DifferencesPage() {
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const state = useListState({ filters: [], defaultSort: '' });
  const nameOf = useTerritoryNames();
  const file = useQuery(importQuery(id)).data?.value;
  const differences = useQuery(differencesQuery(id, state));
  const title = 'Écarts avec les taux publiés';
  const nothing = file?.counts.publishedRates === 0;
  return (
    <ListPage
      title={title}
      path={[
        ...ABOVE,
        {
          label: file ? `Import du ${formatInstant(file.createdAt)}` : 'Import',
          href: `/imports/${id}`,
        },
      ]}
      note={nothing || !file ? undefined : `sur ${count(file.counts.publishedRates)} taux publiés`}
      query={differences}
      state={state}
      columns={columnsOf(nameOf)}
      rowKey={({ indicator, territory, month }) => `${indicator}-${territory}-${month}`}
      caption={title}
      noun={['écart', 'écarts']}
      exports={{
        path: `/api/v1/measurement-imports/${id}/differences`,
        name: 'ecarts-taux-publies',
      }}
      empty={
        <p>
          {nothing
            ? 'Ces fichiers ne portent aucun taux publié : il n’y a rien à comparer.'
            : 'Tous les taux publiés dans ces fichiers sont les nôtres, au centième près.'}
        </p>
      }
    />
  );
}
