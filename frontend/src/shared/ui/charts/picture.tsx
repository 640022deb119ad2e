import type { ReactNode } from 'react';
import { TableTwin } from './table-twin';
import './charts.css';

/** The figures of a picture as a table: the first cell names the row, the others are figures or words. */
export interface Twin {
  caption: string;
  head: string[];
  rows: { key: string; cells: string[] }[];
}

/** "46 %", "331 600 €", "−3": what is set at the right. */
const FIGURE = /^[−+]?[\d\s]+(?:,\d+)?\s?[%€]?$/;

/** The twin of a picture that has nothing but its figures. Words are written at the left. */
export function FiguresTwin({ caption, head, rows }: Twin) {
  return (
    <TableTwin>
      <div className="fr-table fr-table--sm fr-table--no-caption pilo-table">
        <div className="fr-table__wrapper">
          {/* Scrolls by itself on a narrow screen: a keyboard must reach it. */}
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
          <div className="fr-table__container" role="region" aria-label={caption} tabIndex={0}>
            <div className="fr-table__content">
              <table>
                <caption>{caption}</caption>
                <thead>
                  <tr>
                    {head.map((title) => (
                      <th key={title} scope="col">
                        {title}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {rows.map(({ key, cells: [name, ...cells] }) => (
                    <tr key={key}>
                      <th scope="row" className="pilo-row-header">
                        {name}
                      </th>
                      {cells.map((cell, column) => (
                        <td
                          key={head[column + 1]}
                          className={FIGURE.test(cell) ? 'pilo-number' : undefined}
                        >
                          {cell}
                        </td>
                      ))}
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          </div>
        </div>
      </div>
    </TableTwin>
  );
}

/** A picture drawn in percents of its own width: nothing moves when it is drawn, and no style is written in the page. */
export function Drawn({
  className,
  label,
  children,
}: {
  className: string;
  /** Its figures, said. */
  label: string;
  children: ReactNode;
}) {
  return (
    <svg className={className} role="img" aria-label={label}>
      {children}
    </svg>
  );
}
