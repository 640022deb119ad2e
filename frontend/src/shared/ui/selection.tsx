import { useState, type ReactNode } from 'react';
import { messageOf } from '@/shared/api/problem';
import { Button } from './button';

/** The rows that a person has chosen in a list: kept from page to page, dropped after an act. */
export interface Selection<Row> {
  rows: Row[];
  has(row: Row): boolean;
  takes(row: Row): boolean;
  toggle(row: Row): void;
  /** Chooses all of them, or none if all are chosen. */
  toggleAll(rows: Row[]): void;
  drop(row: Row): void;
  clear(): void;
  Box: (props: { row: Row }) => ReactNode;
}

interface Options<Row> {
  rowKey: (row: Row) => string;
  /** What a screen reader says of a row: "Préfecture du Lot, innovation". */
  name: (row: Row) => string;
  /** Rows that the act does not take have no box. */
  takes?: (row: Row) => boolean;
}

interface BoxProps {
  label: string;
  checked: boolean;
  onChange: () => void;
}

export function SelectionBox({ label, checked, onChange }: BoxProps) {
  return (
    <label className="pilo-box">
      <input type="checkbox" checked={checked} onChange={onChange} />
      <span className="fr-sr-only">{label}</span>
    </label>
  );
}

export function useSelection<Row>({ rowKey, name, takes }: Options<Row>): Selection<Row> {
  const [chosen, setChosen] = useState<ReadonlyMap<string, Row>>(new Map());
  const set = (rows: Row[], on: boolean) =>
    setChosen((before) => {
      const next = new Map(before);
      for (const row of rows) {
        if (on) {
          next.set(rowKey(row), row);
        } else {
          next.delete(rowKey(row));
        }
      }
      return next;
    });
  const has = (row: Row) => chosen.has(rowKey(row));
  const takesRow = (row: Row) => takes?.(row) ?? true;
  return {
    rows: [...chosen.values()],
    has,
    takes: takesRow,
    toggle: (row) => set([row], !has(row)),
    toggleAll: (rows) => {
      const taken = rows.filter(takesRow);
      set(taken, !taken.every(has));
    },
    drop: (row) => set([row], false),
    clear: () => setChosen(new Map()),
    Box: ({ row }) =>
      takesRow(row) ? (
        <SelectionBox
          label={`Choisir ${name(row)}`}
          checked={has(row)}
          onChange={() => set([row], !has(row))}
        />
      ) : null,
  };
}

interface SelectionBarProps<Row> {
  selection: Selection<Row>;
  noun: [one: string, several: string];
  /** What can be done with all of them at once. */
  children: ReactNode;
}

/** How many are chosen, on this page and others, and what can be done with them. */
export function SelectionBar<Row>({ selection, noun, children }: SelectionBarProps<Row>) {
  const count = selection.rows.length;
  return (
    <div className="pilo-selection pilo-no-print" role="status">
      {count > 0 && (
        <>
          <span>
            {count} {count > 1 ? `${noun[1]} choisis` : `${noun[0]} choisi`}
          </span>
          {children}
          <button
            type="button"
            className="fr-btn fr-btn--tertiary-no-outline fr-btn--sm"
            onClick={selection.clear}
          >
            Ne plus rien choisir
          </button>
        </>
      )}
    </div>
  );
}

interface BulkActProps<Row> {
  label: string;
  selection: Selection<Row>;
  act: (row: Row) => Promise<unknown>;
  /** Once all of them were tried. */
  after: () => Promise<unknown>;
}

/** One act on each row chosen, one after the other; what is refused stays chosen, and says why. */
export function BulkAct<Row>({ label, selection, act, after }: BulkActProps<Row>) {
  const [progress, setProgress] = useState<[done: number, all: number]>();
  const [refused, setRefused] = useState<unknown>();
  const run = async () => {
    const { rows } = selection;
    setRefused(undefined);
    for (const [index, row] of rows.entries()) {
      setProgress([index, rows.length]);
      try {
        await act(row);
        selection.drop(row);
      } catch (error) {
        setRefused(error);
      }
    }
    await after();
    setProgress(undefined);
  };
  return (
    <>
      <Button size="small" disabled={progress !== undefined} onClick={() => void run()}>
        {progress ? `${progress[0]} sur ${progress[1]}` : label}
      </Button>
      {refused !== undefined && (
        <span className="fr-error-text" role="alert">
          {messageOf(refused)}
        </span>
      )}
    </>
  );
}
