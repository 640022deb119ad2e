import { Pagination } from '@codegouvfr/react-dsfr/Pagination';
import { useLocation } from '@tanstack/react-router';
import { useEffect, useRef, type ReactNode } from 'react';
import { stringifySearch } from '@/shared/lib/search-params';
import { DataTable, type Column } from './data-table';
import { isPlainClick } from './link';
import { ListCards, type CardFacts } from './list-cards';
import { PAGE_SIZE, type ListState } from './list-state';
import { useShownColumns } from './list-toolbar';
import type { Selection } from './selection';
import { ErrorState, Skeleton } from './states';
import { useLastPage } from './use-last-page';
import { useNarrow } from './use-narrow';

interface ListQueryResult<Row> {
  data: { items: Row[]; total: number } | undefined;
  error: Error | null;
  isFetching: boolean;
  refetch: () => unknown;
}

export interface ListViewProps<Row> {
  query: ListQueryResult<Row>;
  state: ListState;
  columns: Column<Row>[];
  rowKey: (row: Row) => string;
  caption: string;
  /** What a row has on a phone. */
  card?: CardFacts;
  selection?: Selection<Row> | undefined;
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
        className="fr-btn fr-btn--tertiary fr-btn--sm"
        onClick={() => state.clear()}
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

/** Another page of the list: its link is gone, one starts again at the top of the list. */
function useStartOfPage(page: number) {
  const start = useRef<HTMLDivElement>(null);
  const before = useRef(page);
  useEffect(() => {
    if (before.current !== page) {
      before.current = page;
      start.current?.focus({ preventScroll: true });
      start.current?.scrollIntoView?.({ block: 'nearest' });
    }
  }, [page]);
  return start;
}

/** The rows of a list of the contract: sorted table, or cards on a phone, and pages; empty, loading, failed. */
export function ListView<Row>(props: ListViewProps<Row>) {
  const { query, state, columns, rowKey, caption, card, selection, empty } = props;
  const shown = useShownColumns(columns);
  const beyond = useLastPage(state.page, query.data);
  const narrow = useNarrow();
  const start = useStartOfPage(state.page);
  const seen = query.data?.items;
  useEffect(() => {
    if (seen) {
      selection?.see(seen);
    }
    // The selection is another object at each drawing; what is seen tells when to look.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [seen]);
  if (!query.data || beyond) {
    return query.error ? (
      <ErrorState error={query.error} onRetry={() => void query.refetch()} />
    ) : (
      <Skeleton lines={PAGE_SIZE} />
    );
  }
  const { items, total } = query.data;
  if (total === 0) {
    return state.active > 0 ? <NothingFound state={state} /> : empty;
  }
  const rows = { caption, rows: items, rowKey, selection };
  return (
    <div className="pilo-list" aria-busy={query.isFetching} tabIndex={-1} ref={start}>
      {narrow ? (
        <ListCards {...rows} columns={columns} facts={card} />
      ) : (
        <DataTable
          {...rows}
          captionHidden
          columns={shown}
          sort={state.sort}
          onSort={(sort) => state.set({ sort })}
        />
      )}
      <Pages total={total} state={state} />
    </div>
  );
}
