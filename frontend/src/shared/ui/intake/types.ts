import type { Tagged } from '@/shared/api/client';
import type { Kind } from '@/shared/api/touches';
import type { Act, Schemas } from '@/shared/api/types';

export type IntakeStatus = Schemas['ImportStatus'];
export type IssueGroup = Schemas['ImportIssueGroupItem'];

/** What every import says of itself, whatever its room. */
export interface IntakeView {
  id: string;
  status: IntakeStatus;
  createdAt: string;
  createdBy: string;
  appliedAt: string | null;
  appliedBy: string | null;
  reversedAt: string | null;
  reversedBy: string | null;
  abandonedAt: string | null;
  abandonedBy: string | null;
  progress: Schemas['ImportProgressView'];
}

/** An original, as it was sent. */
export interface IntakeFile {
  position: number;
  name: string;
  size: number;
  sha256: string;
  rows: number;
}

type Ask<T> = (id: string, etag: string) => Promise<Tagged<T>>;

/** What a room's imports are called by; made once, beside its queries. */
export interface IntakeRoom<T extends IntakeView> {
  /** The first word of the keys of its reads, `[kind, id]` that of one import; what its acts touch. */
  kind: Kind;
  /** Its collection, such as `/api/v1/measurement-imports`. */
  path: string;
  apply: Ask<T>;
  reverse: Ask<T>;
  abandon: Ask<T>;
  /** Where an application stands, while its own request is still waiting for its end. */
  progress: (id: string, signal: AbortSignal) => Promise<T>;
  may: { apply: Act; reverse: Act; abandon: Act };
  words: {
    /** What is counted while it is applied: "Valeurs écrites". */
    written: string;
    /** Under the button. */
    applying: string;
    applied: string;
    abandoning: string;
  };
}
