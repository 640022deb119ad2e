import { useQuery } from '@tanstack/react-query';
import { dayInParis, formatDate } from '@/shared/lib/dates';
import { stringifySearch } from '@/shared/lib/search-params';
import { useMay } from '@/shared/session/me';
import { AppLink } from '@/shared/ui/link';
import { hrefOf, readInQuery } from './api';

/** On a commitment's page: the last extract that it was read in. */
export function ReadIn({ number }: { number: string }) {
  const reads = useMay('listChorusImports');
  const { data } = useQuery({ ...readInQuery(number), enabled: reads });
  const last = data?.items[0];
  return last ? (
    <p className="pilo-mention fr-mt-1w">
      <AppLink href={hrefOf(last.id) + stringifySearch({ commitment: number })}>
        Lu dans l’extrait du {formatDate(dayInParis(last.createdAt))}
      </AppLink>
    </p>
  ) : null;
}
