import { keepPreviousData, queryOptions, type QueryClient } from '@tanstack/react-query';
import { api, ifMatch, read, readList, readTagged } from '@/shared/api/client';
import type { Schemas } from '@/shared/api/types';
import type { ListState } from '@/shared/ui/list-state';

export type Organisation = Schemas['OrganisationView'];
export type OrganisationDraft = Schemas['OrganisationForm'];
export type Territory = Schemas['TerritoryView'];

export const organisationsQuery = ({ query, filters }: ListState) =>
  queryOptions({
    queryKey: ['organisations', query, filters],
    queryFn: ({ signal }) =>
      readList(
        api.GET('/api/v1/organisations', { params: { query: { ...query, ...filters } }, signal }),
      ),
    placeholderData: keepPreviousData,
  });

const getOrganisation = (id: string, signal?: AbortSignal) =>
  readTagged(
    api.GET('/api/v1/organisations/{id}', {
      params: { path: { id } },
      ...(signal ? { signal } : {}),
    }),
  );

export const organisationQuery = (id: string) =>
  queryOptions({
    queryKey: ['organisations', 'one', id],
    queryFn: ({ signal }) => getOrganisation(id, signal),
  });

export const reloadOrganisation = (id: string) => getOrganisation(id);

export const createOrganisation = (body: OrganisationDraft, key: { 'Idempotency-Key': string }) =>
  read(api.POST('/api/v1/organisations', { body, params: { header: key } }));

export const updateOrganisation = (id: string, body: OrganisationDraft, etag: string) =>
  read(
    api.PUT('/api/v1/organisations/{id}', {
      params: { path: { id }, header: ifMatch(etag) },
      body,
    }),
  );

/** After a change: lists, sheets and the searches of the forms are read again. */
export const refreshOrganisations = async (client: QueryClient) => {
  await client.invalidateQueries({ queryKey: ['organisations'] });
  await client.invalidateQueries({ queryKey: ['picker', 'organisations'] });
};

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
