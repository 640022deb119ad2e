import { daysBetween } from '@/shared/lib/dates';
import { formatEuros, isNegative, isZero } from '@/shared/lib/money';
import { useMe } from '@/shared/session/me';
import { AmountTile, AmountTiles } from '@/shared/ui/amount-tiles';
import { YearBar } from '@/shared/ui/charts/year-bar';
import { Slot } from '@/shared/ui/slot';
import type { Execution } from './api';

/** B12: what requests have already taken of what is available. */
function freeNote({ availableAe, requestedAe, freeAe }: Execution): string {
  if (availableAe !== null && isNegative(availableAe)) {
    return 'AE\u00a0: il a été engagé plus qu’il n’est ouvert';
  }
  if (requestedAe === null || freeAe === null || isZero(requestedAe)) {
    return 'AE, sans demande en cours';
  }
  return `AE, dont ${formatEuros(requestedAe)} demandés\u00a0: ${formatEuros(freeAe)} libres`;
}

/** Percent of the year that is gone. */
function elapsedOf(year: number, today: string): number {
  const first = `${year}-01-01`;
  const days = daysBetween(first, `${year + 1}-01-01`);
  return Math.min(100, Math.max(0, (100 * (daysBetween(first, today) + 1)) / days));
}

const opened = (amount: string | null, word: string) =>
  amount === null ? undefined : `sur ${formatEuros(amount)} ${word}`;

interface FiguresProps {
  total: Execution;
  scheme: string;
  year: number;
}

/** The answers in large, then the year. RAP stands beside, and is never taken for what may be paid. */
export function BudgetFigures({ total, scheme, year }: FiguresProps) {
  const { businessDate } = useMe();
  return (
    <>
      <AmountTiles label="Ce qui reste du budget">
        <AmountTile
          amount={total.availableAe}
          label="peuvent encore être engagés"
          note={freeNote(total)}
        />
        <AmountTile
          amount={total.availableCp}
          label="peuvent encore être payés"
          note={<>CP, {opened(total.openedCp, 'ouverts')}</>}
        />
        <AmountTile
          amount={total.remainingToPay}
          label="restent à payer"
          note={`RAP fin ${year}\u00a0: engagé et pas encore payé, toutes années`}
        />
        <Slot name="budgetFigures" scheme={scheme} year={year} />
      </AmountTiles>
      <YearBar
        rateAe={total.rateAe}
        rateCp={total.rateCp}
        elapsed={elapsedOf(year, businessDate)}
      />
    </>
  );
}

/** Of one's own projects, whose lines are shared: what is open belongs to nobody alone. */
export function OwnFigures({ total }: { total: Execution }) {
  return (
    <AmountTiles label="L’argent de vos projets">
      <AmountTile amount={total.consumedAe} label="engagés" note="AE de l’exercice" />
      <AmountTile amount={total.paidCp} label="payés" note="CP de l’exercice" />
      <AmountTile
        amount={total.remainingToPay}
        label="restent à payer"
        note="Engagé et pas encore payé, toutes années"
      />
    </AmountTiles>
  );
}

/** Of a co-funder, who brings neither AE nor CP (B1). */
export function ExternalFigures({ total }: { total: Execution }) {
  return (
    <AmountTiles label="Cofinancement">
      <AmountTile amount={total.granted} label="accordés" />
      <AmountTile amount={total.called} label="appelés" />
      <AmountTile amount={total.received} label="reçus" />
    </AmountTiles>
  );
}
