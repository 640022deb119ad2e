import { Alert } from '@codegouvfr/react-dsfr/Alert';
import { Button } from '@/shared/ui/button';
import { useQueryClient } from '@tanstack/react-query';
import type { Schemas } from '@/shared/api/types';
import { touch } from '@/shared/api/touches';
import { useSingleMutation } from '@/shared/api/use-single-mutation';
import { ErrorState } from '@/shared/ui/states';
import { useFocusOn } from '@/shared/ui/use-focus-on';
import { verifyAudit } from './api';

function Result({ result }: { result: Schemas['AuditVerification'] }) {
  const checked = `${result.checked.toLocaleString('fr-FR')} actes vérifiés, ${result.waiting.toLocaleString('fr-FR')} en attente de sceau.`;
  return result.valid ? (
    <Alert
      severity="success"
      as="h2"
      title="Le journal est intact"
      description={`${checked} Empreinte : ${result.head}`}
    />
  ) : (
    <Alert
      severity="error"
      as="h2"
      title="Le journal a été altéré"
      description={`${checked} Premier acte en cause : ${result.firstBadEntry ?? 'inconnu'}. ${result.reason ?? ''}`}
    />
  );
}

/** Checks the whole chain on demand. */
export function useVerification() {
  const queries = useQueryClient();
  return useSingleMutation({
    mutationFn: verifyAudit,
    // To verify is itself an act of the list.
    onSuccess: () => touch(queries, 'audit-entries'),
  });
}

type Checking = ReturnType<typeof useVerification>;

export function VerifyButton({ checking: { isPending, mutate } }: { checking: Checking }) {
  return (
    <Button
      size="small"
      iconId="fr-icon-checkbox-circle-line"
      disabled={isPending}
      onClick={() => mutate()}
    >
      {isPending ? 'Vérification en cours' : 'Vérifier l’intégrité'}
    </Button>
  );
}

export function Verification({ checking: { data, error } }: { checking: Checking }) {
  const answer = useFocusOn<HTMLDivElement>(data ?? error);
  return (
    <div className={data || error ? 'fr-mb-2w' : undefined} tabIndex={-1} ref={answer}>
      {data && <Result result={data} />}
      {error && <ErrorState error={error} title="La vérification n’a pas pu aboutir" />}
    </div>
  );
}
