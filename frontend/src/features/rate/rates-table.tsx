import { compareDecimals, formatMeasure } from '@/shared/lib/decimal';
import { formatMonth } from '@/shared/lib/dates';
import { one } from '@/shared/lib/search-params';
import { useSearchState } from '@/shared/lib/use-search-state';
import { useHref } from '@/shared/lib/view-params';
import { DataTable, type Column } from '@/shared/ui/data-table';
import { EmptyState } from '@/shared/ui/states';
import { AppLink } from '@/shared/ui/link';
import { useExact } from '@/shared/ui/exact-switch';
import { Gap, Missing, Standing } from '@/shared/ui/rate';
import { absenceWord, AlertBadges, TrendSign, gapWord } from '@/shared/ui/rate-signs';
import type { Rate, Subject } from './api';

interface RatesTableProps {
  rates: Rate[];
  nameOf: (code: string) => string;
  subject: Subject;
  unit: string | null;
}

const SORTED: Record<string, (rate: Rate) => string | null> = {
  rate: ({ rate }) => rate,
  gap: ({ gap }) => gap,
};

/** By the figure asked for; lines without it come last, whichever way. */
function sorted(rates: Rate[], sort: string | undefined): Rate[] {
  const figure = SORTED[sort?.replace('-', '') ?? ''];
  if (!figure) {
    return rates;
  }
  const sign = sort?.startsWith('-') ? -1 : 1;
  return rates.toSorted((a, b) => {
    const [left, right] = [figure(a), figure(b)];
    if (left === null || right === null) {
      return Number(left === null) - Number(right === null);
    }
    return sign * compareDecimals(left, right);
  });
}

/** "%" stands beside each figure; "% de jeunes" is said once, so that the columns fit on a screen. */
export const isShort = (unit: string | null) => unit === null || unit.length <= 3;

function useColumns({ nameOf, subject, unit: named }: RatesTableProps): Column<Rate>[] {
  const unit = isShort(named) ? named : null;
  const exact = useExact();
  const href = useHref();
  const here = (code: string, more?: Record<string, string>) =>
    href(`/indicateurs/${subject.indicator}`, {
      territoire: code,
      sorte: subject.kind === 'ANNUAL' ? 'annuel' : undefined,
      ...more,
    });
  return [
    {
      key: 'territory',
      header: 'Territoire',
      rowHeader: true,
      cell: ({ territory, alerts }) => (
        <>
          <AppLink
            href={here(territory)}
            aria-current={territory === subject.territory || undefined}
          >
            {nameOf(territory)}
          </AppLink>{' '}
          <AlertBadges alerts={alerts} />
        </>
      ),
    },
    {
      key: 'rate',
      header: 'Taux d’avancement',
      numeric: true,
      sort: 'rate',
      cell: ({ rate, absence, threshold }) => (
        <Standing rate={rate} exact={exact} why={absenceWord(absence)} threshold={threshold} />
      ),
    },
    {
      key: 'value',
      header: 'Dernière valeur',
      numeric: true,
      cell: ({ currentValue, currentMonth }) =>
        currentValue === null || currentMonth === null ? (
          <Missing />
        ) : (
          <>
            {formatMeasure(currentValue, unit, exact)}{' '}
            <span className="pilo-code">{formatMonth(currentMonth)}</span>
          </>
        ),
    },
    {
      key: 'target',
      header: 'Cible',
      numeric: true,
      cell: ({ targetValue }) =>
        targetValue === null ? <Missing /> : formatMeasure(targetValue, unit, exact),
    },
    {
      key: 'gap',
      header: 'Écart',
      numeric: true,
      sort: 'gap',
      cell: ({ rate, gap, absence }) => (
        <Gap gap={gap} exact={exact} why={gapWord(rate, absence)} />
      ),
    },
    {
      key: 'trend',
      header: 'Tendance',
      cell: ({ trend, absence }) => <TrendSign trend={trend} absence={absence} />,
    },
    {
      key: 'why',
      header: 'Explication',
      noPrint: true,
      cell: ({ territory }) => (
        <AppLink
          className="fr-link fr-link--sm"
          href={here(territory, { pourquoi: 'oui' })}
          aria-label={`Pourquoi ce taux ? ${nameOf(territory)}`}
        >
          Pourquoi ?
        </AppLink>
      ),
    },
  ];
}

/** One line a territory: its rate, and how it stands among the others. */
export function RatesTable(props: RatesTableProps) {
  const [search, change] = useSearchState();
  const columns = useColumns(props);
  const { unit } = props;
  const sort = one(search, 'tri');
  if (props.rates.length === 0) {
    return (
      <EmptyState title="Aucune valeur dans ces territoires">
        Dès qu’une valeur y sera mesurée, le taux apparaîtra ici.
      </EmptyState>
    );
  }
  return (
    <div>
      {!isShort(unit) && (
        <p className="pilo-mention fr-mb-1v" aria-hidden="true">
          Valeurs et cibles en {unit}.
        </p>
      )}
      <DataTable
        caption={isShort(unit) ? 'Taux par territoire' : `Taux par territoire ; valeurs en ${unit}`}
        captionHidden
        columns={columns}
        rows={sorted(props.rates, sort)}
        rowKey={({ id }) => id}
        sort={sort}
        onSort={(tri) => change({ tri }, { replace: true })}
      />
    </div>
  );
}
