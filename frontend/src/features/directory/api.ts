import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, readList } from '@/shared/api/client';
import { resource } from '@/shared/api/resource';
import type { Schemas } from '@/shared/api/types';
import type { ListState } from '@/shared/ui/list-state';

export type Organisation = Schemas['OrganisationView'];
export type OrganisationDraft = Schemas['OrganisationForm'];
export type Territory = Schemas['TerritoryView'];

export const organisations = resource('/api/v1/organisations');
export const organisationsQuery = organisations.list;
export const organisationQuery = organisations.one;

export const territoriesQuery = ({ query, filters }: ListState) =>
  queryOptions({
    queryKey: ['territories', 'list', query, filters],
    queryFn: ({ signal }) =>
      readList(
        api.GET('/api/v1/territories', {
          params: { query: { ...query, ...filters } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  });
