import { useQuery } from '@tanstack/react-query';
import { formatDate } from '@/shared/lib/dates';
import { one, stringifySearch } from '@/shared/lib/search-params';
import { useSearchState } from '@/shared/lib/use-search-state';
import { useMe } from '@/shared/session/me';
import { Amount } from '@/shared/ui/amount';
import { AsOfBanner, AsOfPicker } from '@/shared/ui/as-of';
import { Block } from '@/shared/ui/block';
import { DataTable, type Column } from '@/shared/ui/data-table';
import { FilterSelect } from '@/shared/ui/filters';
import { AppLink } from '@/shared/ui/link';
import { ListPage } from '@/shared/ui/list-page';
import { useListState, type ListState } from '@/shared/ui/list-state';
import { Missing } from '@/shared/ui/rate';
import { EmptyState, Loaded } from '@/shared/ui/states';
import { refName, YEAR_END, yearEndQuery, type YearEnd } from './api';
import { SpendingFilters } from './filters';
import { YEAR_END_STAGES } from './labels';
import './spending.css';

type Kind = YearEnd['kind'];

/** In the order in which one looks: what is late first. */
const SECTIONS: [kind: Kind, title: string, sentence: string, none: string][] = [
  [
    'AFTER_CLOSING',
    'Attendu après la date de fin de gestion',
    'Ces actes sont prévus un jour où ils ne pourront plus être faits, ou leur date est passée.',
    'Rien n’est attendu après sa date.',
  ],
  [
    'TO_CLOSE',
    'EJ à solder avant la bascule',
    'Ce qui n’est pas soldé à la bascule passe à l’exercice suivant.',
    'Tous les engagements sont soldés.',
  ],
  [
    'UNPAID_SERVICE',
    'Service fait non payé',
    'Le service est fait, la dépense n’est pas payée : ce sont les charges à payer.',
    'Tout ce qui est fait est payé.',
  ],
  [
    'CARRY_OVER',
    'Demandes de report',
    'Un report n’ouvre de crédits qu’une fois mis à disposition.',
    'Aucun report n’est demandé.',
  ],
];

const KINDS = Object.fromEntries(SECTIONS.map(([kind, title]) => [kind, title])) as Record<
  Kind,
  string
>;

const ACTS: Record<YearEnd['act'], string> = {
  COMMIT: 'Obtenir l’EJ',
  AFFIRM: 'Affermir la tranche',
  CERTIFY: 'Certifier le service fait',
  PAY: 'Payer',
  SETTLE: 'Solder l’EJ',
  CARRY_OVER: 'Suivre le report',
};

function hrefOf({ kind, act, id, commitment, budgetLine }: YearEnd): string {
  if (kind === 'CARRY_OVER') {
    return `/budget/reports/${id}`;
  }
  if (act === 'COMMIT') {
    return `/budget/demandes/${id}`;
  }
  return commitment ? `/budget/engagements/${commitment}` : `/budget/lignes/${budgetLine.id}`;
}

/** "dans 11 jours", "passée depuis 2 jours". */
export function daysLeft(days: number | null): string {
  if (days === null) {
    return '';
  }
  const count = Math.abs(days);
  const said = `${count} jour${count > 1 ? 's' : ''}`;
  return days === 0 ? 'aujourd’hui' : days > 0 ? `dans ${said}` : `passée depuis ${said}`;
}

const day = (on: string | null) =>
  on ? <span className="pilo-nowrap">{formatDate(on)}</span> : <Missing />;

const columns: Column<YearEnd>[] = [
  {
    key: 'object',
    header: 'Objet',
    exported: ['commitment', 'object'],
    fixed: true,
    rowHeader: true,
    cell: (item) => (
      <>
        <AppLink href={hrefOf(item)}>{item.object ?? refName(item.budgetLine)}</AppLink>{' '}
        <span className="pilo-mention-inline">{item.commitment}</span>
      </>
    ),
  },
  {
    key: 'act',
    header: 'Acte attendu',
    exported: ['kind', 'act', 'carryOverState'],
    cell: ({ act, state }) => (state ? `Report ${YEAR_END_STAGES[state]}` : ACTS[act]),
  },
  { key: 'dueOn', header: 'Attendu le', sort: 'dueOn', cell: ({ dueOn }) => day(dueOn) },
  {
    key: 'closingOn',
    header: 'Date de fin de gestion',
    exported: ['closingOn', 'days'],
    sort: 'closingOn',
    cell: ({ closingOn, days, kind }) =>
      kind === 'CARRY_OVER' ? (
        <Missing why="sans objet" />
      ) : (
        <>
          {day(closingOn)} <span className="pilo-mention-inline">{daysLeft(days)}</span>
        </>
      ),
  },
  {
    key: 'budgetLine',
    header: 'Ligne budgétaire',
    exported: ['scheme', 'fiscalYear', 'axis'],
    cell: ({ budgetLine }) => refName(budgetLine),
  },
  {
    key: 'project',
    header: 'Projet',
    cell: ({ project }) => project?.title ?? <Missing why="sans objet" />,
  },
  { key: 'owner', header: 'À voir avec', cell: ({ owner }) => owner?.name ?? <Missing /> },
  {
    key: 'amount',
    header: 'Montant',
    sort: 'amount',
    numeric: true,
    cell: ({ amount }) => <Amount of={amount} />,
  },
];

/** What is seen first on a narrow screen comes first. */
const SHORT = ['object', 'amount', 'act', 'dueOn', 'closingOn', 'owner'].flatMap((name) =>
  columns.filter(({ key }) => key === name),
);
const SHOWN = 8;

function Section({ state, of }: { state: ListState; of: (typeof SECTIONS)[number] }) {
  const [kind, title, sentence, none] = of;
  const [search] = useSearchState();
  const query = useQuery(
    yearEndQuery({
      query: { limit: SHOWN, offset: 0, sort: '-amount' },
      filters: { ...state.filters, kind: [kind] },
    }),
  );
  const total = query.data?.total;
  return (
    <Block
      id={kind.toLowerCase()}
      title={total ? `${title} (${total})` : title}
      sentence={sentence}
      {...(total
        ? {
            more: [
              'Toute la liste',
              `/budget/fin-de-gestion${stringifySearch({ ...search, kind })}`,
            ] as const,
          }
        : {})}
    >
      <Loaded query={query} lines={3}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="fr-mb-0">{none}</p>
          ) : (
            <DataTable
              caption={title}
              captionHidden
              columns={SHORT}
              rows={items}
              rowKey={({ id, act }) => `${act}-${id}`}
            />
          )
        }
      </Loaded>
    </Block>
  );
}

const Sections = ({ state }: { state: ListState }) => (
  <div className="pilo-budget__side">
    {SECTIONS.map((of) => (
      <Section key={of[0]} state={state} of={of} />
    ))}
  </div>
);

/** What must still be done before the year is closed, and what is planned too late? */
export function YearEndPage() {
  const [search] = useSearchState();
  const { businessDate } = useMe();
  const year = one(search, 'year') ?? businessDate.slice(0, 4);
  const asked = useListState({
    filters: ['scheme', 'year', 'axis', 'kind', 'asOf'],
    defaultSort: 'kind,-amount',
  });
  // The list is that of one year: the present one, if none is asked for.
  const filters: Record<string, string[]> = { ...asked.filters, year: [year] };
  const state = { ...asked, filters };
  const query = useQuery(yearEndQuery(state));
  const kind = state.filters['kind']?.[0] as Kind | undefined;
  return (
    <ListPage
      title={`Fin de gestion ${year}`}
      path={[
        { label: 'Budget', href: '/budget' },
        { label: `Exercice ${year}`, href: `/budget/exercice?year=${year}` },
      ]}
      noun={['ligne', 'lignes']}
      query={query}
      state={state}
      columns={columns}
      card={{ beside: 'amount', lines: [['act'], ['dueOn', 'closingOn'], ['owner']] }}
      rowKey={({ kind: of, act, id }) => `${of}-${act}-${id}`}
      caption={kind ? KINDS[kind] : `Fin de gestion ${year}`}
      exports={{ path: YEAR_END, name: 'fin-de-gestion' }}
      views={<AsOfPicker />}
      filters={
        <>
          <FilterSelect
            state={state}
            name="kind"
            label="Liste"
            all="Toutes les listes"
            options={SECTIONS.map(([value, label]) => ({ value, label }))}
          />
          <SpendingFilters state={state} />
        </>
      }
      before={<AsOfBanner />}
      {...(kind ? {} : { instead: <Sections state={state} /> })}
      empty={
        <EmptyState title="Rien à faire avant la fin de gestion">
          Un engagement à solder, un service fait à payer, un report demandé, un acte prévu trop
          tard paraissent ici.
        </EmptyState>
      }
    />
  );
}
