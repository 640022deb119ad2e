import type { ReactNode } from 'react';
import type { Column } from './data-table';
import type { Selection } from './selection';
import './lists.css';

/** Which columns a row has on a phone, by their keys: what stands beside its name, then its lines. */
export interface CardFacts {
  beside?: string;
  lines: string[][];
}

/** Without a word of the room: the first columns shown. */
function defaultFacts<Row>(columns: Column<Row>[]): CardFacts {
  const keys = columns.filter(({ rowHeader }) => !rowHeader).map(({ key }) => key);
  return { lines: keys.slice(0, 3).map((key) => [key]) };
}

interface ListCardsProps<Row> {
  caption: string;
  columns: Column<Row>[];
  facts?: CardFacts | undefined;
  rows: Row[];
  rowKey: (row: Row) => string;
  selection?: Selection<Row> | undefined;
}

/** A list on a phone: each row a card, with what matters of it. */
export function ListCards<Row>(props: ListCardsProps<Row>) {
  const { caption, columns, rows, rowKey, selection } = props;
  const facts = props.facts ?? defaultFacts(columns);
  const name = columns.find(({ rowHeader }) => rowHeader) ?? columns[0];
  const cell = (key: string | undefined, row: Row): ReactNode => {
    const column = columns.find((one) => one.key === key);
    return (column?.brief ?? column?.cell)?.(row) ?? null;
  };
  return (
    <ul className="pilo-cards" aria-label={caption}>
      {rows.map((row) => (
        <li key={rowKey(row)}>
          <div className="pilo-cards__top">
            {selection?.box(row)}
            <div className="pilo-cards__name">{name?.cell(row)}</div>
            {facts.beside && <div className="pilo-cards__beside">{cell(facts.beside, row)}</div>}
          </div>
          {facts.lines
            .filter((keys) => keys.some((key) => cell(key, row) !== null))
            .map((keys) => (
              <div className="pilo-cards__line" key={keys.join()}>
                {keys.map((key) => (
                  <div key={key}>{cell(key, row)}</div>
                ))}
              </div>
            ))}
        </li>
      ))}
    </ul>
  );
}
