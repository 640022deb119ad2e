import type { Schemas } from '@/shared/api/types';
import { Missing } from '@/shared/ui/rate';
import type { EventRow } from './api';

type Seats = NonNullable<Schemas['EventSeatsItem']>;

const figure = (count: number) => count.toLocaleString('fr-FR');

/** "38 places prises sur 50, 4 en attente". */
export function seatsSentence({ held, capacity, waiting }: Seats): string {
  const taken = `${figure(held)} ${held > 1 ? 'places prises' : 'place prise'}`;
  return [
    capacity === null ? `${taken}, sans limite` : `${taken} sur ${figure(capacity)}`,
    waiting > 0 && `${figure(waiting)} en attente`,
  ]
    .filter(Boolean)
    .join(', ');
}

/** In a list: both modes at once. */
export function SeatsCell({ event }: { event: EventRow }) {
  const all = [event.onSite, event.remote].flatMap((seats) => (seats ? [seats] : []));
  if (all.length === 0) {
    return <Missing why="sans objet" />;
  }
  const waiting = all.reduce((sum, one) => sum + one.waiting, 0);
  const text = [event.onSite, event.remote]
    .flatMap((seats) => (seats ? [seats] : []))
    .map(({ held, capacity }) =>
      capacity === null ? figure(held) : `${figure(held)} / ${figure(capacity)}`,
    )
    .join(' + ');
  return (
    <span className="pilo-nowrap">
      {text}
      {waiting > 0 && <span className="pilo-mention-inline"> · {figure(waiting)} en attente</span>}
    </span>
  );
}
