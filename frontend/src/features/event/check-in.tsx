import { useQueryClient } from '@tanstack/react-query';
import { useIdempotencyKey } from '@/shared/api/idempotency';
import { touch } from '@/shared/api/touches';
import { useSingleMutation } from '@/shared/api/use-single-mutation';
import { formatDate } from '@/shared/lib/dates';
import { ActButton } from '@/shared/ui/act-button';
import { Address } from '@/shared/ui/address';
import { Refusal } from '@/shared/ui/refusal';
import { closeCheckIn, openCheckIn, type CheckIn as Opened } from './attendance-api';

function DoorAddress({ of: { url, day } }: { of: Opened }) {
  return (
    <Address
      label="Adresse à ouvrir sur le téléphone de l’accueil"
      hint={`Elle s’ouvre le ${formatDate(day)}, jusqu’à minuit. Qui l’a lit les noms et coche les présences : ne la donnez à personne d’autre.`}
      value={url}
    />
  );
}

/** Those at the door need no account: a link for the day, which ticks and does nothing else. */
export function CheckIn({ event, opened }: { event: string; opened: Opened | null }) {
  const client = useQueryClient();
  const keyFor = useIdempotencyKey();
  const act = useSingleMutation({
    mutationFn: async () => {
      if (opened) await closeCheckIn(opened.id, keyFor(['close', opened.id]));
      else await openCheckIn(event, keyFor(['open', event, Date.now()]));
    },
    onSuccess: () => touch(client, 'registrations'),
  });
  return (
    <section className="fr-mb-4w" aria-labelledby="emargement">
      <h2 className="fr-h5 fr-mb-1w" id="emargement">
        Émargement à l’entrée
      </h2>
      {opened ? (
        <DoorAddress of={opened} />
      ) : (
        <p className="fr-mb-1w">
          Un lien pour la journée : les personnes de l’accueil cochent les présences sur un
          téléphone, sans compte, même si le réseau manque un moment.
        </p>
      )}
      <ActButton
        className="fr-btn--sm fr-btn--tertiary"
        disabled={act.isPending}
        onAct={() => act.mutate()}
      >
        {opened ? 'Fermer l’émargement' : 'Ouvrir l’émargement'}
      </ActButton>
      <Refusal error={act.error} />
    </section>
  );
}
