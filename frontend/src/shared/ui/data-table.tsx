import type { ReactNode } from 'react';

export interface Column<Row> {
  key: string;
  header: string;
  cell: (row: Row) => ReactNode;
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
}: DataTableProps<Row>) {
  return (
    <div
      className={`fr-table fr-table--sm pilo-table ${captionHidden ? 'fr-table--no-caption' : ''}`}
    >
      <div className="fr-table__wrapper">
        {/* A region that scrolls must be reachable with the keyboard. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <div className="fr-table__container" role="region" aria-label={caption} tabIndex={0}>
          <div className="fr-table__content">
            <table>
              <caption>{caption}</caption>
              <thead>
                <tr>
                  {columns.map((column) => (
                    <HeaderCell key={column.key} column={column} sort={sort} onSort={onSort} />
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={rowKey(row)}>
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
