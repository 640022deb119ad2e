import { useState } from 'react';
import { fields } from '@/shared/api/fields';
import { formatEuros } from '@/shared/lib/money';
import { ActButton } from '@/shared/ui/act-button';
import { ReasonDialog } from '@/shared/ui/reason-dialog';
import { reversePayment } from './api';

/** A payment typed by mistake: its contrary is recorded, on the same day. */
export function PaymentReversal({ id, amount }: { id: string; amount: string }) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <ActButton
        className="fr-btn--sm fr-btn--tertiary pilo-no-print"
        opensDialog
        onAct={() => setAsking(true)}
      >
        Annuler le paiement
      </ActButton>
      {asking && (
        <ReasonDialog
          title={`Annuler le paiement de ${formatEuros(amount)}\u00a0?`}
          act="Enregistrer l’annulation"
          reason={fields.ReversePayment.reason}
          send={(reason, key) => reversePayment(id, reason, key)}
          kind="payments"
          done="Le paiement est annulé par une opération contraire."
          onClose={() => setAsking(false)}
        >
          <p>Une opération contraire est enregistrée à la même date. Le paiement reste lisible.</p>
        </ReasonDialog>
      )}
    </>
  );
}
