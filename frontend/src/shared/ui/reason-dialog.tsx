import { Input } from '@codegouvfr/react-dsfr/Input';
import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useRef, useState, type FormEvent, type ReactNode } from 'react';
import { useIdempotencyKey } from '@/shared/api/idempotency';
import type { Key } from '@/shared/api/resource';
import { touch, type Kind } from '@/shared/api/touches';
import { useSingleMutation } from '@/shared/api/use-single-mutation';
import { ActButton } from './act-button';
import { Button } from './button';
import { Dialog } from './dialog';
import { Refusal } from './refusal';

interface ReasonDialogProps {
  title: string;
  /** What the act does, and what stays. */
  children: ReactNode;
  /** The button: "Annuler le paiement" reads as what it does. */
  act: string;
  /** Of the contract. */
  reason: { title: string; maxLength?: number };
  /** Whether it may be left empty. */
  optional?: boolean;
  send: (reason: string, key: Key) => Promise<unknown>;
  /** What it makes old. */
  kind: Kind;
  /** Said once it is done. */
  done: string;
  onClose: () => void;
}

/** An act that needs no more than its reason: asked, sent once, said where one is. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { title, children, act, reason, optional = false, send, kind, done, onClose } = props;
  const [text, setText] = useState('');
  const [lacks, setLacks] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const client = useQueryClient();
  const router = useRouter();
  const keyFor = useIdempotencyKey();
  const { mutate, isPending, error } = useSingleMutation({
    mutationFn: (typed: string) => send(typed, keyFor(typed)),
    onSuccess: async () => {
      await touch(client, kind);
      onClose();
      router.history.replace(router.state.location.href, { done });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() || optional) {
      mutate(text.trim());
      return;
    }
    setLacks(true);
    field.current?.focus();
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <form noValidate onSubmit={submit}>
        {children}
        <Input
          textArea
          label={optional ? `${reason.title} (facultatif)` : reason.title}
          state={lacks ? 'error' : 'default'}
          stateRelatedMessage={lacks ? 'Écrivez pourquoi.' : undefined}
          nativeTextAreaProps={{
            ref: field,
            rows: 3,
            ...(reason.maxLength ? { maxLength: 2 * reason.maxLength } : {}),
            'aria-invalid': lacks ? true : undefined,
            value: text,
            onChange: ({ target: { value } }) => {
              setText(value);
              setLacks(false);
            },
          }}
        />
        <Refusal error={error} />
        <div className="pilo-dialog__actions">
          <ActButton type="submit" disabled={isPending}>
            {act}
          </ActButton>
          <Button priority="secondary" onClick={onClose}>
            Ne rien changer
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
