import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { hasStatus } from '@/shared/api/problem';
import { useSingleMutation } from '@/shared/api/use-single-mutation';
import { useGo } from '@/shared/lib/use-go';
import { useMay } from '@/shared/session/me';
import { ActButton } from '@/shared/ui/act-button';
import { Dialog } from '@/shared/ui/dialog';
import { ErrorState } from '@/shared/ui/states';
import { priorities, type Priority } from './composition-api';

interface AskedProps {
  priority: Priority;
  etag: string;
  onClose: () => void;
}

function Question({ priority, etag, onClose }: AskedProps) {
  const client = useQueryClient();
  const go = useGo();
  const { title, indicators } = priority;
  const holds = indicators.length > 0;
  const { mutate, isPending, error } = useSingleMutation({
    mutationFn: () => priorities.remove(priority.id, etag),
    onSuccess: async () => {
      go('/feuille-de-route', `La priorité « ${title} » est supprimée.`);
      await priorities.touched(client);
    },
    // Somebody else has changed it: what it holds now says why it stays.
    onError: () => priorities.touched(client),
  });
  return (
    <Dialog title={`Supprimer « ${title} » ?`} onClose={onClose}>
      {holds ? (
        <p>
          Cette priorité porte encore {indicators.join(', ')} : placez d’abord{' '}
          {indicators.length > 1 ? 'ces indicateurs' : 'cet indicateur'} ailleurs, puis revenez.
        </p>
      ) : (
        <p>
          Cette priorité ne porte aucun indicateur. Ce qu’elle a été reste lisible à une date
          passée, et son code sera de nouveau libre.
        </p>
      )}
      {error &&
        (hasStatus(error, 412) ? (
          <p className="fr-error-text" role="alert">
            La priorité n’a pas été supprimée : elle vient de changer.{' '}
            {holds ? 'Ce qu’elle porte est dit ci-dessus.' : 'Vérifiez, puis recommencez.'}
          </p>
        ) : (
          <ErrorState error={error} title="La priorité n’a pas été supprimée" />
        ))}
      <div className="pilo-dialog__actions">
        {!holds && (
          <ActButton disabled={isPending} onAct={() => mutate()}>
            Supprimer la priorité
          </ActButton>
        )}
        <button type="button" className="fr-btn fr-btn--secondary" onClick={onClose}>
          Garder la priorité
        </button>
      </div>
    </Dialog>
  );
}

/** Takes back a priority that was made by mistake. */
export function PriorityDeletion({ priority, etag }: { priority: Priority; etag: string }) {
  const [asking, setAsking] = useState(false);
  if (!useMay('deletePriority')) {
    return null;
  }
  return (
    <>
      <button
        type="button"
        className="fr-btn fr-btn--tertiary fr-btn--sm"
        aria-haspopup="dialog"
        onClick={() => setAsking(true)}
      >
        Supprimer
      </button>
      {asking && <Question priority={priority} etag={etag} onClose={() => setAsking(false)} />}
    </>
  );
}
