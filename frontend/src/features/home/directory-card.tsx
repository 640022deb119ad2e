import { useQueries } from '@tanstack/react-query';
import { CountBars } from '@/shared/ui/charts/count-bars';
import { organisationCountQuery, type OrganisationKind } from './api';
import { Block } from '@/shared/ui/block';

const KINDS: [OrganisationKind, string][] = [
  ['EPCI', 'Intercommunalités'],
  ['SERVICE', 'Services de l’État'],
  ['SUB_PREFECTURE', 'Sous-préfectures'],
  ['PREFECTURE', 'Préfectures'],
];

/** Who is who, how many of each kind; a name is typed in the search of the header. */
export function Directory() {
  const counts = useQueries({ queries: KINDS.map(([kind]) => organisationCountQuery(kind)) });
  return (
    <Block
      id="annuaire"
      title="L’annuaire"
      more={['Tout l’annuaire', '/annuaire']}
      sentence="Cherchez un nom ou un sigle en haut de la page (Ctrl+K), ou parcourez l’annuaire."
    >
      <CountBars
        label="Organismes par nature"
        items={KINDS.map(([kind, name], index) => ({
          key: kind,
          name,
          count: counts[index]?.data,
          href: `/annuaire?kind=${kind}`,
        }))}
      />
    </Block>
  );
}
