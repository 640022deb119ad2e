import { useQuery } from '@tanstack/react-query';
import { formatDate } from '@/shared/lib/dates';
import { formatRate } from '@/shared/lib/decimal';
import { Loaded } from '@/shared/ui/states';
import { totalQuery, type Reach } from './api';

const figure = (count: number) => count.toLocaleString('fr-FR');

/** "Effectif : 8 000 (Journal officiel…, 18 août 2021)", or that nobody said. */
export function headcountSaid({ headcount, note }: Reach): string {
  return headcount
    ? `sur ${figure(headcount.agents)} (${headcount.source}, effectif au ${formatDate(headcount.valuedOn)})`
    : (note ?? '');
}

function Tile({ value, label, note }: { value: string; label: string; note?: string }) {
  return (
    <li>
      <span className="pilo-figures__value">{value}</span>
      <span className="pilo-amounts__label">{label}</span>
      {note && <p className="pilo-mention">{note}</p>}
    </li>
  );
}

/** The answer in large: how many were reached, of how many. */
export function ReachFigures({ filters }: { filters: Record<string, string[]> }) {
  const query = useQuery(totalQuery(filters));
  return (
    <Loaded query={query} lines={3}>
      {({ items }) => {
        const [total] = items as Reach[];
        return total ? (
          <ul className="pilo-amounts" aria-label="Portée, en tout">
            <Tile
              value={total.rate === null ? 'Pas de taux' : formatRate(total.rate, true)}
              label="des agents touchés"
              note={headcountSaid(total)}
            />
            <Tile
              value={figure(total.agents)}
              label="agents distincts"
              {...(total.outside > 0
                ? { note: `dont ${figure(total.outside)} hors de la région, à part du taux` }
                : {})}
            />
            <Tile
              value={figure(total.present)}
              label="présences"
              note={`${figure(total.people)} personnes distinctes`}
            />
            <Tile
              value={figure(total.registered)}
              label="inscriptions"
              note={`${figure(total.events)} événements`}
            />
          </ul>
        ) : null;
      }}
    </Loaded>
  );
}
