import { useState } from 'react';
import { fields } from '@/shared/api/fields';
import { ActButton } from '@/shared/ui/act-button';
import { ReasonDialog } from '@/shared/ui/reason-dialog';
import { letPass, type Registration } from './api';
import { personOf } from './labels';

/** The organiser's own choice against the order of the queue, which everyone reads in the journal. */
export function LetPass({ of: registration }: { of: Registration }) {
  const [asking, setAsking] = useState(false);
  const { id, version, place } = registration;
  return (
    <>
      <ActButton
        className="fr-btn--sm fr-btn--tertiary pilo-no-print"
        opensDialog
        onAct={() => setAsking(true)}
      >
        {place === 1 ? 'Proposer une place' : 'Laisser passer'}
      </ActButton>
      {asking && (
        <ReasonDialog
          title={`Proposer une place à ${personOf(registration)} ?`}
          act="Proposer la place"
          reason={fields.CreateOffer.reason}
          send={(reason, key) => letPass(id, reason, `"${version}"`, key)}
          kind="registrations"
          done={`Une place est proposée à ${personOf(registration)}.`}
          onClose={() => setAsking(false)}
        >
          <p>
            La personne reçoit la proposition et a le délai de l’événement pour l’accepter. Celles
            qui attendent depuis plus longtemps restent dans la file ; votre motif est gardé dans le
            journal, pour chacune.
          </p>
        </ReasonDialog>
      )}
    </>
  );
}
