import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useIdempotencyKey } from '@/shared/api/idempotency';
import { useLeaveTo } from '@/shared/lib/use-leave-to';
import { lastChange } from '@/shared/ui/form/last-change';
import { Page } from '@/shared/ui/page';
import { Loaded } from '@/shared/ui/states';
import {
  createOrganisation,
  organisationQuery,
  refreshOrganisations,
  reloadOrganisation,
  updateOrganisation,
} from './api';
import { OrganisationForm } from './organisation-form';
import { draftOf, EMPTY_ORGANISATION, valuesOf } from './organisation-values';

const above = { label: 'Annuaire', href: '/annuaire' };

export function NewOrganisationPage() {
  const leave = useLeaveTo(refreshOrganisations);
  const keyFor = useIdempotencyKey();
  return (
    <Page
      title="Ajouter un organisme"
      path={[above]}
      lead="Un organisme de l’annuaire peut ensuite porter des projets."
    >
      <OrganisationForm
        draftKey="organisation:new"
        values={EMPTY_ORGANISATION}
        submitLabel="Ajouter l’organisme"
        onCancel={() => leave.cancel('/annuaire')}
        onSubmit={async (values) => {
          const draft = draftOf(values);
          const { id } = await createOrganisation(draft, keyFor(draft));
          await leave.saved(`/annuaire/${id}`, 'L’organisme est dans l’annuaire.');
        }}
      />
    </Page>
  );
}

export function EditOrganisationPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const leave = useLeaveTo(refreshOrganisations);
  const organisation = useQuery({
    ...organisationQuery(id),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const href = `/annuaire/${id}`;
  return (
    <Page
      title="Modifier l’organisme"
      path={[above, { label: organisation.data?.value.name ?? 'Organisme', href }]}
      lead="Une fois modifié ici, il n’est plus mis à jour depuis les fichiers de référence."
    >
      <Loaded query={organisation} lines={10}>
        {({ value, etag }) => (
          <OrganisationForm
            draftKey={`organisation:${value.id}`}
            values={valuesOf(value)}
            etag={etag}
            submitLabel="Enregistrer"
            reload={async () => {
              const fresh = await reloadOrganisation(value.id);
              return {
                values: valuesOf(fresh.value),
                etag: fresh.etag,
                change: lastChange(fresh.value),
              };
            }}
            onCancel={() => leave.cancel(href)}
            onSubmit={async (values, version) => {
              await updateOrganisation(value.id, draftOf(values), version ?? etag);
              await leave.saved(href, 'L’organisme est enregistré.');
            }}
          />
        )}
      </Loaded>
    </Page>
  );
}
