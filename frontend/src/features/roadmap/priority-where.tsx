import { formatGap, formatRate } from '@/shared/lib/decimal';
import { useHref } from '@/shared/lib/view-params';
import { useTerritories } from '@/shared/reference/territories';
import { TickKey } from '@/shared/ui/charts/bar';
import { RankedBars, type RankedRow } from '@/shared/ui/charts/ranked-bars';
import { TableTwin } from '@/shared/ui/charts/table-twin';
import { ExactSwitch, useExact } from '@/shared/ui/exact-switch';
import { Missing } from '@/shared/ui/rate';
import { absenceWord, gapWord } from '@/shared/ui/rate-signs';
import type { PriorityRate } from './api';
import { PriorityTerritories } from './priority-territories';
import { RatesMap } from './roadmap-map';

interface WhereProps {
  id: string;
  rates: PriorityRate[];
  territory: string;
}

function Ranking({ id, rates, territory }: WhereProps) {
  const exact = useExact();
  const href = useHref();
  const { nameOf } = useTerritories();
  const median = rates.find((rate) => rate.median !== null)?.median ?? null;
  const rows = rates.map(({ territory: code, rate, absence, gap, alerts }): RankedRow => ({
    code,
    name: nameOf(code),
    href: href(`/feuille-de-route/priorites/${id}`, { territoire: code }),
    rate,
    why: absenceWord(absence),
    threshold: false,
    value: gap === null ? <Missing why={gapWord(rate, absence)} /> : formatGap(gap, exact),
    alert: alerts.includes('GAP_BELOW_MEDIAN'),
    here: code === territory,
  }));
  return (
    <>
      {median !== null && (
        <p className="pilo-caption pilo-keys">
          <span>
            <TickKey />
            Médiane : {formatRate(median, exact)}. Alerte à plus de 10 points dessous.
          </span>
        </p>
      )}
      <RankedBars rows={rows} median={median} exact={exact} valueHead="Écart" />
      <TableTwin>
        <ExactSwitch />
        <PriorityTerritories id={id} rates={rates} territory={territory} />
      </TableTwin>
    </>
  );
}

/** Where on the map, and who is furthest. */
export function PriorityWhere({ id, rates, territory }: WhereProps) {
  const href = useHref();
  return (
    <div className="pilo-split pilo-split--where">
      <section className="pilo-block" aria-labelledby="ou">
        <h2 className="fr-h6 fr-mb-0" id="ou">
          Où
        </h2>
        <RatesMap
          rates={rates}
          territory={territory}
          href={(code) => href(`/feuille-de-route/priorites/${id}`, { territoire: code })}
        />
      </section>
      <section className="pilo-block" aria-labelledby="departements">
        <h2 className="fr-h6 fr-mb-0" id="departements">
          Du plus avancé au moins avancé
        </h2>
        <Ranking id={id} rates={rates} territory={territory} />
      </section>
    </div>
  );
}
