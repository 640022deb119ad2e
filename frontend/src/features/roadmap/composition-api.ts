import { queryOptions } from '@tanstack/react-query';
import { api, readList } from '@/shared/api/client';
import { resource } from '@/shared/api/resource';
import type { Schemas } from '@/shared/api/types';
import type { Option } from '@/shared/ui/form/fields';

export type Priority = Schemas['PrioritySummary'];
export type PriorityDraft = Schemas['SavePriority'];
export type Roadmap = Schemas['RoadmapView'];
export type RoadmapDraft = Schemas['SaveRoadmap'];

/** As many as one page of the contract holds: a prefect has a handful of roadmaps, some dozens of priorities. */
const ALL = 100;

export const roadmaps = resource('/api/v1/roadmaps');
export const roadmapsQuery = roadmaps.list({ query: { limit: ALL, sort: '-startsOn' } });

export const priorities = resource('/api/v1/priorities');
export const prioritiesQuery = priorities.list({ query: { limit: ALL, sort: 'rank' } });

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
