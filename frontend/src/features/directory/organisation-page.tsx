import { Badge } from '@codegouvfr/react-dsfr/Badge';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { fields } from '@/shared/api/fields';
import { useMay } from '@/shared/session/me';
import { formatDate } from '@/shared/lib/dates';
import { useTerritories } from '@/shared/reference/territories';
import { Facts } from '@/shared/ui/facts';
import { AppLink } from '@/shared/ui/link';
import { Page } from '@/shared/ui/page';
import { Slot } from '@/shared/ui/slot';
import { Loaded } from '@/shared/ui/states';
import { organisationQuery, type Organisation } from './api';
import { formatSiret, kindLabel } from './labels';

const words = fields.OrganisationForm;
const path = [{ label: 'Annuaire', href: '/annuaire' }];

function Sheet({ organisation }: { organisation: Organisation }) {
  const { nameOf } = useTerritories();
  const { kind, territory, seat, siren, siret, population, source, sourceDate } = organisation;
  return (
    <Facts
      items={[
        [words.kind.title, kindLabel(kind)],
        [words.territory.title, nameOf(territory)],
        [words.seat.title, seat],
        [words.siret.title, siret && formatSiret(siret)],
        ['SIREN', siren],
        ...(population === null
          ? []
          : [['Habitants', population.toLocaleString('fr-FR')] as [string, string]]),
        ['Référence', organisation.code],
        ['Source', `${source}, ${formatDate(sourceDate)}`],
      ]}
    />
  );
}

export function OrganisationPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const organisation = useQuery(organisationQuery(id));
  const value = organisation.data?.value;
  const mayChange = useMay('updateOrganisation');
  return (
    <Page
      title={value?.name ?? 'Organisme'}
      path={path}
      note={value?.acronym ?? undefined}
      aside={
        value?.demonstration && (
          <Badge severity="info" noIcon>
            Organisme de démonstration
          </Badge>
        )
      }
      actions={
        mayChange &&
        value && (
          <AppLink href={`/annuaire/${id}/modifier`} className="fr-btn fr-btn--tertiary fr-btn--sm">
            Modifier
          </AppLink>
        )
      }
    >
      <Loaded query={organisation}>
        {(tagged) => (
          <>
            <Sheet organisation={tagged.value} />
            <Slot name="facts" kind="organisation" code={tagged.value.code} />
          </>
        )}
      </Loaded>
    </Page>
  );
}
