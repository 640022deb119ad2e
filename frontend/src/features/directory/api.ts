import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, readList, readTagged } from '@/shared/api/client';
import type { Schemas } from '@/shared/api/types';
import type { ListState } from '@/shared/ui/list-state';

export type Organisation = Schemas['OrganisationView'];

export const organisationsQuery = ({ query, filters }: ListState) =>
  queryOptions({
    queryKey: ['organisations', query, filters],
    queryFn: ({ signal }) =>
      readList(
        api.GET('/api/v1/organisations', { params: { query: { ...query, ...filters } }, signal }),
      ),
    placeholderData: keepPreviousData,
  });

export const organisationQuery = (id: string) =>
  queryOptions({
    queryKey: ['organisation', id],
    queryFn: ({ signal }) =>
      readTagged(api.GET('/api/v1/organisations/{id}', { params: { path: { id } }, signal })),
  });
