import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { fakeApi } from '@/shared/testing/fake-api';
import { renderPage } from '@/shared/testing/render-page';
import type { Column } from './data-table';
import { useListState } from './list-state';
import { ListSection } from './list-page';

interface Row {
  title: string;
}

const columns: Column<Row>[] = [
  { key: 'title', header: 'Titre', fixed: true, cell: ({ title }) => title },
  { key: 'stage', header: 'Étape', cell: () => 'Cadrage' },
  {
    key: 'milestone',
    header: 'Jalon',
    exported: ['nextMilestone', 'nextMilestoneDate'],
    cell: () => 'Maquette',
  },
  { key: 'code', header: 'Référence', hidden: true, cell: () => 'PRJ-1' },
];

function List() {
  const state = useListState({ filters: ['stage'], defaultSort: 'title' });
  return (
    <ListSection
      query={{
        data: { items: [{ title: 'Visites' }], total: 1 },
        error: null,
        isFetching: false,
        refetch: () => undefined,
      }}
      state={state}
      columns={columns}
      rowKey={({ title }) => title}
      caption="Projets"
      noun={['projet', 'projets']}
      exports={{ path: '/api/v1/projects', name: 'projets' }}
      empty={null}
    />
  );
}

async function exported(at: string): Promise<URLSearchParams> {
  const sent = fakeApi({ 'GET /api/v1/projects': () => ({ body: {} }) });
  vi.stubGlobal(
    'URL',
    Object.assign(URL, { createObjectURL: () => 'blob:x', revokeObjectURL() {} }),
  );
  renderPage(<List />, { at });
  await userEvent.click(await screen.findByRole('button', { name: 'Exporter' }));
  await userEvent.click(screen.getByRole('button', { name: /XLSX/ }));
  await expect.poll(() => sent.length).toBe(1);
  return new URLSearchParams(sent[0]?.search);
}

it('exporte les colonnes affichées, avec le filtre et le tri', async () => {
  const asked = await exported('/projets?stage=CADRAGE&sort=-title');
  expect(asked.getAll('columns')).toEqual(['title', 'stage', 'nextMilestone', 'nextMilestoneDate']);
  expect(asked.get('stage')).toBe('CADRAGE');
  expect(asked.get('sort')).toBe('-title');
});

it('exporte les colonnes choisies, et elles seules', async () => {
  const asked = await exported('/projets?columns=code');
  expect(asked.getAll('columns')).toEqual(['title', 'code']);
});
