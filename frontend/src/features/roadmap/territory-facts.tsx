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

/** What the other rooms know of a territory, a block each: the rates beside do not wait for it. */
export function TerritoryFacts({ territory }: { territory: string }) {
  const { data, error, refetch } = useQuery(factsQuery(territory));
  if (error) {
    return <ErrorState error={error} onRetry={() => void refetch()} />;
  }
  return data?.items.map(({ key, title, sentence, path, lines }) => (
    <section key={key} aria-labelledby={`fait-${key}`} className="pilo-block">
      <div className="pilo-block__head">
        <h2 className="fr-h6 fr-mb-0" id={`fait-${key}`}>
          {title}
        </h2>
        <AppLink className="fr-link fr-link--sm pilo-no-print" href={path}>
          Voir la liste
        </AppLink>
      </div>
      <p className="pilo-caption">{sentence}</p>
      <dl className="pilo-known">
        {lines.map((line) => (
          <div key={line.path}>
            <dt>
              <AppLink href={line.path}>{line.label}</AppLink>
            </dt>
            <dd>{line.text}</dd>
          </div>
        ))}
      </dl>
    </section>
  ));
}
