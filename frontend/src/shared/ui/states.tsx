import { Alert } from '@codegouvfr/react-dsfr/Alert';
import { Button } from './button';
import type { ReactNode } from 'react';
import { ApiError, hasStatus, messageOf, NetworkError } from '@/shared/api/problem';
import { AppLink } from './link';

/** Grey bars where text will stand: the page keeps its shape, nothing jumps. */
export function Skeleton({
  lines = 3,
  label = 'Chargement en cours',
}: {
  lines?: number;
  label?: string;
}) {
  return (
    <div className="pilo-skeleton" role="status" aria-live="polite">
      <span className="fr-sr-only">{label}</span>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} className="pilo-skeleton__bar" aria-hidden="true" />
      ))}
    </div>
  );
}

function titleOf(error: unknown): string {
  if (error instanceof NetworkError) {
    return 'Hors connexion';
  }
  if (hasStatus(error, 403)) {
    return 'Vous n’avez pas accès à ces informations';
  }
  if (hasStatus(error, 404)) {
    return 'Ces informations sont introuvables';
  }
  return 'Ces informations n’ont pas pu être chargées';
}

/** A request that the API understood and refused: asking again, or asking the administrator, is of no use. */
const isRefusal = (error: unknown): error is ApiError =>
  error instanceof ApiError && error.status < 500 && error.status !== 429;

function WayOut({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  if (!isRefusal(error)) {
    return (
      <Button className="fr-mt-1w" priority="secondary" size="small" onClick={onRetry}>
        Réessayer
      </Button>
    );
  }
  return hasStatus(error, 403) || hasStatus(error, 404) ? (
    <p className="fr-mt-1w">
      <AppLink href="/">Revenir à l’accueil</AppLink>
    </p>
  ) : null;
}

interface ErrorStateProps {
  error: unknown;
  /** What did not happen, when it is an act and not a reading: "Ce fichier ne peut pas être importé". */
  title?: string;
  onRetry?: () => void;
}

/** Why a part of a page is missing, and what to do. */
export function ErrorState({ error, title, onRetry }: ErrorStateProps) {
  const isOffline = error instanceof NetworkError;
  const traceId = error instanceof ApiError && error.status >= 500 && error.problem.traceId;
  return (
    <Alert
      severity={isOffline ? 'warning' : 'error'}
      as="h2"
      title={isOffline ? titleOf(error) : (title ?? titleOf(error))}
      description={
        <>
          <p>{messageOf(error)}</p>
          {traceId && (
            <p className="fr-text--xs">Référence à donner à l’administrateur : {traceId}</p>
          )}
          {onRetry && <WayOut error={error} onRetry={onRetry} />}
        </>
      }
    />
  );
}

interface EmptyStateProps {
  title: string;
  /** What goes here, and why. */
  children: ReactNode;
  /** The button that begins. */
  action?: ReactNode;
}

export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className="pilo-empty">
      <p className="fr-text--lead fr-mb-1w">
        <strong>{title}</strong>
      </p>
      <div className="fr-mb-2w">{children}</div>
      {action}
    </div>
  );
}

interface Loadable<T> {
  data: T | undefined;
  error: Error | null;
  refetch: () => unknown;
}

/** One query on a page: skeleton, then error with a retry, or the content. */
export function Loaded<T>({
  query,
  lines,
  children,
}: {
  query: Loadable<T>;
  lines?: number;
  children: (data: T) => ReactNode;
}) {
  if (query.data !== undefined) {
    return <>{children(query.data)}</>;
  }
  if (query.error) {
    return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  }
  return <Skeleton lines={lines ?? 6} />;
}
