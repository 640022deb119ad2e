import { Select } from '@codegouvfr/react-dsfr/Select';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Dialog } from '@/shared/ui/dialog';
import type { Option } from '@/shared/ui/form/fields';
import { Loaded } from '@/shared/ui/states';
import { Address } from '@/shared/ui/address';
import { subscriptionQuery } from './api';
import { OwnAddress } from './own-address';

/** It narrows what is followed, and is no field of the contract. */
const WHOM = 'Pour qui';

interface Props {
  audiences: Option[];
  onClose: () => void;
}

/** The two calendars that a program may follow: everybody's, and one's own. */
export function SubscribeDialog({ audiences, onClose }: Props) {
  const query = useQuery(subscriptionQuery);
  const [audience, setAudience] = useState('');
  return (
    <Dialog title="S’abonner à l’agenda" onClose={onClose} reading>
      <p>
        Donnez une de ces adresses à votre agenda (Outlook, Thunderbird, téléphone), par « ajouter
        un agenda à partir d’une adresse » ou « par abonnement ». Il se met ensuite à jour seul.
      </p>
      <Loaded query={query}>
        {(subscription) => (
          <>
            <h3 className="fr-h6">Événements ouverts au public</h3>
            <Select
              label={WHOM}
              nativeSelectProps={{
                value: audience,
                onChange: ({ target: { value } }) => setAudience(value),
              }}
            >
              <option value="">Tous les publics</option>
              {audiences.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </Select>
            <Address
              label="Adresse publique"
              hint="La même pour tout le monde, sans aucun nom : vous pouvez la transmettre."
              value={`${subscription.value.publicUrl}${audience ? `?audience=${audience}` : ''}`}
            />
            <h3 className="fr-h6 fr-mt-3w">Mon agenda</h3>
            <p className="fr-mb-1w">
              Tous les événements que vous pouvez lire, et les brouillons de ceux que vous
              organisez. Cette adresse est un secret : qui la connaît lit votre agenda.
            </p>
            <OwnAddress of={subscription} refetch={query.refetch} />
          </>
        )}
      </Loaded>
    </Dialog>
  );
}
