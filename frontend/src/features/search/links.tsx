import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, read } from '@/shared/api/client';
import type { SlotProps } from '@/shared/ui/slot';
import { AppLink } from '@/shared/ui/link';
import './links.css';

const linksQuery = (kind: string, code: string) =>
  queryOptions({
    queryKey: ['links', kind, code],
    queryFn: ({ signal }) =>
      read(api.GET('/api/v1/links', { params: { query: { kind, code } }, signal })),
  });

/** The thread: to what an object is tied, and what is tied to it. Nothing to say where it is read in vain. */
export function Links({ kind, code }: SlotProps['facts']) {
  const { data } = useQuery(linksQuery(kind, code));
  if (!data || data.groups.length === 0) {
    return null;
  }
  return (
    <section aria-labelledby="liens" className="pilo-links">
      <h2 className="fr-h6" id="liens">
        Liens
      </h2>
      {data.groups.map((group) => (
        <div key={group.kind}>
          <h3>{group.label}</h3>
          <ul>
            {group.items.map(({ path, title }) => (
              <li key={path}>
                <AppLink href={path}>{title}</AppLink>
              </li>
            ))}
            {group.more && <li>et d’autres</li>}
          </ul>
        </div>
      ))}
    </section>
  );
}
