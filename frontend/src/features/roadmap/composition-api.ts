import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { api, ifMatch, read, readList, readTagged } from '@/shared/api/client';
import type { Schemas } from '@/shared/api/types';
import type { Option } from '@/shared/ui/form/fields';

export type Priority = Schemas['PrioritySummary'];
export type PriorityDraft = Schemas['SavePriority'];
export type Roadmap = Schemas['RoadmapView'];
export type RoadmapDraft = Schemas['SaveRoadmap'];

type Key = { 'Idempotency-Key': string };

/** As many as one page of the contract holds: a prefect has a handful of roadmaps, some dozens of priorities. */
const ALL = 100;

export const roadmapsQuery = queryOptions({
  queryKey: ['roadmaps'],
  queryFn: ({ signal }) =>
    readList(
      api.GET('/api/v1/roadmaps', { params: { query: { limit: ALL, sort: '-startsOn' } }, signal }),
    ),
});

export const prioritiesQuery = queryOptions({
  queryKey: ['priorities', 'list'],
  queryFn: ({ signal }) =>
    readList(
      api.GET('/api/v1/priorities', { params: { query: { limit: ALL, sort: 'rank' } }, signal }),
    ),
});

/** The names of some indicators, by code; a query names a hundred at most. */
export const indicatorNamesQuery = (codes: string[]) =>
  queryOptions({
    queryKey: ['indicators', 'names', codes],
    queryFn: async ({ signal }) => {
      const slices = Array.from({ length: Math.ceil(codes.length / ALL) }, (_, slice) =>
        codes.slice(slice * ALL, (slice + 1) * ALL),
      );
      const pages = await Promise.all(
        slices.map((code) =>
          readList(
            api.GET('/api/v1/indicators', { params: { query: { code, limit: ALL } }, signal }),
          ),
        ),
      );
      return new Map(pages.flatMap(({ items }) => items.map(({ code, name }) => [code, name])));
    },
    enabled: codes.length > 0,
  });

/** Ten indicators for a text, each with the priority that it would leave. */
export const indicatorSearch =
  (placeOf: (code: string) => string | undefined) =>
  async (q: string): Promise<Option[]> => {
    const { items } = await readList(
      api.GET('/api/v1/indicators', { params: { query: { q, limit: 10 } } }),
    );
    return items.map(({ code, name }) => {
      const place = placeOf(code);
      return {
        value: code,
        label: `${code} – ${name}`,
        ...(place ? { hint: `Quitterait « ${place} »` } : {}),
      };
    });
  };

const getPriority = (id: string, signal?: AbortSignal) =>
  readTagged(
    api.GET('/api/v1/priorities/{id}', { params: { path: { id } }, ...(signal ? { signal } : {}) }),
  );

export const taggedPriorityQuery = (id: string) =>
  queryOptions({
    queryKey: ['priorities', 'tagged', id],
    queryFn: ({ signal }) => getPriority(id, signal),
  });

export const reloadPriority = (id: string) => getPriority(id);

export const createPriority = (body: PriorityDraft, key: Key) =>
  read(api.POST('/api/v1/priorities', { body, params: { header: key } }));

export const updatePriority = (id: string, body: PriorityDraft, etag: string) =>
  read(
    api.PUT('/api/v1/priorities/{id}', { params: { path: { id }, header: ifMatch(etag) }, body }),
  );

export const deletePriority = (id: string, etag: string) =>
  read(api.DELETE('/api/v1/priorities/{id}', { params: { path: { id }, header: ifMatch(etag) } }));

const getRoadmap = (id: string, signal?: AbortSignal) =>
  readTagged(
    api.GET('/api/v1/roadmaps/{id}', { params: { path: { id } }, ...(signal ? { signal } : {}) }),
  );

export const taggedRoadmapQuery = (id: string) =>
  queryOptions({
    queryKey: ['roadmaps', 'tagged', id],
    queryFn: ({ signal }) => getRoadmap(id, signal),
  });

export const reloadRoadmap = (id: string) => getRoadmap(id);

export const createRoadmap = (body: RoadmapDraft, key: Key) =>
  read(api.POST('/api/v1/roadmaps', { body, params: { header: key } }));

export const updateRoadmap = (id: string, body: RoadmapDraft, etag: string) =>
  read(api.PUT('/api/v1/roadmaps/{id}', { params: { path: { id }, header: ifMatch(etag) }, body }));

/** What a roadmap holds enters its rates: all that shows them is read again. */
export const refreshRoadmap = (client: QueryClient) =>
  Promise.all(
    ['roadmaps', 'priorities', 'roadmap-summary', 'rates', 'home'].map((key) =>
      client.invalidateQueries({ queryKey: [key] }),
    ),
  );
