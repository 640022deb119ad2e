import { Pagination } from '@codegouvfr/react-dsfr/Pagination';
import { useLocation } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { stringifySearch } from '@/shared/lib/search-params';
import { DataTable, type Column } from './data-table';
import { clearFilters } from './filters';
import { PAGE_SIZE, type ListState } from './list-state';
import { ColumnChoice, ExportMenu, ListToolbar, useShownColumns } from './list-toolbar';
import { isPlainClick } from './link';
import { ErrorState, Skeleton } from './states';
import { useLastPage } from './use-last-page';

interface ListQueryResult<Row> {
  data: { items: Row[]; total: number } | undefined;
  error: Error | null;
  isFetching: boolean;
  refetch: () => unknown;
}

interface ListViewProps<Row> {
  query: ListQueryResult<Row>;
  state: ListState;
  columns: Column<Row>[];
  rowKey: (row: Row) => string;
  caption: string;
  /** "projet", "projets". */
  noun: [one: string, several: string];
  /** Where the same list is exported from; none = no export. */
  exports?: { path: string; name: string };
  /** Shown when there is nothing, and no filter is to blame. */
  empty: ReactNode;
}

export function countLabel(total: number, [one, several]: [string, string]): string {
  return `${total.toLocaleString('fr-FR')} ${total > 1 ? several : one}`;
}

function NothingFound({ state }: { state: ListState }) {
  return (
    <div className="pilo-empty">
      <p className="fr-mb-1w">Aucun résultat ne correspond à vos filtres.</p>
      <button
        type="button"
        className="fr-btn fr-btn--secondary fr-btn--sm"
        onClick={() => clearFilters(state)}
      >
        Effacer les filtres
      </button>
    </div>
  );
}

function Pages({ total, state }: { total: number; state: ListState }) {
  const { pathname } = useLocation();
  const count = Math.ceil(total / PAGE_SIZE);
  if (count < 2) {
    return null;
  }
  return (
    <Pagination
      className="fr-mt-2w pilo-no-print"
      key={state.page}
      count={count}
      defaultPage={state.page}
      getPageLinkProps={(page) => ({
        href: pathname + stringifySearch({ ...state.search, page: page === 1 ? undefined : page }),
        onClick: (event) => {
          // The list stays where it is on the screen; its count takes the focus.
          if (isPlainClick(event)) {
            event.preventDefault();
            state.set({ page: page === 1 ? undefined : String(page) });
          }
        },
      })}
    />
  );
}

/** A list of the contract: count, export, columns, sorted table, pages; empty, loading, failed. */
export function ListView<Row>(props: ListViewProps<Row>) {
  const { query, state, columns, rowKey, caption, noun, exports, empty } = props;
  const shown = useShownColumns(columns);
  const beyond = useLastPage(state.page, query.data);
  if (!query.data || beyond) {
    return query.error ? (
      <ErrorState error={query.error} onRetry={() => void query.refetch()} />
    ) : (
      <Skeleton lines={10} />
    );
  }
  const { items, total } = query.data;
  if (total === 0) {
    return state.active > 0 ? <NothingFound state={state} /> : empty;
  }
  return (
    <div aria-busy={query.isFetching}>
      <ListToolbar count={countLabel(total, noun)} page={state.page}>
        <ColumnChoice columns={columns} />
        {exports && (
          <ExportMenu
            {...exports}
            search={state.exportSearch}
            columns={shown.flatMap(({ key, exported }) => exported ?? [key])}
          />
        )}
      </ListToolbar>
      <DataTable
        caption={caption}
        captionHidden
        columns={shown}
        rows={items}
        rowKey={rowKey}
        sort={state.sort}
        onSort={(sort) => state.set({ sort })}
      />
      <Pages total={total} state={state} />
    </div>
  );
}
