import { messageOf } from '@/shared/api/problem';

/** Why an act did not happen, beside its button. */
export function Refusal({ error }: { error: unknown }) {
  return error === null || error === undefined ? null : (
    <p className="fr-error-text" role="alert">
      {messageOf(error)}
    </p>
  );
}
