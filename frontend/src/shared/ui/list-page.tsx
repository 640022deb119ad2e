import type { ReactNode } from 'react';
import { FilterBar } from './filters';
import { ColumnChoice, ExportMenu, SortChoice, useShownColumns } from './list-toolbar';
import { countLabel, ListView, type ListViewProps } from './list-view';
import { Page, type Crumb } from './page';

interface ListFrameProps<Row> extends ListViewProps<Row> {
  /** Where the same list is exported from; none = no export. */
  exports?: { path: string; name: string };
  /** The chips: a search box, tags, selects. */
  filters?: ReactNode;
  /** The rarer chips. */
  more?: { active: boolean; fields: ReactNode };
}

/** The files of a list, as it is filtered, sorted and shown. */
function Exports<Row>({ exports, columns, state }: ListFrameProps<Row>) {
  const shown = useShownColumns(columns);
  return exports ? (
    <ExportMenu
      {...exports}
      search={state.exportSearch}
      columns={shown.flatMap(({ key, exported }) => exported ?? [key])}
    />
  ) : null;
}

function Chips<Row>({ state, columns, filters, more }: ListFrameProps<Row>) {
  return (
    <FilterBar
      state={state}
      {...(more ? { more } : {})}
      end={
        <>
          <div className="pilo-chips__sort">
            <SortChoice columns={columns} state={state} />
          </div>
          <div className="pilo-chips__columns">
            <ColumnChoice columns={columns} />
          </div>
        </>
      }
    >
      {filters}
    </FilterBar>
  );
}

/** A list inside a page, under a title of its own: chips, export, rows. */
export function ListSection<Row>(props: ListFrameProps<Row> & { noun: [string, string] }) {
  const total = props.query.data?.total;
  return (
    <>
      <div className="pilo-toolbar">
        <p className="pilo-toolbar__count" role="status">
          {total === undefined ? '' : countLabel(total, props.noun)}
        </p>
        <Exports {...props} />
      </div>
      <Chips {...props} />
      <ListView {...props} />
    </>
  );
}

interface ListPageProps<Row> extends ListFrameProps<Row> {
  title: string;
  path?: Crumb[];
  /** "projet", "projets". */
  noun: [one: string, several: string];
  /** What is wrong among them, after the count: "dont 3 en difficulté et 5 en retard". */
  note?: string | undefined;
  /** Other ways of looking at the same things. */
  views?: ReactNode;
  /** The page's primary act. */
  create?: ReactNode;
  /** Counts that filter, in one line. */
  counts?: ReactNode;
  /** Shown in the place of the rows: another view, with the same filters. */
  instead?: ReactNode;
  /** Between the chips and the rows. */
  before?: ReactNode;
  /** What can be done with the rows chosen. */
  bulk?: ReactNode;
}

/** The frame of every list: title and count, counts that filter, chips in one line, rows. */
export function ListPage<Row>(props: ListPageProps<Row>) {
  const { title, path, noun, note, views, create, counts, instead, before, bulk, query } = props;
  const total = query.data?.total;
  // An empty list teaches: there is nothing to count, to filter or to take away.
  const nothing = total === 0 && props.state.active === 0;
  const count = total === undefined || (nothing && !note) ? '' : countLabel(total, noun);
  return (
    <Page
      title={title}
      list
      {...(path ? { path } : {})}
      note={note && count ? `${count}, ${note}` : count}
      actions={
        <>
          {views}
          {!instead && !nothing && <Exports {...props} />}
          {create}
        </>
      }
    >
      {counts}
      {!nothing && <Chips {...props} />}
      {before}
      {instead ?? <ListView {...props} />}
      {props.selection && bulk}
    </Page>
  );
}
