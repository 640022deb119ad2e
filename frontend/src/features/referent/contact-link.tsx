import { useSingleMutation } from '@/shared/api/use-single-mutation';
import { formatDate } from '@/shared/lib/dates';
import { may } from '@/shared/session/me';
import { ActButton } from '@/shared/ui/act-button';
import { Refusal } from '@/shared/ui/refusal';
import { createContactLink, type Referent } from './api';

/** For who writes to the contact by their own mail: the address by which they confirm without an account. */
export function ContactLink({ referent }: { referent: Referent }) {
  const { seat, mandates } = referent;
  const link = useSingleMutation({
    mutationFn: (mandate: string) => createContactLink(seat.id, mandate),
  });
  const contact = mandates.find(
    ({ period, mandate }) => period === 'PRESENT' && mandate.name === seat.contact?.name,
  );
  if (!contact || !may(referent, 'createReferentContactLink')) return null;
  return (
    <section className="pilo-no-print" aria-labelledby="lien-du-contact">
      <h2 className="fr-h6 fr-mb-1v" id="lien-du-contact">
        Faire confirmer ses coordonnées
      </h2>
      <p className="fr-mb-1w">
        {contact.mandate.name} peut les confirmer ou les corriger sans compte, par un lien.
      </p>
      <ActButton
        className="fr-btn--sm fr-btn--tertiary"
        disabled={link.isPending}
        onAct={() => link.mutate(contact.id)}
      >
        Obtenir le lien
      </ActButton>
      <Refusal error={link.error} />
      <div role="status">
        {link.data && (
          <div className="fr-input-group fr-mt-2w">
            <label className="fr-label" htmlFor="adresse-du-lien">
              Lien à lui transmettre
              <span className="fr-hint-text">
                Valable jusqu’au {formatDate(link.data.expiresAt.slice(0, 10))}, pour une seule
                réponse. Ne l’envoyez à personne d’autre.
              </span>
            </label>
            <input
              className="fr-input"
              id="adresse-du-lien"
              readOnly
              value={link.data.url}
              onFocus={(event) => event.target.select()}
            />
          </div>
        )}
      </div>
    </section>
  );
}
