import { useQuery } from '@tanstack/react-query';
import { formatDate } from '@/shared/lib/dates';
import { formatEuros } from '@/shared/lib/money';
import { stringifySearch } from '@/shared/lib/search-params';
import { useAsOf } from '@/shared/lib/view-params';
import { useMay } from '@/shared/session/me';
import { Block } from '@/shared/ui/block';
import { AppLink } from '@/shared/ui/link';
import { Loaded } from '@/shared/ui/states';
import { requests, type RequestRow } from './api';
import { waitsFor } from './requests-page';
import './spending.css';

const why = (request: RequestRow) =>
  [
    request.requestedOn && `Demandé le ${formatDate(request.requestedOn)}`,
    request.requestedOn ? waitsFor(request) : 'programmé, pas encore demandé',
  ]
    .filter(Boolean)
    .join(', ');

/** What holds AE and is not in Chorus yet: the biggest first. */
export function PendingRequests({ scheme, year }: { scheme: string; year: number }) {
  const mayRead = useMay('listCommitmentRequests');
  const asOf = useAsOf();
  const filters = { scheme, year: String(year), state: ['PROGRAMMED', 'REQUESTED'] };
  const query = useQuery({
    ...requests.list({ query: { limit: 5, offset: 0, sort: '-amount' }, filters }),
    enabled: mayRead,
  });
  // Requests are shown as they are now: on a past day they would be out of place.
  return mayRead && !asOf && query.data?.total !== 0 ? (
    <Block
      id="demandes"
      title="Demandes en cours"
      sentence="Elles réservent des AE jusqu’à l’arrivée de l’EJ."
      more={['Toutes les demandes', `/budget/demandes${stringifySearch(filters)}`]}
    >
      <Loaded query={query} lines={3}>
        {({ items }) => (
          <ol className="pilo-sums">
            {items.map((request) => (
              <li key={request.id}>
                <strong className="pilo-number">{formatEuros(request.amount)}</strong>
                <div>
                  <AppLink href={`/budget/demandes/${request.id}`}>{request.object}</AppLink>
                  <span className="pilo-sums__why">{why(request)}</span>
                </div>
              </li>
            ))}
          </ol>
        )}
      </Loaded>
    </Block>
  ) : null;
}
