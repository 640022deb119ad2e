import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, readList } from '@/shared/api/client';
import { AppLink } from '@/shared/ui/link';
import { ErrorState } from '@/shared/ui/states';

const factsQuery = (code: string) =>
  queryOptions({
    queryKey: ['territory-facts', code],
    queryFn: ({ signal }) =>
      readList(
        api.GET('/api/v1/territories/{code}/facts', {
          params: { path: { code }, query: { limit: 100 } },
          signal,
        }),
      ),
  });

/** What the other rooms know of a territory: below the roadmap, which does not wait for it. */
export function TerritoryFacts({ territory }: { territory: string }) {
  const { data, error, refetch } = useQuery(factsQuery(territory));
  if (error) {
    return <ErrorState error={error} onRetry={() => void refetch()} />;
  }
  return data?.items.map(({ key, title, sentence, path, lines }) => (
    <section key={key} aria-labelledby={`fait-${key}`} className="fr-mt-4w">
      <h2 className="fr-h4 fr-mb-1v" id={`fait-${key}`}>
        {title}
      </h2>
      <p className="fr-mb-1w">
        {sentence} <AppLink href={path}>Voir la liste</AppLink>
      </p>
      <ul className="pilo-alert-list">
        {lines.map((line) => (
          <li key={line.path}>
            <AppLink href={line.path}>{line.label}</AppLink> : {line.text}
          </li>
        ))}
      </ul>
    </section>
  ));
}
