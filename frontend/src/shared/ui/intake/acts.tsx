import { Alert } from '@codegouvfr/react-dsfr/Alert';
import { useIsMutating, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { Tagged } from '@/shared/api/client';
import { touch, type Kind } from '@/shared/api/touches';
import { useSingleMutation } from '@/shared/api/use-single-mutation';
import { useMay } from '@/shared/session/me';
import { ActButton } from '@/shared/ui/act-button';
import { Dialog } from '@/shared/ui/dialog';
import { ErrorState } from '@/shared/ui/states';
import { count } from './labels';
import type { IntakeRoom, IntakeStatus, IntakeView } from './types';
import './intake.css';

const applicationKey = (kind: string, id: string) => [kind, id, 'application'] as const;

/** While its application runs, the import is no longer one "to apply", whatever was last read of it. */
export function useStatusNow(
  kind: string,
  { id, status }: Pick<IntakeView, 'id' | 'status'>,
): IntakeStatus {
  const running = useIsMutating({ mutationKey: applicationKey(kind, id) }) > 0;
  return running && status === 'CHECKED' ? 'APPLYING' : status;
}

/** An act on the import; whatever it did, everything that shows figures is read again. */
function useAct<T extends IntakeView>(
  kind: Kind,
  id: string,
  act: (id: string, etag: string) => Promise<Tagged<T>>,
  mutationKey?: readonly unknown[],
) {
  const queryClient = useQueryClient();
  return useSingleMutation({
    ...(mutationKey && { mutationKey }),
    mutationFn: (etag: string) => act(id, etag),
    onSuccess: async (answer) => {
      queryClient.setQueryData([kind, id], answer);
      await touch(queryClient, kind);
    },
    onError: () => touch(queryClient, kind),
  });
}

function Progress<T extends IntakeView>({ room, id }: { room: IntakeRoom<T>; id: string }) {
  const { data } = useQuery({
    queryKey: [room.kind, id, 'progress'],
    queryFn: ({ signal }) => room.progress(id, signal),
    refetchInterval: 700,
    gcTime: 0,
  });
  // Without a step, nothing has been written yet: a bar that tells no share.
  const progress = data?.progress.step ? data.progress : undefined;
  return (
    <div role="status" className="fr-mb-3w">
      <label htmlFor="application">
        {progress
          ? // Whatever the step, what is counted is what is written.
            `${progress.step}. ${room.words.written} : ${count(progress.done)} sur ${count(progress.total)}`
          : 'Application en cours…'}
      </label>
      <progress
        id="application"
        className="pilo-progress"
        {...(progress ? { value: progress.done, max: Math.max(1, progress.total) } : {})}
      />
    </div>
  );
}

interface ConfirmationProps<T extends IntakeView> {
  kind: Kind;
  tagged: Tagged<T>;
  act: (id: string, etag: string) => Promise<Tagged<T>>;
  title: string;
  button: string;
  pending: string;
  /** The way out, in words that say what then stays. */
  leave: string;
  failed: string;
  onClose: () => void;
  children: ReactNode;
}

function Confirmation<T extends IntakeView>(props: ConfirmationProps<T>) {
  const { kind, tagged, act, title, button, pending, leave, failed, onClose, children } = props;
  const { isPending, error, mutate } = useAct(kind, tagged.value.id, act);
  return (
    <Dialog title={title} onClose={onClose}>
      {children}
      {error && <ErrorState error={error} title={failed} />}
      <div className="pilo-dialog__actions">
        <ActButton disabled={isPending} onAct={() => mutate(tagged.etag, { onSuccess: onClose })}>
          {isPending ? pending : button}
        </ActButton>
        <button type="button" className="fr-btn fr-btn--secondary" onClick={onClose}>
          {leave}
        </button>
      </div>
    </Dialog>
  );
}

interface AskedProps<T extends IntakeView> {
  room: IntakeRoom<T>;
  tagged: Tagged<T>;
  onClose: () => void;
}

function Reversal<T extends IntakeView>({
  room,
  tagged,
  onClose,
  children,
}: AskedProps<T> & { children: ReactNode }) {
  return (
    <Confirmation
      kind={room.kind}
      tagged={tagged}
      act={room.reverse}
      title="Annuler cet import ?"
      button="Annuler l’import"
      pending="Annulation en cours"
      leave="Garder l’import"
      failed="L’import n’a pas été annulé"
      onClose={onClose}
    >
      {children}
    </Confirmation>
  );
}

function Abandonment<T extends IntakeView>({ room, tagged, onClose }: AskedProps<T>) {
  return (
    <Confirmation
      kind={room.kind}
      tagged={tagged}
      act={room.abandon}
      title="Abandonner cet import ?"
      button="Abandonner l’import"
      pending="Abandon en cours"
      leave="Revenir à l’import"
      failed="L’import n’a pas été abandonné"
      onClose={onClose}
    >
      <p>{room.words.abandoning}</p>
    </Confirmation>
  );
}

function Application<T extends IntakeView>({
  room,
  tagged,
  before,
}: Omit<AskedProps<T>, 'onClose'> & { before: ReactNode }) {
  const [asking, setAsking] = useState(false);
  const mayAbandon = useMay(room.may.abandon);
  const { id } = tagged.value;
  const apply = useAct(room.kind, id, room.apply, applicationKey(room.kind, id));
  if (apply.isPending) {
    return <Progress room={room} id={id} />;
  }
  return (
    <div className="fr-mb-3w">
      {apply.error && (
        <div className="fr-mb-2w">
          <ErrorState error={apply.error} title="L’import n’a pas été appliqué" />
        </div>
      )}
      <div className="pilo-import__buttons">
        {before ?? (
          <ActButton onAct={() => apply.mutate(tagged.etag)}>Appliquer l’import</ActButton>
        )}
        {mayAbandon && (
          <ActButton className="fr-btn--tertiary" opensDialog onAct={() => setAsking(true)}>
            Abandonner
          </ActButton>
        )}
      </div>
      {!before && <p className="pilo-mention fr-mt-1v">{room.words.applying}</p>}
      {asking && <Abandonment room={room} tagged={tagged} onClose={() => setAsking(false)} />}
    </div>
  );
}

interface IntakeActsProps<T extends IntakeView> {
  room: IntakeRoom<T>;
  tagged: Tagged<T>;
  /** What the undo takes back, said before it is done. */
  reversal: ReactNode;
  /** Where what was just written is to be seen. */
  landing: ReactNode;
  /** The way to another import, where this one leads nowhere. */
  again: ReactNode;
  /** What must be done first, in the place of the application. */
  before?: ReactNode;
}

/** What may be done with the import as it stands. */
export function IntakeActs<T extends IntakeView>(props: IntakeActsProps<T>) {
  const { room, tagged, reversal, landing, again, before } = props;
  const [asking, setAsking] = useState(false);
  const mayApply = useMay(room.may.apply);
  const mayReverse = useMay(room.may.reverse);
  const { id, status } = tagged.value;
  if (status === 'APPLYING') {
    return <Progress room={room} id={id} />;
  }
  if (status === 'CHECKED') {
    return mayApply ? <Application room={room} tagged={tagged} before={before} /> : null;
  }
  if (status === 'REFUSED' || status === 'ABANDONED') {
    return <div className="fr-mb-3w">{again}</div>;
  }
  if (status !== 'APPLIED') {
    return null;
  }
  return (
    <div className="fr-mb-3w">
      <Alert small severity="success" description={room.words.applied} />
      {landing}
      {mayReverse && (
        <ActButton
          className="fr-btn--tertiary fr-btn--sm fr-btn--icon-left fr-icon-arrow-go-back-line fr-mt-2w"
          opensDialog
          onAct={() => setAsking(true)}
        >
          Annuler cet import
        </ActButton>
      )}
      {asking && (
        <Reversal room={room} tagged={tagged} onClose={() => setAsking(false)}>
          {reversal}
        </Reversal>
      )}
    </div>
  );
}
