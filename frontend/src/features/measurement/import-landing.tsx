import { useQuery } from '@tanstack/react-query';
import { useTerritories } from '@/shared/reference/territories';
import { useMe } from '@/shared/session/me';
import { AppLink } from '@/shared/ui/link';
import { broughtQuery } from './api';

const SHOWN = 6;

/** What was just imported is looked at next, in the region: not in the first territory of the file. */
export function ImportLanding({ id }: { id: string }) {
  const { region } = useMe();
  const { nameOf } = useTerritories();
  const brought = useQuery(broughtQuery(id, region));
  if (!brought.data) {
    return null;
  }
  const codes = [...new Set(brought.data.items.map(({ indicator }) => indicator))];
  return (
    <p className="fr-mt-2w fr-mb-0">
      {codes.length > 0 && (
        <>
          Voir en {nameOf(region)} :{' '}
          {codes.slice(0, SHOWN).map((code, rank) => (
            <span key={code}>
              {rank > 0 && ', '}
              <AppLink href={`/indicateurs/${code}?territoire=${region}`}>{code}</AppLink>
            </span>
          ))}
          {' ; '}
        </>
      )}
      <AppLink href={`/feuille-de-route?territoire=${region}`}>
        {codes.length > 0 ? 'toute la feuille de route' : 'Voir la feuille de route de la région'}
      </AppLink>
    </p>
  );
}
