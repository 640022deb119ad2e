import { useQueryClient } from '@tanstack/react-query';
import { useIdempotencyKey } from '@/shared/api/idempotency';
import { touch } from '@/shared/api/touches';
import { useSingleMutation } from '@/shared/api/use-single-mutation';
import { formatInstant } from '@/shared/lib/dates';
import { ActButton } from '@/shared/ui/act-button';
import { Refusal } from '@/shared/ui/refusal';
import { showPresenceCode, type PresenceCode as Shown } from './attendance-api';

interface Props {
  event: string;
  session: string;
  shown: Shown | null;
}

/** Who follows from afar says so by a code: shown on the shared screen, for a quarter of an hour. */
export function PresenceCode({ event, session, shown }: Props) {
  const client = useQueryClient();
  const keyFor = useIdempotencyKey();
  const act = useSingleMutation({
    mutationFn: () => showPresenceCode(event, session, keyFor([session, Date.now()])),
    onSuccess: () => touch(client, 'registrations'),
  });
  return (
    <section className="fr-mb-4w" aria-labelledby="code-de-presence">
      <h2 className="fr-h5 fr-mb-1w" id="code-de-presence">
        Présence à distance
      </h2>
      <div role="status">
        {shown ? (
          <p className="fr-mb-1w">
            <strong className="fr-h3">{shown.code}</strong>
            <br />À saisir sur {location.origin}/public/presence avec l’adresse de l’inscription, ou
            sur la page du lien reçu par courriel, jusqu’au {formatInstant(shown.validUntil)}.
          </p>
        ) : (
          <p className="fr-mb-1w">
            Un code à montrer à l’écran : les personnes qui suivent à distance le saisissent, et
            leur présence est notée. Il vaut un quart d’heure.
          </p>
        )}
      </div>
      <ActButton
        className="fr-btn--sm fr-btn--tertiary"
        disabled={act.isPending}
        onAct={() => act.mutate()}
      >
        {shown ? 'Montrer un autre code' : 'Montrer un code'}
      </ActButton>
      <Refusal error={act.error} />
    </section>
  );
}
