import { formatInstant } from '@/shared/lib/dates';
import { AppLink } from '@/shared/ui/link';
import type { QueueMove } from './api';
import { moveOf, SEAT_MODES } from './labels';

/** Each move with its reason; whose it is where several people's stand together. */
export function Moves({ moves, event }: { moves: QueueMove[]; event?: string }) {
  return (
    <ol className="pilo-queue-moves">
      {moves.map((move) => (
        <li key={move.id}>
          <p className="fr-mb-0">
            {event && (
              <>
                <AppLink href={`/evenements/${event}/inscriptions/${move.registration}`}>
                  {move.name ?? 'Nom effacé'}
                </AppLink>{' '}
              </>
            )}
            <strong>{moveOf(move)}</strong>
          </p>
          <p className="fr-mb-0">
            {move.explanation}
            {move.note && ` « ${move.note} »`}
          </p>
          <p className="pilo-mention">
            {[
              formatInstant(move.occurredAt),
              SEAT_MODES[move.mode],
              move.accountName ? `par ${move.accountName}` : null,
              move.deadline ? `délai : ${formatInstant(move.deadline)}` : null,
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </li>
      ))}
    </ol>
  );
}
