import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, ifMatch, read, readList, readTagged } from '@/shared/api/client';
import type { Schemas } from '@/shared/api/types';
import type { IntakeRoom } from '@/shared/ui/intake/types';
import type { ListState } from '@/shared/ui/list-state';

export type ListImport = Schemas['RegistrationImportView'];
export type ListImportSummary = Schemas['RegistrationImportSummary'];
export type ListRow = Schemas['RegistrationImportRowItem'];

export const LIST_IMPORTS = '/api/v1/registration-imports';
const KIND = 'registration-imports';

export const hrefOfList = (event: string, id: string) => `/evenements/${event}/listes/${id}`;

/** The lists that were brought to an event, the last first. */
export const listImportsQuery = (event: string) =>
  queryOptions({
    queryKey: [KIND, 'of', event],
    queryFn: ({ signal }) =>
      readList(
        api.GET('/api/v1/events/{id}/registration-imports', {
          params: { path: { id: event }, query: { limit: 20, sort: '-createdAt' } },
          signal,
        }),
      ),
  });

export const listImportQuery = (id: string) =>
  queryOptions({
    queryKey: [KIND, id],
    queryFn: ({ signal }) =>
      readTagged(
        api.GET('/api/v1/registration-imports/{id}', { params: { path: { id } }, signal }),
      ),
    // Whoever finds a list being applied is told of its end.
    refetchInterval: ({ state }) => state.data?.value.status === 'APPLYING' && 2000,
  });

export const listRowsQuery = (id: string, { query, filters }: ListState) =>
  queryOptions({
    queryKey: [KIND, id, 'rows', query, filters],
    queryFn: ({ signal }) =>
      readList(
        api.GET('/api/v1/registration-imports/{id}/rows', {
          params: { path: { id }, query: { ...query, ...filters } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  });

/** Sends a list to be read: nobody is registered yet. */
export const checkList = (event: string, body: FormData, key: { 'Idempotency-Key': string }) =>
  readTagged(
    api.POST('/api/v1/events/{id}/registration-imports', {
      params: { path: { id: event }, header: key },
      // The contract writes a file of a form as a string.
      body: body,
      bodySerializer: (form) => form,
    }),
  );

/** The acts on a list, and their words. @param notify whether those who are registered are told */
export const listRoom = (notify: boolean): IntakeRoom<ListImport> => ({
  kind: KIND,
  path: LIST_IMPORTS,
  apply: (id, etag) =>
    readTagged(
      api.POST('/api/v1/registration-imports/{id}/application', {
        params: { path: { id }, header: ifMatch(etag) },
        body: { confirmation: notify, note: null },
      }),
    ),
  reverse: (id, etag) =>
    readTagged(
      api.POST('/api/v1/registration-imports/{id}/reversal', {
        params: { path: { id }, header: ifMatch(etag) },
      }),
    ),
  abandon: (id, etag) =>
    readTagged(
      api.POST('/api/v1/registration-imports/{id}/abandonment', {
        params: { path: { id }, header: ifMatch(etag) },
      }),
    ),
  progress: (id, signal) =>
    read(api.GET('/api/v1/registration-imports/{id}', { params: { path: { id } }, signal })),
  may: {
    apply: 'applyRegistrationImport',
    reverse: 'reverseRegistrationImport',
    abandon: 'abandonRegistrationImport',
  },
  words: {
    written: 'Personnes inscrites',
    applying:
      'Toutes les personnes sont inscrites, ou aucune. Annuler l’import ensuite annule toutes leurs inscriptions.',
    applied: 'La liste est importée : les personnes sont inscrites.',
    abandoning:
      'Personne ne sera inscrit, et la liste ne pourra plus être appliquée ; pour la reprendre, déposez de nouveau le fichier.',
  },
});
