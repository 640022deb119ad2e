import { useQuery } from '@tanstack/react-query';
import { formatEuros, isZero } from '@/shared/lib/money';
import { stringifySearch } from '@/shared/lib/search-params';
import type { Schemas } from '@/shared/api/types';
import { Amount } from '@/shared/ui/amount';
import { Button } from '@/shared/ui/button';
import { CountBar } from '@/shared/ui/count-bar';
import type { Column } from '@/shared/ui/data-table';
import { SearchBox } from '@/shared/ui/filters';
import { counted } from '@/shared/ui/intake/labels';
import { AppLink } from '@/shared/ui/link';
import { ListSection } from '@/shared/ui/list-page';
import { useListState, type ListState } from '@/shared/ui/list-state';
import { Missing } from '@/shared/ui/rate';
import { hrefOf, IMPORTS, verdictsQuery, type Verdict } from './api';
import { VERDICTS } from './labels';

type Name = Schemas['Verdict'];

const SORTS = new Set(['verdict', 'commitment', 'unexplained']);
const NAMES = Object.keys(VERDICTS) as Name[];

/** Opens on what nobody explains. */
function askedOf({ query, filters }: ListState) {
  const sort = SORTS.has(query.sort.replace(/^-/, '')) ? query.sort : '-unexplained';
  const { verdict = ['UNEXPLAINED'] } = filters;
  return { query: { ...query, sort }, filters: { verdict } };
}

/** A difference that is none is told by its word. */
const gap = (amount: string) =>
  isZero(amount) ? <span className="pilo-missing">aucun</span> : <Amount of={amount} />;

const pair = (extract: string | null, books: string | null) =>
  extract === null ? (
    <Missing why="sans objet" />
  ) : (
    <>
      <Amount of={extract} />
      <span className="pilo-mention pilo-second">
        livres : <Amount of={books} />
      </span>
    </>
  );

const columnsOf = (id: string): Column<Verdict>[] => [
  {
    key: 'commitment',
    header: 'Engagement',
    exported: ['commitment', 'object', 'supplierName'],
    sort: 'commitment',
    rowHeader: true,
    fixed: true,
    cell: ({ commitment, object, supplierName, rows }) => (
      <>
        {object === null ? (
          `EJ ${commitment}`
        ) : (
          <AppLink href={`/budget/engagements/${commitment}`}>{object}</AppLink>
        )}{' '}
        {object !== null && <span className="pilo-mention-inline">{commitment}</span>}
        <span className="pilo-mention pilo-second">
          {[object === null && 'absent des livres', supplierName].filter(Boolean).join(' · ')}{' '}
          <AppLink href={hrefOf(id) + stringifySearch({ commitment })}>
            {counted(rows, 'ligne', 'lignes')}
            <span className="fr-sr-only"> de l’EJ {commitment}</span>
          </AppLink>
        </span>
      </>
    ),
  },
  {
    key: 'verdict',
    header: 'Verdict',
    sort: 'verdict',
    fixed: true,
    cell: ({ verdict, budgetLines }) =>
      verdict === 'SPLIT' ? `${VERDICTS.SPLIT.one} (${budgetLines})` : VERDICTS[verdict].one,
  },
  {
    key: 'ae',
    header: 'AE de l’extrait',
    exported: ['extractAe', 'booksAe'],
    numeric: true,
    cell: ({ extractAe, booksAe }) => pair(extractAe, booksAe),
  },
  {
    key: 'cp',
    header: 'CP de l’extrait',
    exported: ['extractCp', 'booksCp'],
    numeric: true,
    cell: ({ extractCp, booksCp }) => pair(extractCp, booksCp),
  },
  {
    key: 'remaining',
    header: 'Reste à rapprocher',
    exported: ['remainingAe', 'remainingCp'],
    numeric: true,
    cell: ({ remainingAe, remainingCp }) => <Two ae={remainingAe} cp={remainingCp} />,
  },
  {
    key: 'unexplained',
    header: 'Inexpliqué',
    exported: ['unexplainedAe', 'unexplainedCp'],
    sort: 'unexplained',
    numeric: true,
    cell: ({ unexplainedAe, unexplainedCp }) => <Two ae={unexplainedAe} cp={unexplainedCp} />,
  },
  // On a card, where no header says what an amount is.
  {
    key: 'brief',
    header: 'En bref',
    hidden: true,
    exported: [],
    cell: (row) => <Brief row={row} />,
  },
];

const LEDGERS = [
  ['AE', 'extractAe', 'booksAe', 'remainingAe', 'unexplainedAe'],
  ['CP', 'extractCp', 'booksCp', 'remainingCp', 'unexplainedCp'],
] as const;

/** Ledger by ledger, in words. */
function Brief({ row }: { row: Verdict }) {
  return LEDGERS.map(([ledger, extract, books, remaining, unexplained]) => {
    const [shown, ours] = [row[extract], row[books]];
    return shown === null ? null : (
      <span key={ledger} className="pilo-second">
        {ledger} : extrait {formatEuros(shown)}
        {ours !== null && `, livres ${formatEuros(ours)}`}
        {!isZero(row[remaining]) && `, reste à rapprocher ${formatEuros(row[remaining])}`}
        {!isZero(row[unexplained]) && (
          <>
            , <strong>inexpliqué {formatEuros(row[unexplained])}</strong>
          </>
        )}
      </span>
    );
  });
}

/** Two ledgers, never mixed. */
function Two({ ae, cp }: { ae: string; cp: string }) {
  return isZero(ae) && isZero(cp) ? (
    gap(ae)
  ) : (
    <>
      {!isZero(ae) && <span className="pilo-second">AE : {gap(ae)}</span>}
      {!isZero(cp) && <span className="pilo-second">CP : {gap(cp)}</span>}
    </>
  );
}

/** How many commitments have each verdict. */
function useCount(id: string, verdict: Name): number | undefined {
  return useQuery(verdictsQuery(id, { query: { limit: 1 }, filters: { verdict: [verdict] } })).data
    ?.total;
}

export const useUnexplained = (id: string) => useCount(id, 'UNEXPLAINED');

function Counts({ id, state }: { id: string; state: ListState }) {
  const counts: Record<Name, number | undefined> = {
    UNEXPLAINED: useCount(id, 'UNEXPLAINED'),
    REMAINING: useCount(id, 'REMAINING'),
    SPLIT: useCount(id, 'SPLIT'),
    EQUAL: useCount(id, 'EQUAL'),
  };
  return (
    <CountBar
      label="Nombre d’engagements par verdict"
      items={NAMES.map((value) => ({
        value,
        label: VERDICTS[value].several.toLocaleLowerCase('fr'),
        count: counts[value],
      }))}
      chosen={state.filters['verdict'] ?? ['UNEXPLAINED']}
      onChoose={(value) => state.set({ verdict: value })}
    />
  );
}

const CARD = { beside: 'verdict', lines: [['brief']] };

/** Each commitment of the extract beside our books: equal, split, remaining, or unexplained by so much. */
export function Verdicts({ id }: { id: string }) {
  const state = useListState({ filters: ['verdict'], defaultSort: '-unexplained' });
  const verdicts = useQuery(verdictsQuery(id, askedOf(state)));
  return (
    <>
      <Counts id={id} state={state} />
      <ListSection
        query={verdicts}
        state={state}
        columns={columnsOf(id)}
        card={CARD}
        rowKey={({ commitment }) => commitment}
        caption="Engagements de l’extrait à côté des livres"
        noun={['engagement', 'engagements']}
        exports={{ path: `${IMPORTS}/${id}/verdicts`, name: 'verdicts-chorus' }}
        filters={<SearchBox state={state} label="EJ, objet, fournisseur" />}
        empty={
          <div className="pilo-empty">
            <p className="fr-mb-1w">
              Aucun écart inexpliqué : chaque engagement de l’extrait est égal aux livres, ou
              l’écart vient de lignes qui ne sont pas encore écrites.
            </p>
            <Button size="small" priority="tertiary" onClick={() => state.set({ verdict: NAMES })}>
              Voir tous les engagements
            </Button>
          </div>
        }
      />
    </>
  );
}
