import { useEffect, useRef, useState, type ReactNode } from 'react';
import { SelectionBox, type Selection } from './selection';
import './lists.css';

export interface Column<Row> {
  key: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** In a card: null where a table says that there is none. */
  brief?: (row: Row) => ReactNode;
  /** Figures: right-aligned, tabular. */
  numeric?: boolean;
  /** The contract's name of this column in `sort`. */
  sort?: string;
  /** The cell that names the row, for screen readers. One a table. */
  rowHeader?: boolean;
  /** Not shown until chosen in "Colonnes". */
  hidden?: boolean;
  /** Of use on a screen only: links to act. */
  noPrint?: boolean;
  /** Always shown. */
  fixed?: boolean;
  /** The columns of the contract that a file has for this one, where its key is not their name. */
  exported?: string[];
}

interface DataTableProps<Row> {
  /** Says what the table holds; read first by screen readers. */
  caption: string;
  captionHidden?: boolean;
  columns: Column<Row>[];
  rows: Row[];
  rowKey: (row: Row) => string;
  /** The present sort, as the contract writes it: "-updatedAt". */
  sort?: string | undefined;
  onSort?: (sort: string) => void;
  /** A last line: totals. */
  footer?: ReactNode;
  /** A box before each row. */
  selection?: Selection<Row> | undefined;
}

function classOf<Row>({ numeric, noPrint }: Column<Row>): string | undefined {
  return (
    [numeric && 'pilo-number', noPrint && 'pilo-no-print'].filter(Boolean).join(' ') || undefined
  );
}

function HeaderCell<Row>({
  column,
  sort,
  onSort,
}: {
  column: Column<Row>;
  sort: string | undefined;
  onSort: ((sort: string) => void) | undefined;
}) {
  const { header, sort: name } = column;
  const className = classOf(column);
  if (!name || !onSort) {
    return (
      <th scope="col" className={className}>
        {header}
      </th>
    );
  }
  const ascending = sort === name;
  const descending = sort === `-${name}`;
  const icon = ascending
    ? 'fr-icon-arrow-up-line'
    : descending
      ? 'fr-icon-arrow-down-line'
      : 'fr-icon-arrow-up-down-line';
  return (
    <th
      scope="col"
      className={className}
      aria-sort={ascending ? 'ascending' : descending ? 'descending' : 'none'}
    >
      <button
        type="button"
        className="pilo-sort"
        onClick={() => onSort(ascending ? `-${name}` : name)}
      >
        {header}
        <span className={`fr-icon--sm ${icon}`} aria-hidden="true" />
      </button>
    </th>
  );
}

/** Whether the table is wider than its place: it scrolls inside, its first column stays. */
function useWide() {
  const container = useRef<HTMLDivElement>(null);
  const [wide, setWide] = useState(false);
  useEffect(() => {
    const element = container.current;
    const table = element?.querySelector('table');
    if (!element || !table || typeof ResizeObserver === 'undefined') {
      return undefined;
    }
    const observer = new ResizeObserver(() => setWide(table.offsetWidth > element.clientWidth + 1));
    observer.observe(element);
    observer.observe(table);
    return () => observer.disconnect();
  }, []);
  return [container, wide] as const;
}

/** The box that chooses all rows of the page. */
function AllBox<Row>({ selection, rows }: { selection: Selection<Row>; rows: Row[] }) {
  const taken = rows.filter(selection.takes);
  return (
    <th scope="col" className="pilo-no-print">
      <SelectionBox
        label="Choisir toute la page"
        checked={taken.length > 0 && taken.every(selection.has)}
        onChange={() => selection.toggleAll(rows)}
      />
    </th>
  );
}

/** A DSFR table. Wide ones scroll inside a region that the keyboard reaches. */
export function DataTable<Row>({
  caption,
  captionHidden = false,
  columns,
  rows,
  rowKey,
  sort,
  onSort,
  footer,
  selection,
}: DataTableProps<Row>) {
  const [container, wide] = useWide();
  return (
    <div
      className={`fr-table fr-table--sm pilo-table ${captionHidden ? 'fr-table--no-caption' : ''} ${wide ? 'pilo-table--wide' : ''}`}
    >
      <div className="fr-table__wrapper">
        {/* A region that scrolls must be reachable with the keyboard. */}
        <div
          className="fr-table__container"
          role="region"
          aria-label={caption}
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          tabIndex={0}
          ref={container}
        >
          <div className="fr-table__content">
            <table>
              <caption>{caption}</caption>
              <thead>
                <tr>
                  {selection && <AllBox selection={selection} rows={rows} />}
                  {columns.map((column) => (
                    <HeaderCell key={column.key} column={column} sort={sort} onSort={onSort} />
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={rowKey(row)}>
                    {selection && (
                      // The box inside has its own words.
                      // oxlint-disable-next-line jsx-a11y/control-has-associated-label
                      <td className="pilo-no-print">{selection.box(row)}</td>
                    )}
                    {columns.map((column) => {
                      const { key, cell, rowHeader } = column;
                      return rowHeader ? (
                        <th key={key} scope="row" className="pilo-row-header">
                          {cell(row)}
                        </th>
                      ) : (
                        <td key={key} className={classOf(column)}>
                          {cell(row)}
                        </td>
                      );
                    })}
                  </tr>
                ))}
              </tbody>
              {footer && <tfoot>{footer}</tfoot>}
            </table>
          </div>
        </div>
      </div>
    </div>
  );
}
