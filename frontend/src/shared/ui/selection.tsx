import { useEffect, useState, type ReactNode } from 'react';
import { messageOf } from '@/shared/api/problem';
import { useSingleMutation } from '@/shared/api/use-single-mutation';
import { ActButton } from './act-button';

/** What came of an act on several rows, told until others are chosen. */
interface Outcome {
  /** "3 sièges confirmés." */
  done: string;
  /** "2 refus : …", each reason once. */
  refusals: string[];
}

/** The rows that a person has chosen in a list: kept from page to page, dropped after an act. */
export interface Selection<Row> {
  rows: Row[];
  has(row: Row): boolean;
  /** What the list shows now: an act takes the rows as they are seen. */
  see(rows: Row[]): void;
  takes(row: Row): boolean;
  toggle(row: Row): void;
  /** Chooses all of them, or none if all are chosen. */
  toggleAll(rows: Row[]): void;
  drop(row: Row): void;
  clear(): void;
  outcome: Outcome | undefined;
  tell(outcome: Outcome): void;
  /** The box of a row; none for one that the act does not take. */
  box(row: Row): ReactNode;
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
  const [outcome, tell] = useState<Outcome>();
  const set = (rows: Row[], on: boolean) => {
    tell(undefined);
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
  };
  const has = (row: Row) => chosen.has(rowKey(row));
  const see = (rows: Row[]) => {
    const known = rows.filter(has);
    // By what they hold: a list that is drawn anew has changed nothing.
    const changed = (row: Row) => JSON.stringify(row) !== JSON.stringify(chosen.get(rowKey(row)));
    if (known.some(changed)) {
      setChosen(
        (before) => new Map([...before, ...known.map((row) => [rowKey(row), row] as const)]),
      );
    }
  };
  const takesRow = (row: Row) => takes?.(row) ?? true;
  return {
    rows: [...chosen.values()],
    has,
    see,
    takes: takesRow,
    toggle: (row) => set([row], !has(row)),
    toggleAll: (rows) => {
      const taken = rows.filter(takesRow);
      set(taken, !taken.every(has));
    },
    drop: (row) => set([row], false),
    clear: () => {
      tell(undefined);
      setChosen(new Map());
    },
    outcome,
    tell,
    // Drawn, and no component of its own: that would be another one at each drawing, and lose the focus.
    box: (row) =>
      takesRow(row) ? (
        <SelectionBox
          label={`Choisir ${name(row)}`}
          checked={has(row)}
          onChange={() => set([row], !has(row))}
        />
      ) : null,
  };
}

/** The start of the list, or of the page when nothing of it is left: what was pressed is gone. */
const startAgain = () =>
  (
    document.querySelector<HTMLElement>('.pilo-list') ??
    document.querySelector<HTMLElement>('h1[tabindex]')
  )?.focus({ preventScroll: true });

interface SelectionBarProps<Row> {
  selection: Selection<Row>;
  noun: [one: string, several: string];
  feminine?: boolean;
  /** What can be done with all of them at once. */
  children: ReactNode;
}

/** How many are chosen, on this page and others, and what can be done with them. */
export function SelectionBar<Row>(props: SelectionBarProps<Row>) {
  const { selection, noun, feminine = false, children } = props;
  const { outcome } = selection;
  const count = selection.rows.length;
  const word = feminine ? 'choisie' : 'choisi';
  const chosen =
    count > 0 && `${count} ${count > 1 ? `${noun[1]} ${word}s` : `${noun[0]} ${word}`}`;
  const said = [outcome?.done, chosen].filter(Boolean).join(' ');
  // Once the rows are drawn again without those that the act took.
  useEffect(() => {
    if (outcome) {
      startAgain();
    }
  }, [outcome]);
  return (
    <div className={`pilo-selection pilo-no-print ${said ? 'pilo-selection--on' : ''}`}>
      <span role="status">{said}</span>
      {outcome && outcome.refusals.length > 0 && (
        <span className="fr-error-text" role="alert">
          {outcome.refusals.join(' ')}
        </span>
      )}
      {count > 0 && (
        <>
          {children}
          <button
            type="button"
            className="fr-btn fr-btn--tertiary-no-outline fr-btn--sm"
            onClick={() => {
              selection.clear();
              startAgain();
            }}
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
  /** What is said of those that it took: "siège confirmé", "sièges confirmés". */
  done: [one: string, several: string];
  selection: Selection<Row>;
  act: (row: Row) => Promise<unknown>;
  /** Once all of them were tried. */
  after: () => Promise<unknown>;
}

function outcomeOf(errors: unknown[], all: number, done: [string, string]): Outcome {
  const taken = all - errors.length;
  const reasons = new Map<string, number>();
  for (const error of errors) {
    const reason = messageOf(error);
    reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  }
  return {
    done: taken === 0 ? '' : `${taken} ${done[taken > 1 ? 1 : 0]}.`,
    refusals: [...reasons].map(([reason, times]) => `${times} refus : ${reason}`),
  };
}

/** One act on each row chosen, one after the other; what is refused stays chosen, and says why. */
export function BulkAct<Row>({ label, done, selection, act, after }: BulkActProps<Row>) {
  const [progress, setProgress] = useState<[done: number, all: number]>();
  const run = useSingleMutation({
    mutationFn: async () => {
      const { rows } = selection;
      const errors: unknown[] = [];
      for (const [index, row] of rows.entries()) {
        setProgress([index, rows.length]);
        try {
          await act(row);
          selection.drop(row);
        } catch (error) {
          errors.push(error);
        }
      }
      await after();
      setProgress(undefined);
      selection.tell(outcomeOf(errors, rows.length, done));
    },
  });
  return (
    <ActButton className="fr-btn--sm" disabled={run.isPending} onAct={() => run.mutate()}>
      {progress ? `${progress[0]} sur ${progress[1]}` : label}
    </ActButton>
  );
}
