import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Tagged } from '@/shared/api/client';
import { messageOf } from '@/shared/api/problem';
import { ActButton } from '@/shared/ui/act-button';
import { CountBar } from '@/shared/ui/count-bar';
import { FilterSelect, FilterTag, SearchBox } from '@/shared/ui/filters';
import { counted } from '@/shared/ui/intake/labels';
import { ListSection } from '@/shared/ui/list-page';
import { useListState, type ListState } from '@/shared/ui/list-state';
import { SelectionBar, useSelection } from '@/shared/ui/selection';
import { acceptSuggestions, IMPORTS, rowsQuery, type Import, type Row } from './api';
import { countOf, EFFECTS, ORDER, PENDING, STATES } from './labels';
import { MatchDialog } from './match-dialog';
import { rowColumns } from './row-columns';
import { useSaying } from './saying';

const SORTS = new Set(['row', 'state', 'commitment', 'amount', 'valueDate']);

/** Without a filter, what is known already is not shown: it asks for nothing. */
function askedOf({ query, filters, active }: ListState) {
  const sort = SORTS.has(query.sort.replace(/^-/, '')) ? query.sort : '-state';
  return { query: { ...query, sort }, filters: active > 0 ? filters : { state: PENDING } };
}

const accepted = (number: number) =>
  `${counted(number, 'suggestion acceptée', 'suggestions acceptées')}.`;

function useAccepting({ value, etag }: Tagged<Import>) {
  return useSaying(value.id, (rows: number[] | null) => acceptSuggestions(value.id, rows, etag));
}

/** All suggestions at once: each is kept as if it had been said row by row. */
function AcceptAll({ tagged, onDone }: { tagged: Tagged<Import>; onDone: (said: string) => void }) {
  const { suggested } = tagged.value;
  const accepting = useAccepting(tagged);
  return (
    <>
      {suggested > 1 && (
        <ActButton
          className="fr-btn--sm fr-btn--tertiary"
          disabled={accepting.isPending}
          onAct={() => accepting.mutate(null, { onSuccess: () => onDone(accepted(suggested)) })}
        >
          {`Accepter les ${suggested} suggestions`}
        </ActButton>
      )}
      {accepting.error && (
        <p className="fr-error-text" role="alert">
          {messageOf(accepting.error)}
        </p>
      )}
    </>
  );
}

function RowActs(props: {
  row: Row;
  tagged: Tagged<Import>;
  onChoose: (row: Row) => void;
  onDone: (said: string) => void;
}) {
  const { row, tagged, onChoose, onDone } = props;
  const accepting = useAccepting(tagged);
  const waits = row.state === 'UNMATCHED';
  const told = row.match !== null && row.match.basis !== 'EJ';
  const of = ` la ligne ${row.line}`;
  if (row.effect === null || (!waits && !told)) {
    return null;
  }
  return (
    <>
      <div className="pilo-place__acts pilo-no-print">
        {waits && row.suggestion && (
          <ActButton
            className="fr-btn--sm fr-btn--tertiary"
            disabled={accepting.isPending}
            onAct={() => accepting.mutate([row.row], { onSuccess: () => onDone(accepted(1)) })}
          >
            Accepter <span className="fr-sr-only">la suggestion pour{of}</span>
          </ActButton>
        )}
        <ActButton
          className="fr-btn--sm fr-btn--tertiary-no-outline"
          opensDialog
          onAct={() => onChoose(row)}
        >
          {waits ? 'Choisir' : 'Changer'} <span className="fr-sr-only">où va{of}</span>
        </ActButton>
      </div>
      {accepting.error && (
        <p className="fr-error-text" role="alert">
          {messageOf(accepting.error)}
        </p>
      )}
    </>
  );
}

function Filters({ state, data }: { state: ListState; data: Import }) {
  return (
    <>
      <SearchBox state={state} label="EJ, DP, fournisseur, libellé" />
      {data.suggested > 0 && (
        <FilterTag
          state={state}
          name="suggested"
          values={['true']}
          label="Avec une suggestion"
          count={data.suggested}
        />
      )}
      <FilterSelect
        state={state}
        name="effect"
        label="Nature"
        all="Toutes les natures"
        options={Object.entries(EFFECTS).map(([value, label]) => ({ value, label }))}
      />
      {(state.filters['commitment'] ?? []).length > 0 && (
        <FilterTag
          state={state}
          name="commitment"
          values={state.filters['commitment'] ?? []}
          label={`EJ ${state.filters['commitment']?.join(', ')}`}
        />
      )}
    </>
  );
}

const CARD = { beside: 'amount', lines: [['effect', 'state'], ['place']] };

/** Each row of the extract, what it is beside the books, and where it goes. */
export function Rows({ tagged }: { tagged: Tagged<Import> }) {
  const data = tagged.value;
  const state = useListState({
    filters: ['state', 'effect', 'commitment', 'suggested'],
    defaultSort: '-state',
  });
  const rows = useQuery(rowsQuery(data.id, askedOf(state)));
  const [choosing, setChoosing] = useState<Row>();
  const selection = useSelection<Row>({
    rowKey: ({ row }) => String(row),
    name: ({ line }) => `la ligne ${line}`,
    takes: (row) => row.state === 'UNMATCHED' && row.suggestion !== null,
  });
  const accepting = useAccepting(tagged);
  const writes = data.acts.includes('matchChorusImportRow');
  const done = (said: string) => {
    selection.clear();
    selection.tell({ done: said, refusals: [] });
  };
  const several = data.files.length > 1;
  return (
    <>
      <CountBar
        label="Nombre de lignes par état"
        items={ORDER.map((value) => ({
          value,
          label: STATES[value].several.toLocaleLowerCase('fr'),
          count: countOf(data.counts, value),
        }))}
        chosen={state.filters['state'] ?? []}
        onChoose={(value) => state.set({ state: value })}
      />
      {writes && (
        <SelectionBar selection={selection} noun={['ligne', 'lignes']} feminine>
          <ActButton
            className="fr-btn--sm"
            disabled={accepting.isPending}
            onAct={() => {
              const chosen = selection.rows.map(({ row }) => row);
              accepting.mutate(chosen, {
                onSuccess: () => done(accepted(chosen.length)),
                onError: (error) => selection.tell({ done: '', refusals: [messageOf(error)] }),
              });
            }}
          >
            Accepter leurs suggestions
          </ActButton>
        </SelectionBar>
      )}
      <ListSection
        query={rows}
        state={state}
        columns={rowColumns(
          rows.data?.items ?? [],
          several,
          writes
            ? (row) => (
                <RowActs
                  key={row.row}
                  row={row}
                  tagged={tagged}
                  onChoose={setChoosing}
                  onDone={done}
                />
              )
            : undefined,
        )}
        card={CARD}
        selection={writes && data.suggested > 0 ? selection : undefined}
        rowKey={({ row }) => String(row)}
        caption="Lignes de l’extrait"
        noun={['ligne', 'lignes']}
        exports={{ path: `${IMPORTS}/${data.id}/rows`, name: 'lignes-chorus' }}
        empty={
          <p className="fr-my-2w">
            {data.counts.rows > 0
              ? 'Toutes les lignes sont déjà connues : les livres disent la même chose.'
              : 'Aucune ligne n’est encore lue.'}
          </p>
        }
        filters={
          <>
            <Filters state={state} data={data} />
            {writes && <AcceptAll tagged={tagged} onDone={done} />}
          </>
        }
      />
      {choosing && (
        <MatchDialog
          row={choosing}
          tagged={tagged}
          onClose={() => setChoosing(undefined)}
          onDone={(said) => {
            setChoosing(undefined);
            done(said);
          }}
        />
      )}
    </>
  );
}
