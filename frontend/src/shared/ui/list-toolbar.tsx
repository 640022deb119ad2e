import { Checkbox } from '@codegouvfr/react-dsfr/Checkbox';
import { RadioButtons } from '@codegouvfr/react-dsfr/RadioButtons';
import { useState } from 'react';
import { download } from '@/shared/api/client';
import { messageOf } from '@/shared/api/problem';
import { many } from '@/shared/lib/search-params';
import { useSearchState } from '@/shared/lib/use-search-state';
import type { Column } from './data-table';
import { Disclosure } from './disclosure';
import type { ListState } from './list-state';

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
    <Disclosure label="Colonnes" iconId="fr-icon-settings-5-line" iconOnly>
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

/** What the rows are sorted by, where no header says it: on a phone they are cards. */
export function SortChoice<Row>({ columns, state }: { columns: Column<Row>[]; state: ListState }) {
  const sorts = columns.flatMap(({ sort, header }) => (sort ? [{ sort, header }] : []));
  const [first = ''] = state.sort.split(',');
  const descending = first.startsWith('-');
  const present = descending ? first.slice(1) : first;
  const by = sorts.find(({ sort }) => sort === present);
  if (sorts.length < 2) {
    return null;
  }
  return (
    <Disclosure label="Trier" chosen={by?.header.toLocaleLowerCase('fr')}>
      {() => (
        <>
          <RadioButtons
            small
            legend="Trier par"
            options={sorts.map(({ sort, header }) => ({
              label: header,
              nativeInputProps: {
                checked: sort === present,
                onChange: () => state.set({ sort }),
              },
            }))}
          />
          <Checkbox
            small
            options={[
              {
                label: 'Du plus grand au plus petit',
                nativeInputProps: {
                  checked: descending,
                  onChange: () => state.set({ sort: descending ? present : `-${present}` }),
                },
              },
            ]}
          />
        </>
      )}
    </Disclosure>
  );
}
