import { Checkbox } from '@codegouvfr/react-dsfr/Checkbox';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { download } from '@/shared/api/client';
import { messageOf } from '@/shared/api/problem';
import { many } from '@/shared/lib/search-params';
import { useSearchState } from '@/shared/lib/use-search-state';
import type { Column } from './data-table';
import { Disclosure } from './disclosure';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const optional = <Row,>(columns: Column<Row>[]) => columns.filter(({ fixed }) => !fixed);

/** The columns that the address asks for; the table's own choice without it. */
export function useShownColumns<Row>(columns: Column<Row>[]): Column<Row>[] {
  const [search] = useSearchState();
  const chosen = many(search, 'columns');
  return columns.filter(({ key, fixed, hidden }) =>
    fixed ? true : chosen.length > 0 ? chosen.includes(key) : !hidden,
  );
}

export function ColumnChoice<Row>({ columns }: { columns: Column<Row>[] }) {
  const [, change] = useSearchState();
  const shown = new Set(useShownColumns(columns).map(({ key }) => key));
  const toggle = (key: string) => {
    const next = optional(columns).filter((column) =>
      column.key === key ? !shown.has(key) : shown.has(column.key),
    );
    // None left would read as "the default choice": the last one stays.
    if (next.length > 0) {
      change({ columns: next.map((column) => column.key) }, { replace: true });
    }
  };
  return (
    <Disclosure label="Colonnes" iconId="fr-icon-settings-5-line">
      {() => (
        <Checkbox
          small
          legend="Colonnes affichées"
          options={optional(columns).map(({ key, header }) => ({
            label: header,
            nativeInputProps: { checked: shown.has(key), onChange: () => toggle(key) },
          }))}
        />
      )}
    </Disclosure>
  );
}

interface ExportMenuProps {
  /** The list's path: "/api/v1/projects". */
  path: string;
  search: string;
  /** The contract's names of the columns shown: the file is for the person who looks at them. */
  columns: string[];
  /** File name without its ending. */
  name: string;
}

/** All rows of the list as it is filtered and sorted, with the columns that it shows. */
export function ExportMenu({ path, search, columns, name }: ExportMenuProps) {
  const [error, setError] = useState<unknown>();
  const shown = columns.map((column) => `columns=${column}`);
  const save = async (accept: string, ending: string, close: () => void) => {
    setError(undefined);
    try {
      await download(
        `${path}?${[search, ...shown].filter(Boolean).join('&')}`,
        accept,
        `${name}.${ending}`,
      );
      close();
    } catch (problem) {
      setError(problem);
    }
  };
  return (
    <Disclosure label="Exporter" iconId="fr-icon-download-line">
      {(close) => (
        <ul className="pilo-menu">
          <li>
            <button
              type="button"
              className="fr-link"
              onClick={() => void save(XLSX, 'xlsx', close)}
            >
              Tableur (XLSX)
            </button>
          </li>
          <li>
            <button
              type="button"
              className="fr-link"
              onClick={() => void save('text/csv', 'csv', close)}
            >
              CSV, séparateur « ; »
            </button>
          </li>
          {error !== undefined && (
            <li className="fr-error-text" role="alert">
              {messageOf(error)}
            </li>
          )}
        </ul>
      )}
    </Disclosure>
  );
}

interface ListToolbarProps {
  count: ReactNode;
  /** The page of the list that is shown, where it has several. */
  page?: number;
  children?: ReactNode;
}

/** Above a table: how many, and what one can do with the list. */
export function ListToolbar({ count, page, children }: ListToolbarProps) {
  const label = useRef<HTMLParagraphElement>(null);
  const before = useRef(page);
  useEffect(() => {
    // Another page of the list: its link is gone, one starts again at the top of the list.
    if (before.current !== page) {
      before.current = page;
      label.current?.focus();
    }
  }, [page]);
  return (
    <div className="pilo-toolbar">
      <p className="pilo-toolbar__count" role="status" tabIndex={-1} ref={label}>
        {count}
      </p>
      <div className="pilo-toolbar__acts">{children}</div>
    </div>
  );
}
