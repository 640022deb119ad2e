import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { hasStatus } from '@/shared/api/problem';
import { useGo } from '@/shared/lib/use-go';
import { useMay } from '@/shared/session/me';
import { Dialog } from '@/shared/ui/dialog';
import { ErrorState, Skeleton } from '@/shared/ui/states';
import {
  archiveIndicator,
  deleteIndicator,
  measuredQuery,
  restoreIndicator,
  type Indicator,
} from './api';

interface AskedProps {
  indicator: Indicator;
  onClose: () => void;
}

interface ActProps extends AskedProps {
  title: string;
  button: string;
  leave: string;
  failed: string;
  act: (indicator: Indicator) => Promise<unknown>;
  onDone?: () => void;
  children: ReactNode;
}

function Act({
  indicator,
  onClose,
  title,
  button,
  leave,
  failed,
  act,
  onDone,
  children,
}: ActProps) {
  const client = useQueryClient();
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => act(indicator),
    onSuccess: async () => {
      onClose();
      onDone?.();
      await client.invalidateQueries();
    },
  });
  return (
    <Dialog title={title} onClose={onClose}>
      {children}
      {error && <ErrorState error={error} title={failed} />}
      <div className="pilo-dialog__actions">
        <button type="button" className="fr-btn" disabled={isPending} onClick={() => mutate()}>
          {button}
        </button>
        <button type="button" className="fr-btn fr-btn--secondary" onClick={onClose}>
          {leave}
        </button>
      </div>
    </Dialog>
  );
}

function Archival(props: AskedProps) {
  const { code } = props.indicator;
  return (
    <Act
      {...props}
      title={`Archiver l’indicateur ${code} ?`}
      button="Archiver l’indicateur"
      leave="Garder l’indicateur"
      failed="L’indicateur n’a pas été archivé"
      act={archiveIndicator}
    >
      <p>
        Il quittera les listes, les tableaux, les taux et les choix. Ses valeurs et son historique
        se liront encore à cette adresse, et ce qui était vrai avant le reste. Vous pourrez le
        reprendre.
      </p>
    </Act>
  );
}

function Deletion(props: AskedProps) {
  const go = useGo();
  const { code, definition, kind } = props.indicator;
  const [measured, setMeasured] = useState(false);
  if (measured) {
    return <Archival {...props} />;
  }
  return (
    <Act
      {...props}
      title={`Supprimer l’indicateur ${code} ?`}
      button="Supprimer l’indicateur"
      leave="Garder l’indicateur"
      failed="L’indicateur n’a pas été supprimé"
      act={async (indicator) => {
        try {
          await deleteIndicator(indicator);
        } catch (error) {
          // It had values once: what can be done with it is another act, asked for as such. No national one is archived.
          if (hasStatus(error, 409) && kind === 'LOCAL') {
            setMeasured(true);
          }
          throw error;
        }
      }}
      onDone={() => go('/indicateurs', `L’indicateur ${code} est supprimé.`)}
    >
      <p>
        « {definition.name} » n’a aucune valeur. Il quittera sa priorité, et son code sera de
        nouveau libre.
      </p>
    </Act>
  );
}

/** Without a value it is deleted, else archived: the question says which. */
function TakingBack(props: AskedProps) {
  const measured = useQuery(measuredQuery(props.indicator.code));
  if (measured.data) {
    return measured.data.total > 0 ? <Archival {...props} /> : <Deletion {...props} />;
  }
  return (
    <Dialog title={`Retirer l’indicateur ${props.indicator.code}`} onClose={props.onClose}>
      {measured.error ? <ErrorState error={measured.error} /> : <Skeleton lines={2} />}
      <div className="pilo-dialog__actions">
        <button type="button" className="fr-btn fr-btn--secondary" onClick={props.onClose}>
          Garder l’indicateur
        </button>
      </div>
    </Dialog>
  );
}

function Restoration(props: AskedProps) {
  return (
    <Act
      {...props}
      title={`Reprendre l’indicateur ${props.indicator.code} ?`}
      button="Reprendre l’indicateur"
      leave="Le laisser archivé"
      failed="L’indicateur n’a pas été repris"
      act={restoreIndicator}
    >
      <p>Il reviendra dans les listes, les tableaux et les taux, avec ses valeurs.</p>
    </Act>
  );
}

/** Takes an indicator back, or takes it up again. */
export function IndicatorActs({ indicator }: { indicator: Indicator }) {
  const [asking, setAsking] = useState(false);
  const archived = Boolean(indicator.archivedAt);
  const mayDelete = useMay('deleteIndicator');
  const mayRestore = useMay('restoreIndicator');
  // A national one comes and goes with its imports; what they left without a value may be removed.
  const national = indicator.kind === 'NATIONAL';
  const measured = useQuery({ ...measuredQuery(indicator.code), enabled: national && mayDelete });
  const empty = measured.data?.total === 0;
  if ((national && !empty) || !(archived ? mayRestore : mayDelete)) {
    return null;
  }
  const Asked = archived ? Restoration : TakingBack;
  return (
    <>
      <button
        type="button"
        className="fr-btn fr-btn--tertiary fr-btn--sm"
        aria-haspopup="dialog"
        onClick={() => setAsking(true)}
      >
        {archived ? 'Reprendre l’indicateur' : 'Retirer l’indicateur'}
      </button>
      {asking && <Asked indicator={indicator} onClose={() => setAsking(false)} />}
    </>
  );
}
