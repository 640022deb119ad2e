import { useParams } from '@tanstack/react-router';
import { EditPage, NewPage } from '@/shared/ui/form/edit-page';
import { organisations } from './api';
import { OrganisationForm } from './organisation-form';
import { draftOf, EMPTY_ORGANISATION, valuesOf } from './organisation-values';

const path = [{ label: 'Annuaire', href: '/annuaire' }];

export const NewOrganisationPage = () => (
  <NewPage
    of={organisations}
    draftKey="organisation:new"
    title="Ajouter un organisme"
    lead="Un organisme de l’annuaire peut ensuite porter des projets."
    path={path}
    values={EMPTY_ORGANISATION}
    bodyOf={draftOf}
    submit="Ajouter l’organisme"
    href={({ id }) => `/annuaire/${id}`}
    done="L’organisme est dans l’annuaire."
  >
    {(form) => <OrganisationForm {...form} />}
  </NewPage>
);

export function EditOrganisationPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  return (
    <EditPage
      of={organisations}
      id={id}
      draftKey={() => `organisation:${id}`}
      title="Modifier l’organisme"
      lead="Une fois modifié ici, il n’est plus mis à jour depuis les fichiers de référence."
      path={path}
      own={{ href: `/annuaire/${id}`, label: ({ name }) => name }}
      valuesOf={valuesOf}
      bodyOf={draftOf}
      done="L’organisme est enregistré."
    >
      {(form) => <OrganisationForm {...form} />}
    </EditPage>
  );
}
