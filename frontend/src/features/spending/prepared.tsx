import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useSingleMutation } from '@/shared/api/use-single-mutation';
import { formatDate } from '@/shared/lib/dates';
import { formatEuros } from '@/shared/lib/money';
import { may, useMay } from '@/shared/session/me';
import { ActButton } from '@/shared/ui/act-button';
import { Refusal } from '@/shared/ui/refusal';
import { commitments, discardAcceptance, signAcceptance, type Commitment } from './api';

/** B18: what an assistant has prepared waits for the person designated on the commitment. */
export function Prepared({ commitment, etag }: { commitment: Commitment; etag: string }) {
  const client = useQueryClient();
  const router = useRouter();
  const mayDiscard = useMay('discardAcceptance');
  const { number, officer } = commitment.commitment;
  const act = useSingleMutation({
    mutationFn: ({ id, sign }: { id: string; sign: boolean }): Promise<unknown> =>
      (sign ? signAcceptance : discardAcceptance)(number, id, etag),
    onSuccess: async (_, { sign }) => {
      await commitments.touched(client);
      router.history.replace(router.state.location.href, {
        done: sign ? 'Le service fait est constaté.' : 'La constatation préparée est écartée.',
      });
    },
  });
  return commitment.prepared.length === 0 ? null : (
    <section aria-labelledby="a-constater" className="pilo-block">
      <h2 className="fr-h6" id="a-constater">
        Service fait à constater{officer ? ` par ${officer.name}` : ''}
      </h2>
      <Refusal error={act.error} />
      <ol className="pilo-operations">
        {commitment.prepared.map(({ id, amount, acknowledgedOn, note, accountName }) => (
          <li key={id}>
            <div>
              <p>
                Service fait le {formatDate(acknowledgedOn)}
                {note && `, ${note}`}
              </p>
              {accountName && <p className="pilo-mention">Préparé par {accountName}</p>}
            </div>
            <strong className="pilo-number">{formatEuros(amount)}</strong>
            <div className="pilo-operations__act pilo-no-print">
              {may(commitment, 'signAcceptance') && (
                <ActButton
                  className="fr-btn--sm"
                  disabled={act.isPending}
                  onAct={() => act.mutate({ id, sign: true })}
                >
                  Constater
                </ActButton>
              )}{' '}
              {mayDiscard && (
                <ActButton
                  className="fr-btn--sm fr-btn--tertiary"
                  disabled={act.isPending}
                  onAct={() => act.mutate({ id, sign: false })}
                >
                  Écarter
                </ActButton>
              )}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
