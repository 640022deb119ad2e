import { useState } from 'react';
import type { Tagged } from '@/shared/api/client';
import type { Schemas } from '@/shared/api/types';
import { useSingleMutation } from '@/shared/api/use-single-mutation';
import { formatDate } from '@/shared/lib/dates';
import { ActButton } from '@/shared/ui/act-button';
import { Button } from '@/shared/ui/button';
import { Refusal } from '@/shared/ui/refusal';
import { useFocusOn } from '@/shared/ui/use-focus-on';
import { Address } from '@/shared/ui/address';
import { createSubscription, deleteSubscription } from './api';

const day = (instant: string | null) => formatDate((instant ?? '').slice(0, 10));

/** On the host where one is: another may serve the public face, which opens nobody's own calendar. */
const here = (url: string) => window.location.origin + new URL(url).pathname;

/** What follows from the act is said before it. */
const QUESTIONS = {
  renew: {
    text: 'L’adresse actuelle ne s’ouvrira plus : il faudra donner la nouvelle à chacun de vos agendas.',
    act: 'Renouveler l’adresse',
  },
  revoke: {
    text: 'L’adresse ne s’ouvrira plus ; vos agendas gardent ce qu’ils ont déjà lu.',
    act: 'Révoquer l’adresse',
  },
} as const;

interface Props {
  of: Tagged<Schemas['CalendarSubscriptionView']>;
  refetch: () => Promise<unknown>;
}

/** The secret address of one's own calendar: made, renewed, revoked. */
export function OwnAddress({ of, refetch }: Props) {
  const [asking, setAsking] = useState<keyof typeof QUESTIONS>();
  const creation = useSingleMutation({
    mutationFn: createSubscription,
    onSuccess: async () => {
      revocation.reset();
      setAsking(undefined);
      await refetch();
    },
  });
  const revocation = useSingleMutation({
    mutationFn: () => deleteSubscription(of.etag),
    onSuccess: async () => {
      creation.reset();
      setAsking(undefined);
      await refetch();
    },
    // Renewed or revoked elsewhere: what is asked again is asked of what stands now.
    onError: () => refetch(),
  });
  const [kept, setKept] = useState(0);
  const told = useFocusOn<HTMLDivElement>(creation.data?.url ?? revocation.isSuccess);
  const question = useFocusOn<HTMLDivElement>(asking);
  const acts = useFocusOn<HTMLDivElement>(kept);
  const busy = creation.isPending || revocation.isPending;
  const { active, madeAt, endsAt } = of.value;
  return (
    <>
      <div role="status" ref={told} tabIndex={-1}>
        {revocation.isSuccess && !active && <p className="fr-mb-1w">L’adresse est révoquée.</p>}
        {creation.data && active && (
          <Address
            label="Votre adresse"
            hint={`Copiez-la maintenant : elle ne sera plus montrée. Elle s’ouvre jusqu’au ${day(creation.data.endsAt)}.`}
            value={here(creation.data.url)}
          />
        )}
      </div>
      {active && !creation.data && (
        <p className="fr-mb-1w">
          {`Une adresse est ouverte depuis le ${day(madeAt)}, et jusqu’au ${day(endsAt)}. Elle n’est montrée qu’à sa création : si vous ne l’avez plus, renouvelez-la.`}
        </p>
      )}
      <Refusal error={creation.error ?? revocation.error} />
      {asking ? (
        <div ref={question} tabIndex={-1}>
          <p className="fr-mb-1w">{QUESTIONS[asking].text}</p>
          <div className="pilo-dialog__actions">
            <ActButton
              disabled={busy}
              onAct={() => (asking === 'renew' ? creation.mutate() : revocation.mutate())}
            >
              {QUESTIONS[asking].act}
            </ActButton>
            <Button
              priority="tertiary"
              onClick={() => {
                setAsking(undefined);
                setKept(kept + 1);
              }}
            >
              Garder l’adresse
            </Button>
          </div>
        </div>
      ) : (
        <div className="pilo-dialog__actions" ref={acts} tabIndex={-1}>
          {active ? (
            <>
              <Button size="small" priority="tertiary" onClick={() => setAsking('renew')}>
                Renouveler…
              </Button>
              <Button size="small" priority="tertiary" onClick={() => setAsking('revoke')}>
                Révoquer…
              </Button>
            </>
          ) : (
            <ActButton className="fr-btn--sm" disabled={busy} onAct={() => creation.mutate()}>
              Créer mon adresse
            </ActButton>
          )}
        </div>
      )}
    </>
  );
}
