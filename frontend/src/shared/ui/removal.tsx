import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { touch, type Kind } from '@/shared/api/touches';
import { useSingleMutation } from '@/shared/api/use-single-mutation';
import { useGo } from '@/shared/lib/use-go';
import { ActButton } from './act-button';
import { Button } from './button';
import { Dialog } from './dialog';
import { Refusal } from './refusal';

interface RemovalProps {
  /** What the button under the form says: "Retirer cette prévision". */
  label: ReactNode;
  title: string;
  /** What goes, and what stays. */
  children: ReactNode;
  act: string;
  keep: string;
  remove: () => Promise<unknown>;
  kind: Kind;
  /** Where one goes once it is gone, and what is said there. */
  href: string;
  done: string;
}

function Question(props: RemovalProps & { onClose: () => void }) {
  const { title, children, act, keep, remove, kind, href, done, onClose } = props;
  const client = useQueryClient();
  const go = useGo();
  const removal = useSingleMutation({
    mutationFn: remove,
    onSuccess: async () => {
      await touch(client, kind);
      go(href, done);
    },
  });
  return (
    <Dialog title={title} onClose={onClose}>
      <p>{children}</p>
      <Refusal error={removal.error} />
      <div className="pilo-dialog__actions">
        <ActButton disabled={removal.isPending} onAct={() => removal.mutate()}>
          {act}
        </ActButton>
        <Button priority="secondary" onClick={onClose}>
          {keep}
        </Button>
      </div>
    </Dialog>
  );
}

/** Takes away what was typed: asked first, under the form that corrects it. */
export function Removal(props: RemovalProps) {
  const [asking, setAsking] = useState(false);
  return (
    <div className="fr-mt-3w">
      <ActButton className="fr-btn--tertiary fr-btn--sm" opensDialog onAct={() => setAsking(true)}>
        {props.label}
      </ActButton>
      {asking && <Question {...props} onClose={() => setAsking(false)} />}
    </div>
  );
}
