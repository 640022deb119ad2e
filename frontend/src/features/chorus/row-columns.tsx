import { Badge } from '@codegouvfr/react-dsfr/Badge';
import type { ReactNode } from 'react';
import { formatDate } from '@/shared/lib/dates';
import { formatEuros, plus } from '@/shared/lib/money';
import { Amount } from '@/shared/ui/amount';
import type { Column } from '@/shared/ui/data-table';
import { AppLink } from '@/shared/ui/link';
import { Missing } from '@/shared/ui/rate';
import type { Row } from './api';
import { BASES, commitmentName, EFFECTS, lineName, STATES, SUGGESTIONS } from './labels';
import { Received } from './received';

const Second = ({ children }: { children: ReactNode }) => (
  <span className="pilo-mention pilo-second">{children}</span>
);

function Name({ row, several }: { row: Row; several: boolean }) {
  const { commitment, paymentRequest, supplierName, file, line } = row;
  return (
    <>
      {commitment
        ? commitmentName(commitment, row.item)
        : paymentRequest
          ? `DP ${paymentRequest}, sans EJ`
          : 'Sans numéro d’EJ'}
      <Second>
        {[supplierName, several ? `${file}, ligne ${line}` : `ligne ${line}`]
          .filter(Boolean)
          .join(' · ')}
      </Second>
      <Received row={row} />
    </>
  );
}

/** The rows that bear one key are one operation: the first carries its sum. */
function summed({ summedWith }: Row, rows: Row[]): string | undefined {
  if (summedWith !== null) {
    const first = rows.find(({ row }) => row === summedWith);
    return `additionnée avec ${first ? `la ligne ${first.line}` : 'une autre ligne de même numéro'}`;
  }
  return undefined;
}

function Sum({ row, rows }: { row: Row; rows: Row[] }) {
  const { state, amount, previousAmount, written } = row;
  const added = summed(row, rows);
  return (
    <>
      <Amount of={amount} why="non renseigné" />
      {state === 'CORRECTED' && !added && previousAmount !== null && written !== null && (
        <Second>
          {formatEuros(previousAmount)} <span aria-hidden="true">→</span>
          <span className="fr-sr-only">devient</span> {formatEuros(plus(previousAmount, written))}
        </Second>
      )}
      {added && <Second>{added}</Second>}
    </>
  );
}

function Destination({ row }: { row: Row }) {
  const { match, suggestion } = row;
  const at = match ?? suggestion;
  if (!at) {
    return row.state === 'UNMATCHED' ? (
      <span className="pilo-missing">pas de suggestion</span>
    ) : (
      <Missing why="sans objet" />
    );
  }
  const line = at.budgetLine && lineName(at.budgetLine);
  return (
    <>
      {!match && 'Suggestion : '}
      {at.commitment ? (
        match?.kind === 'COMMITMENT' || !match ? (
          <AppLink href={`/budget/engagements/${at.commitment}`}>
            {commitmentName(at.commitment, at.item)}
          </AppLink>
        ) : (
          commitmentName(at.commitment, at.item)
        )
      ) : match?.kind === 'CARRY_OVER' || suggestion?.basis === 'CARRY_OVER' ? (
        'Bascule de l’exercice précédent : rien à consommer'
      ) : match?.kind === 'LEFT_OUT' ? (
        'Laissée de côté'
      ) : (
        line
      )}
      <Second>
        {[
          at.commitment && line,
          at.project?.title,
          match ? BASES[match.basis] : suggestion && SUGGESTIONS[suggestion.basis],
          match?.reason && `« ${match.reason} »`,
        ]
          .filter(Boolean)
          .join(' · ')}
      </Second>
    </>
  );
}

/** Row by row: what the extract says, what it is beside the books, where it goes. */
export function rowColumns(
  rows: Row[],
  several: boolean,
  acts: ((row: Row) => ReactNode) | undefined,
): Column<Row>[] {
  return [
    {
      key: 'commitment',
      header: 'Ligne de l’extrait',
      exported: ['file', 'line', 'commitment', 'item', 'supplierName'],
      sort: 'commitment',
      rowHeader: true,
      fixed: true,
      cell: (row) => <Name row={row} several={several} />,
    },
    {
      key: 'effect',
      header: 'Nature',
      exported: ['effect', 'amountType', 'fiscalYear', 'valueDate'],
      cell: ({ effect, fiscalYear, valueDate }) => (
        <>
          {effect ? EFFECTS[effect] : <Missing />}
          {(valueDate ?? fiscalYear) && (
            <Second>
              {valueDate ? formatDate(valueDate) : ''}
              {fiscalYear && valueDate?.slice(0, 4) !== String(fiscalYear)
                ? ` exercice ${fiscalYear}`
                : ''}
            </Second>
          )}
        </>
      ),
    },
    {
      key: 'amount',
      header: 'Montant',
      exported: ['amount', 'previousAmount', 'written'],
      sort: 'amount',
      numeric: true,
      cell: (row) => <Sum row={row} rows={rows} />,
    },
    {
      key: 'state',
      header: 'État',
      exported: ['state', 'reason'],
      sort: 'state',
      fixed: true,
      cell: ({ state, reason }) => (
        <>
          <Badge small noIcon severity={STATES[state].severity}>
            {STATES[state].label}
          </Badge>
          {reason && <Second>{reason}</Second>}
        </>
      ),
    },
    {
      key: 'place',
      header: 'Où elle va',
      exported: [],
      cell: (row) => (
        <div className="pilo-place">
          <div>
            <Destination row={row} />
          </div>
          {acts?.(row)}
        </div>
      ),
    },
  ];
}
