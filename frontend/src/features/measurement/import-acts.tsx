import { Alert } from '@codegouvfr/react-dsfr/Alert';
import { useIsMutating, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { Tagged } from '@/shared/api/client';
import { touch } from '@/shared/api/touches';
import { useSingleMutation } from '@/shared/api/use-single-mutation';
import { useMay } from '@/shared/session/me';
import { ActButton } from '@/shared/ui/act-button';
import { Dialog } from '@/shared/ui/dialog';
import { ErrorState } from '@/shared/ui/states';
import {
  abandonImport,
  applyImport,
  importQuery,
  progressOf,
  reverseImport,
  type Import,
} from './api';
import { ImportLanding } from './import-landing';
import { count, counted, undoSentence } from './labels';
import { NewImportLink } from './new-import-link';

const applicationKey = (id: string) => ['measurement-imports', id, 'application'] as const;

/** While its application runs, the import is no longer one "to apply", whatever was last read of it. */
export function useStatusNow({ id, status }: Pick<Import, 'id' | 'status'>): Import['status'] {
  const running = useIsMutating({ mutationKey: applicationKey(id) }) > 0;
  return running && status === 'CHECKED' ? 'APPLYING' : status;
}

/** An act on the import; whatever it did, everything that shows figures is read again. */
function useAct(
  id: string,
  act: (id: string, etag: string) => Promise<Tagged<Import>>,
  mutationKey?: readonly unknown[],
) {
  const queryClient = useQueryClient();
  return useSingleMutation({
    ...(mutationKey && { mutationKey }),
    mutationFn: (etag: string) => act(id, etag),
    onSuccess: async (answer) => {
      queryClient.setQueryData(importQuery(id).queryKey, answer);
      await touch(queryClient, 'measurement-imports');
    },
    onError: () => touch(queryClient, 'measurement-imports'),
  });
}

function Progress({ id }: { id: string }) {
  const { data } = useQuery({
    queryKey: ['measurement-imports', id, 'progress'],
    queryFn: ({ signal }) => progressOf(id, signal),
    refetchInterval: 700,
    gcTime: 0,
  });
  // Without a step, nothing has been written yet: a bar that tells no share.
  const progress = data?.progress.step ? data.progress : undefined;
  return (
    <div role="status" className="fr-mb-3w">
      <label htmlFor="application">
        {progress
          ? // Whatever the step, what is counted is values.
            `${progress.step}. Valeurs écrites : ${count(progress.done)} sur ${count(progress.total)}`
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

interface ConfirmationProps {
  tagged: Tagged<Import>;
  act: (id: string, etag: string) => Promise<Tagged<Import>>;
  title: string;
  button: string;
  pending: string;
  /** The way out, in words that say what then stays. */
  leave: string;
  failed: string;
  onClose: () => void;
  children: ReactNode;
}

function Confirmation(props: ConfirmationProps) {
  const { tagged, act, title, button, pending, leave, failed, onClose, children } = props;
  const { isPending, error, mutate } = useAct(tagged.value.id, act);
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

interface AskedProps {
  tagged: Tagged<Import>;
  onClose: () => void;
}

function Reversal({ tagged, onClose }: AskedProps) {
  const { counts } = tagged.value;
  return (
    <Confirmation
      tagged={tagged}
      act={reverseImport}
      title="Annuler cet import ?"
      button="Annuler l’import"
      pending="Annulation en cours"
      leave="Garder l’import"
      failed="L’import n’a pas été annulé"
      onClose={onClose}
    >
      <p>
        {counted(counts.new + counts.changed, 'valeur sera retirée', 'valeurs seront retirées')} :
        les précédentes seront de nouveau en vigueur, et tous les taux seront recalculés. Les
        imports suivants restent. L’annulation est inscrite à l’historique ; rien n’est effacé.
      </p>
      {undoSentence(tagged.value) && <p>{undoSentence(tagged.value)}</p>}
    </Confirmation>
  );
}

function Abandonment({ tagged, onClose }: AskedProps) {
  return (
    <Confirmation
      tagged={tagged}
      act={abandonImport}
      title="Abandonner cet import ?"
      button="Abandonner l’import"
      pending="Abandon en cours"
      leave="Revenir à l’import"
      failed="L’import n’a pas été abandonné"
      onClose={onClose}
    >
      <p>
        Aucune valeur ne sera écrite, et l’import ne pourra plus être appliqué. Ses fichiers et son
        contrôle restent lisibles ; pour le reprendre, déposez de nouveau les fichiers.
      </p>
    </Confirmation>
  );
}

function Application({ tagged }: { tagged: Tagged<Import> }) {
  const [asking, setAsking] = useState(false);
  const mayAbandon = useMay('abandonMeasurementImport');
  const { id } = tagged.value;
  const apply = useAct(id, applyImport, applicationKey(id));
  if (apply.isPending) {
    return <Progress id={id} />;
  }
  return (
    <div className="fr-mb-3w">
      {apply.error && (
        <div className="fr-mb-2w">
          <ErrorState error={apply.error} title="L’import n’a pas été appliqué" />
        </div>
      )}
      <div className="pilo-import__buttons">
        <ActButton onAct={() => apply.mutate(tagged.etag)}>Appliquer l’import</ActButton>
        {mayAbandon && (
          <ActButton className="fr-btn--tertiary" opensDialog onAct={() => setAsking(true)}>
            Abandonner
          </ActButton>
        )}
      </div>
      <p className="pilo-mention fr-mt-1v">
        Tout est écrit, ou rien. Annuler l’import ensuite retirera ses valeurs.
      </p>
      {asking && <Abandonment tagged={tagged} onClose={() => setAsking(false)} />}
    </div>
  );
}

/** What may be done with the import as it stands. */
export function ImportActs({ tagged }: { tagged: Tagged<Import> }) {
  const [asking, setAsking] = useState(false);
  const mayApply = useMay('applyMeasurementImport');
  const mayReverse = useMay('reverseMeasurementImport');
  const { id, status } = tagged.value;
  if (status === 'APPLYING') {
    return <Progress id={id} />;
  }
  if (status === 'CHECKED') {
    return mayApply ? <Application tagged={tagged} /> : null;
  }
  if (status === 'REFUSED' || status === 'ABANDONED') {
    return (
      <div className="fr-mb-3w">
        <NewImportLink />
      </div>
    );
  }
  if (status !== 'APPLIED') {
    return null;
  }
  return (
    <div className="fr-mb-3w">
      <Alert
        small
        severity="success"
        description="L’import est appliqué : tous les taux sont à jour."
      />
      <ImportLanding id={id} />
      {mayReverse && (
        <ActButton
          className="fr-btn--tertiary fr-btn--sm fr-btn--icon-left fr-icon-arrow-go-back-line fr-mt-2w"
          opensDialog
          onAct={() => setAsking(true)}
        >
          Annuler cet import
        </ActButton>
      )}
      {asking && <Reversal tagged={tagged} onClose={() => setAsking(false)} />}
    </div>
  );
}
