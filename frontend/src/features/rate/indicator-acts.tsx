import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { hasStatus } from '@/shared/api/problem';
import { touch } from '@/shared/api/touches';
import { useSingleMutation } from '@/shared/api/use-single-mutation';
import { useGo } from '@/shared/lib/use-go';
import { useMay } from '@/shared/session/me';
import { ActButton } from '@/shared/ui/act-button';
import { Dialog } from '@/shared/ui/dialog';
import { ErrorState, Skeleton } from '@/shared/ui/states';
import {
  archiveIndicator,
  deleteIndicator,
  indicatorNowQuery,
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
  /** False while it is being read what may be done. */
  ready?: boolean;
  /** What may be done instead, once the act was refused. */
  instead?: (error: Error) => ReactNode;
  children: ReactNode;
}

/** One dialog for all acts: its buttons keep their place, the one that leaves all as it is first. */
function Act(props: ActProps) {
  const { indicator, onClose, title, button, leave, failed, act, onDone } = props;
  const { ready = true, instead, children } = props;
  const client = useQueryClient();
  const { mutate, isPending, error } = useSingleMutation({
    mutationFn: () => act(indicator),
    onSuccess: async () => {
      onClose();
      onDone?.();
      await touch(client, 'indicators');
    },
  });
  const other = error && instead?.(error);
  return (
    <Dialog title={title} onClose={onClose}>
      {!error && children}
      {error && <ErrorState error={error} title={failed} />}
      {other}
      <div className="pilo-dialog__actions">
        <button type="button" className="fr-btn fr-btn--secondary" onClick={onClose}>
          {leave}
        </button>
        {!other && (
          <ActButton disabled={!ready || isPending} onAct={() => mutate()}>
            {button}
          </ActButton>
        )}
      </div>
    </Dialog>
  );
}

/** Without a value, ever, it is deleted, else archived: which of both is read anew, and the question says it. */
function TakingBack(props: AskedProps) {
  const { code, kind } = props.indicator;
  const go = useGo();
  const [archiving, setArchiving] = useState(false);
  const now = useQuery(indicatorNowQuery(code));
  const { data, error } = now;
  const taken = { ...props, ...(data && { indicator: data }), leave: 'Garder l’indicateur' };
  if (!data) {
    return (
      <Act
        {...taken}
        ready={false}
        title={`Retirer l’indicateur ${code} ?`}
        button="Retirer l’indicateur"
        failed=""
        act={() => Promise.resolve()}
      >
        {error ? <ErrorState error={error} /> : <Skeleton lines={2} />}
      </Act>
    );
  }
  if (kind === 'LOCAL' && (archiving || !data.deletable)) {
    return (
      <Act
        // Asked for after a refusal, it is another dialog; else the one that was loading.
        key={archiving ? 'instead' : undefined}
        {...taken}
        title={`Archiver l’indicateur ${code} ?`}
        button="Archiver l’indicateur"
        failed="L’indicateur n’a pas été archivé"
        act={archiveIndicator}
      >
        <p>
          Des valeurs ont été enregistrées pour lui : il ne peut pas être supprimé. Archivé, il
          quittera les listes, les tableaux, les taux et les choix. Ses valeurs et son historique se
          liront encore à cette adresse, et ce qui était vrai avant le reste. Vous pourrez le
          reprendre.
        </p>
      </Act>
    );
  }
  return (
    <Act
      {...taken}
      title={`Supprimer l’indicateur ${code} ?`}
      button="Supprimer l’indicateur"
      failed="L’indicateur n’a pas été supprimé"
      act={deleteIndicator}
      onDone={() => go('/indicateurs', `L’indicateur ${code} est supprimé.`)}
      // It was given a value meanwhile. No national one is archived.
      instead={(refused) =>
        kind === 'LOCAL' &&
        hasStatus(refused, 409) && (
          <p className="fr-mt-2w">
            <button type="button" className="fr-link" onClick={() => setArchiving(true)}>
              L’archiver plutôt
            </button>
          </p>
        )
      }
    >
      <p>
        « {data.definition.name} » n’a aucune valeur. Il quittera sa priorité, et son code sera de
        nouveau libre.
      </p>
    </Act>
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
  if ((national && !indicator.deletable) || !(archived ? mayRestore : mayDelete)) {
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
