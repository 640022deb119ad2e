import { compareDecimals } from '@/shared/lib/decimal';
import { formatEuros } from '@/shared/lib/money';
import { stringifySearch } from '@/shared/lib/search-params';
import { useAsOf } from '@/shared/lib/view-params';
import { AmountBars, type AmountRow, type Spent } from '@/shared/ui/charts/amount-bars';
import { Block } from '@/shared/ui/block';
import type { Execution } from './api';
import type { Pot } from './budget-choice';

const ae = (of: Execution): Spent => ({
  opened: of.openedAe ?? '0.00',
  used: of.consumedAe ?? '0.00',
  available: of.availableAe ?? '0.00',
});
const cp = (of: Execution): Spent => ({
  opened: of.openedCp ?? '0.00',
  used: of.paidCp ?? '0.00',
  available: of.availableCp ?? '0.00',
});

/** What is of no axis stands under these words. */
export const axisName = ({ axis }: Pick<Execution, 'axis'>) => axis?.label ?? 'Sans axe';

const linesOf = ({ scheme, year }: Pot, axis: string | null, asOf?: string) =>
  `/budget/lignes${stringifySearch({ scheme: scheme.code, year, axis, asOf })}`;

export const rowsOf = (
  groups: Execution[],
  pot: Pot,
  linked: boolean,
  asOf?: string,
): AmountRow[] =>
  groups.map((group) => ({
    key: group.axis?.code ?? 'none',
    name: axisName(group),
    ...(linked ? { href: linesOf(pot, group.axis?.code ?? null, asOf) } : {}),
    ae: ae(group),
    cp: cp(group),
    certified: group.certified ?? '0.00',
  }));

/** "Développer des outils garde le plus : 40 400 € à engager, 57 600 € à payer." */
function sentence(groups: Execution[]): string {
  const [most, next] = groups.toSorted((one, other) =>
    compareDecimals(other.availableAe ?? '0.00', one.availableAe ?? '0.00'),
  );
  if (!most) {
    return 'Aucune ligne n’est ouverte.';
  }
  const kept = `${formatEuros(ae(most).available)} à engager, ${formatEuros(cp(most).available)} à payer`;
  return next ? `« ${axisName(most)} » garde le plus\u00a0: ${kept}.` : `Il reste ${kept}.`;
}

interface AxesProps {
  groups: Execution[];
  /** The API's own sum of them. */
  total: Execution;
  pot: Pot;
  /** Whether one may read the lines. */
  linked: boolean;
}

/** AE and CP of each axis, in the order of the axes. */
export function BudgetAxes({ groups, total, pot, linked }: AxesProps) {
  const asOf = useAsOf();
  return (
    <Block
      id="axes"
      title="Disponible par axe"
      sentence={sentence(groups)}
      {...(linked ? { more: ['Toutes les lignes', linesOf(pot, null, asOf)] as const } : {})}
    >
      <AmountBars
        rows={rowsOf(groups, pot, linked, asOf)}
        caption={`AE et CP de ${pot.year} par axe`}
        head="Axe"
        total={{ ae: ae(total), cp: cp(total), certified: total.certified ?? '0.00' }}
      />
    </Block>
  );
}
