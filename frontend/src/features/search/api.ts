import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, read } from '@/shared/api/client';
import type { Schemas } from '@/shared/api/types';

export type Found = Schemas['SearchView'];
export type FoundItem = Schemas['SearchItem'];

/** Fewer letters find everything. */
export const LETTERS = 2;

export const searchQuery = (q: string) =>
  queryOptions({
    queryKey: ['search', q],
    queryFn: ({ signal }) => read(api.GET('/api/v1/search', { params: { query: { q } }, signal })),
    enabled: q.length >= LETTERS,
    placeholderData: keepPreviousData,
    staleTime: 10_000,
  });
