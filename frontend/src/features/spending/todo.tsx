import { useQuery } from '@tanstack/react-query';
import { formatEuros } from '@/shared/lib/money';
import { stringifySearch } from '@/shared/lib/search-params';
import { useAsOf, useHref } from '@/shared/lib/view-params';
import { useMay } from '@/shared/session/me';
import { Block } from '@/shared/ui/block';
import { AppLink } from '@/shared/ui/link';
import { Loaded } from '@/shared/ui/states';
import { anomaliesQuery, idleQuery, refName, yearEndQuery, type Idle } from './api';
import './spending.css';

/** B13: why nothing moves. */
export function idleReason({ kind, days }: Idle): string {
  switch (kind) {
    case 'WITHOUT_SERVICE':
      return `${days ?? '?'} jours sans service fait`;
    case 'MILESTONE_BEHIND':
      return `Jalon en retard de ${days ?? '?'} jours, crédits à payer avant le 31 décembre`;
    case 'OLD_REMAINDER':
      return 'Reste à payer d’un engagement ancien';
    default:
      return 'AE sans engagement';
  }
}

export const idleName = ({ object, budgetLine }: Idle) => object ?? refName(budgetLine);

export const idleHref = ({ commitment, budgetLine }: Idle) =>
  commitment ? `/budget/engagements/${commitment}` : `/budget/lignes/${budgetLine.id}`;

/** B16: what is planned for a day on which it may no longer be done. */
function TooLate({ scheme, year }: { scheme: string; year: number }) {
  const asOf = useAsOf();
  const filters = {
    scheme: [scheme],
    year: [String(year)],
    kind: ['AFTER_CLOSING'],
    ...(asOf ? { asOf: [asOf] } : {}),
  };
  const { data } = useQuery({
    ...yearEndQuery({ query: { limit: 1, offset: 0, sort: '-amount' }, filters }),
    enabled: useMay('listYearEndItems'),
  });
  const [first] = data?.items ?? [];
  if (!data || !first) {
    return null;
  }
  const others = data.total - 1;
  return (
    <p className="pilo-late">
      <AppLink href={`/budget/fin-de-gestion${stringifySearch(filters)}`}>
        {first.object ?? 'Un acte'}
      </AppLink>
      {`\u00a0: ${formatEuros(first.amount)} attendus après la date de fin de gestion`}
      {others > 0 && `, et ${others} autre${others > 1 ? 's' : ''}`}.
    </p>
  );
}

/** What has not moved for long, the biggest first; and the way to what breaks a rule. */
export function Todo({ scheme, year }: { scheme: string; year: number }) {
  const mayRead = useMay('listIdleAppropriations');
  const asOf = useAsOf();
  const filters = { scheme: [scheme], ...(asOf ? { asOf: [asOf] } : {}) };
  const idle = useQuery({
    ...idleQuery({ query: { limit: 5, offset: 0, sort: '-amount' }, filters }),
    enabled: mayRead,
  });
  const anomalies = useQuery({
    ...anomaliesQuery({ query: { limit: 1, offset: 0 }, filters }),
    enabled: useMay('listBudgetAnomalies'),
  });
  const href = useHref();
  const count = anomalies.data?.total;
  const search = stringifySearch({ scheme, asOf });
  return mayRead ? (
    <Block
      id="a-surveiller"
      title="Ce qui n’avance pas"
      {...(count === undefined
        ? {}
        : {
            more: [
              count > 0 ? `Anomalies (${count})` : 'Aucune anomalie',
              `/budget/anomalies${search}`,
            ] as const,
          })}
    >
      <TooLate scheme={scheme} year={year} />
      <Loaded query={idle} lines={6}>
        {({ items, total }) => (
          <>
            {items.length === 0 && <p className="fr-mb-0">Rien n’attend depuis longtemps.</p>}
            <ol className="pilo-sums">
              {items.map((item) => (
                <li key={`${item.kind}-${item.id}`}>
                  <strong className="pilo-number">{formatEuros(item.amount)}</strong>
                  <div>
                    <AppLink href={href(idleHref(item))}>{idleName(item)}</AppLink>
                    <span className="pilo-sums__why">
                      {idleReason(item)}
                      {item.owner && `, à voir avec ${item.owner.name}`}
                    </span>
                  </div>
                </li>
              ))}
            </ol>
            {total > items.length && (
              <AppLink className="fr-link fr-link--sm" href={`/budget/sans-mouvement${search}`}>
                Tout ce qui n’avance pas ({total})
              </AppLink>
            )}
          </>
        )}
      </Loaded>
    </Block>
  ) : null;
}
