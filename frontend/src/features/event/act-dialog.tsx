import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useIdempotencyKey } from '@/shared/api/idempotency';
import { hasStatus } from '@/shared/api/problem';
import type { Key } from '@/shared/api/resource';
import { touch } from '@/shared/api/touches';
import { useSingleMutation } from '@/shared/api/use-single-mutation';
import { ActButton } from '@/shared/ui/act-button';
import { Button } from '@/shared/ui/button';
import { Dialog } from '@/shared/ui/dialog';
import { Refusal } from '@/shared/ui/refusal';

interface ActDialogProps {
  title: string;
  /** What the act does, and who is told. */
  children: ReactNode;
  act: string;
  send: (key: Key) => Promise<unknown>;
  done: string;
  onClose: () => void;
}

/** An act on an event that needs nothing but a yes: what it does and whom it tells is read first. */
export function ActDialog({ title, children, act, send, done, onClose }: ActDialogProps) {
  const client = useQueryClient();
  const router = useRouter();
  const keyFor = useIdempotencyKey();
  const { mutate, isPending, error } = useSingleMutation({
    mutationFn: () => send(keyFor(act)),
    onSuccess: async () => {
      await touch(client, 'events');
      onClose();
      router.history.replace(router.state.location.href, { done });
    },
  });
  return (
    <Dialog title={title} onClose={onClose}>
      {children}
      <Refusal error={error} />
      {hasStatus(error, 412) && (
        <Button
          size="small"
          priority="tertiary"
          onClick={() => void touch(client, 'events').then(onClose)}
        >
          Relire l’événement
        </Button>
      )}
      <div className="pilo-dialog__actions">
        <ActButton disabled={isPending} onAct={() => mutate()}>
          {act}
        </ActButton>
        <Button priority="secondary" onClick={onClose}>
          Ne rien changer
        </Button>
      </div>
    </Dialog>
  );
}
