import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, ifMatch, read, readList, readTagged } from '@/shared/api/client';
import type { Schemas } from '@/shared/api/types';
import type { IntakeRoom } from '@/shared/ui/intake/types';
import type { ListState } from '@/shared/ui/list-state';

export type Import = Schemas['MeasurementImportView'];
export type ImportSummary = Schemas['MeasurementImportSummary'];
export type Change = Schemas['ImportChangeItem'];
export type Difference = Schemas['DifferenceItem'];

export const importsQuery = ({ query, filters }: ListState) =>
  queryOptions({
    queryKey: ['measurement-imports', query, filters],
    queryFn: ({ signal }) =>
      readList(
        api.GET('/api/v1/measurement-imports', {
          params: { query: { ...query, ...filters } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  });

export const importQuery = (id: string) =>
  queryOptions({
    queryKey: ['measurement-imports', id],
    queryFn: ({ signal }) =>
      readTagged(api.GET('/api/v1/measurement-imports/{id}', { params: { path: { id } }, signal })),
    // Whoever finds an import being applied is told of its end.
    refetchInterval: ({ state }) => state.data?.value.status === 'APPLYING' && 2000,
  });

export const changesQuery = (id: string, { query, filters }: ListState) => {
  // What moves something first; lines that change nothing are read on demand.
  const outcome = (filters['outcome'] ?? ['CHANGED', 'NEW']) as Change['outcome'][];
  return queryOptions({
    queryKey: ['measurement-imports', id, 'changes', query, filters],
    queryFn: ({ signal }) =>
      readList(
        api.GET('/api/v1/measurement-imports/{id}/changes', {
          params: { path: { id }, query: { ...query, ...filters, outcome } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  });
};

/** Values of one territory that an import wrote: which of its indicators there is something to see of. */
export const broughtQuery = (id: string, territory: string) =>
  queryOptions({
    queryKey: ['measurement-imports', id, 'brought', territory],
    queryFn: ({ signal }) =>
      readList(
        api.GET('/api/v1/measurement-imports/{id}/changes', {
          params: {
            path: { id },
            query: {
              territory: [territory],
              outcome: ['NEW', 'CHANGED'],
              sort: 'indicator',
              limit: 100,
            },
          },
          signal,
        }),
      ),
  });

export const differencesQuery = (id: string, { query }: ListState) =>
  queryOptions({
    queryKey: ['measurement-imports', id, 'differences', query],
    queryFn: ({ signal }) => {
      const { limit, offset } = query;
      return readList(
        api.GET('/api/v1/measurement-imports/{id}/differences', {
          params: { path: { id }, query: { limit, offset } },
          signal,
        }),
      );
    },
    placeholderData: keepPreviousData,
  });

/** Sends the files to be read; nothing is imported yet. Metadata files are told by their columns. */
export const checkFiles = (body: FormData, key: { 'Idempotency-Key': string }) =>
  readTagged(
    api.POST('/api/v1/measurement-imports', {
      params: { header: key },
      // The contract writes a file of a form as a string.
      body: body,
      bodySerializer: (form) => form,
    }),
  );

/** The acts on an import, and their words. */
export const importRoom: IntakeRoom<Import> = {
  kind: 'measurement-imports',
  path: '/api/v1/measurement-imports',
  apply: (id, etag) =>
    readTagged(
      api.POST('/api/v1/measurement-imports/{id}/application', {
        params: { path: { id }, header: ifMatch(etag) },
      }),
    ),
  reverse: (id, etag) =>
    readTagged(
      api.POST('/api/v1/measurement-imports/{id}/reversal', {
        params: { path: { id }, header: ifMatch(etag) },
      }),
    ),
  abandon: (id, etag) =>
    readTagged(
      api.POST('/api/v1/measurement-imports/{id}/abandonment', {
        params: { path: { id }, header: ifMatch(etag) },
      }),
    ),
  progress: (id, signal) =>
    read(api.GET('/api/v1/measurement-imports/{id}', { params: { path: { id } }, signal })),
  may: {
    apply: 'applyMeasurementImport',
    reverse: 'reverseMeasurementImport',
    abandon: 'abandonMeasurementImport',
  },
  words: {
    written: 'Valeurs écrites',
    applying: 'Tout est écrit, ou rien. Annuler l’import ensuite retirera ses valeurs.',
    applied: 'L’import est appliqué : tous les taux sont à jour.',
    abandoning:
      'Aucune valeur ne sera écrite, et l’import ne pourra plus être appliqué. Ses fichiers et son contrôle restent lisibles ; pour le reprendre, déposez de nouveau les fichiers.',
  },
};
