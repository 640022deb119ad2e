import { keepPreviousData, queryOptions, type QueryClient } from '@tanstack/react-query';
import { api, ifMatch, read, readList, readTagged } from '@/shared/api/client';
import { ApiError } from '@/shared/api/problem';
import type { Schemas } from '@/shared/api/types';
import type { ListState } from '@/shared/ui/list-state';

export type Indicator = Schemas['IndicatorView'];
export type IndicatorSummary = Schemas['IndicatorSummary'];
export type Definition = Schemas['IndicatorDefinition'];

export const INDICATORS = '/api/v1/indicators';

export const indicatorsQuery = ({ query, filters }: ListState) =>
  queryOptions({
    queryKey: ['indicators', 'list', query, filters],
    queryFn: ({ signal }) =>
      readList(api.GET(INDICATORS, { params: { query: { ...query, ...filters } }, signal })),
    placeholderData: keepPreviousData,
  });

const getIndicator = (code: string, signal?: AbortSignal) =>
  readTagged(
    api.GET('/api/v1/indicators/{code}', {
      params: { path: { code } },
      ...(signal ? { signal } : {}),
    }),
  );

export const taggedIndicatorQuery = (code: string) =>
  queryOptions({
    queryKey: ['indicators', 'tagged', code],
    queryFn: ({ signal }) => getIndicator(code, signal),
  });

export const reloadIndicator = (code: string) => getIndicator(code);

/** The last local code that is taken, by an archived indicator too: the next one is proposed to the person. */
export const lastLocalQuery = queryOptions({
  queryKey: ['indicators', 'last-local'],
  queryFn: async ({ signal }) => {
    const lists = await Promise.all(
      (['PRESENT', 'ARCHIVED'] as const).map((state) =>
        readList(
          api.GET(INDICATORS, {
            params: { query: { kind: ['LOCAL'], sort: '-code', limit: 1, state } },
            signal,
          }),
        ),
      ),
    );
    const codes = lists.flatMap(({ items }) => items.map(({ code }) => code));
    return codes.toSorted().at(-1) ?? null;
  },
});

/** The form is flat, the body is not: "/definition/name" of a refusal is the form's "name". */
async function atTheFields<T>(call: Promise<T>): Promise<T> {
  try {
    return await call;
  } catch (error) {
    if (error instanceof ApiError && error.violations.length > 0) {
      const violations = error.violations.map(({ pointer, ...rest }) => ({
        ...rest,
        pointer: pointer.replace(/^\/definition/, ''),
      }));
      throw new ApiError({ ...error.problem, violations });
    }
    throw error;
  }
}

export const defineIndicator = (
  code: string,
  definition: Definition,
  key: { 'Idempotency-Key': string },
) =>
  atTheFields(read(api.POST(INDICATORS, { body: { code, definition }, params: { header: key } })));

export const reviseIndicator = (
  code: string,
  definition: Definition,
  reason: string | null,
  etag: string,
) =>
  atTheFields(
    read(
      api.PUT('/api/v1/indicators/{code}', {
        params: { path: { code }, header: ifMatch(etag) },
        body: { definition, reason },
      }),
    ),
  );

/** Settings enter every rate: all that shows one is read again. */
export const refreshFigures = (client: QueryClient) =>
  Promise.all(
    ['indicators', 'picker', 'rates', 'roadmap-summary', 'priorities', 'home'].map((key) =>
      client.invalidateQueries({ queryKey: [key] }),
    ),
  );
