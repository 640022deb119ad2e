import { useState } from 'react';
import { fields } from '@/shared/api/fields';
import { useMay } from '@/shared/session/me';
import { ActButton } from '@/shared/ui/act-button';
import { ReasonDialog } from '@/shared/ui/reason-dialog';
import { reverseMovement, type Movement } from './api';
import { KINDS } from './labels';

/** A mistake is not rubbed out: a movement takes it back, and names it. */
export function MovementReversal({ movement }: { movement: Movement }) {
  const [asking, setAsking] = useState(false);
  const mayReverse = useMay('reverseMovement');
  // A carry-over is undone from its own request; what was reversed, once is enough.
  const over = movement.reverses !== null || movement.reversedBy !== null;
  if (!mayReverse || over || movement.carryOver !== null) {
    return null;
  }
  const paired = movement.kind === 'REDEPLOIEMENT';
  return (
    <>
      <ActButton className="fr-btn--sm fr-btn--tertiary" opensDialog onAct={() => setAsking(true)}>
        Annuler
      </ActButton>
      {asking && (
        <ReasonDialog
          title={`Annuler ce mouvement (${KINDS[movement.kind].toLocaleLowerCase('fr')})\u00a0?`}
          act="Annuler le mouvement"
          reason={fields.MovementReversalForm.reason}
          send={(reason, key) => reverseMovement(movement.id, reason, key)}
          kind="movements"
          done="Le mouvement est annulé par un mouvement contraire."
          onClose={() => setAsking(false)}
        >
          <p>
            Un mouvement contraire est enregistré, à la même date d’effet
            {paired ? ', sur les deux lignes' : ''}. Le premier reste lisible.
          </p>
        </ReasonDialog>
      )}
    </>
  );
}
