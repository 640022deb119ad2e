import { useEffect, useRef, type ReactNode } from 'react';
import { Badge } from '@codegouvfr/react-dsfr/Badge';
import { formatInstant } from '@/shared/lib/dates';
import { useStatusNow } from './acts';
import { count, statuses } from './labels';
import type { IntakeStatus, IntakeView } from './types';
import './intake.css';

/** A figure of the check; "refused" is told apart. */
export interface Tile {
  key: string;
  value: number;
  one: string;
  several: string;
}

export const tile = (key: string, value: number, one: string, several: string): Tile => ({
  key,
  value,
  one,
  several,
});

export function IntakeCounts({ tiles }: { tiles: Tile[] }) {
  return (
    <ul className="pilo-figures pilo-figures--five">
      {tiles.map(({ key, value, one, several }) => (
        <li key={key} className={key === 'refused' && value > 0 ? 'pilo-figures__bad' : ''}>
          <span className="pilo-figures__value">{count(value)}</span>
          <span className="pilo-figures__label">{value > 1 ? several : one}</span>
        </li>
      ))}
    </ul>
  );
}

/** Who did what, and when. */
export function IntakeTrace({ data, moved }: { data: IntakeView; moved: ReactNode }) {
  const { createdAt, createdBy, appliedAt, appliedBy, reversedAt, reversedBy } = data;
  const { abandonedAt, abandonedBy } = data;
  return (
    <ol className="pilo-trace">
      <li>
        Contrôlé le {formatInstant(createdAt)} par {createdBy}
      </li>
      {appliedAt && (
        <li>
          Appliqué le {formatInstant(appliedAt)} par {appliedBy}
          {moved}
        </li>
      )}
      {reversedAt && (
        <li>
          Annulé le {formatInstant(reversedAt)} par {reversedBy}
        </li>
      )}
      {abandonedAt && (
        <li>
          Abandonné le {formatInstant(abandonedAt)} par {abandonedBy}
        </li>
      )}
    </ol>
  );
}

const ENDED = new Set<IntakeStatus>(['APPLIED', 'REVERSED', 'ABANDONED']);

/** Applied, undone or abandoned: the button is gone, the focus goes to the sentence that says what happened. */
export function IntakeSentence({
  status,
  children,
}: {
  status: IntakeStatus;
  children: ReactNode;
}) {
  const sentence = useRef<HTMLParagraphElement>(null);
  const before = useRef(status);
  useEffect(() => {
    if (before.current !== status && ENDED.has(status)) {
      sentence.current?.focus();
    }
    before.current = status;
  }, [status]);
  return (
    <p className="fr-text--lead fr-mb-2w" tabIndex={-1} ref={sentence}>
      {children}
    </p>
  );
}

export function IntakeBadge({ kind, data }: { kind: string; data: IntakeView }) {
  const { severity, label } = statuses[useStatusNow(kind, data)];
  return (
    <Badge severity={severity} noIcon>
      {label}
    </Badge>
  );
}
