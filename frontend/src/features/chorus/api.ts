import { keepPreviousData, queryOptions, type QueryClient } from '@tanstack/react-query';
import { api, call, ifMatch, read, readList, readTagged, type Tagged } from '@/shared/api/client';
import { touch } from '@/shared/api/touches';
import type { Schemas } from '@/shared/api/types';
import type { Option } from '@/shared/ui/form/fields';
import type { IntakeRoom } from '@/shared/ui/intake/types';
import type { ListState } from '@/shared/ui/list-state';

export type Import = Schemas['ChorusImportView'];
export type ImportSummary = Schemas['ChorusImportSummary'];
export type Row = Schemas['ChorusRowItem'];
export type Verdict = Schemas['ChorusVerdictItem'];
export type Mapping = Schemas['ChorusMappingView'];
export type Match = Schemas['UpdateChorusMatch'];
export type Field = Schemas['ChorusField'];
export type Line = Schemas['ChorusLineItem'];

export const IMPORTS = '/api/v1/chorus-imports';
const KIND = 'chorus-imports';

/** Where people read and write an import. */
export const hrefOf = (id: string) => `/budget/imports/${id}`;

export const importsQuery = ({ query, filters }: ListState) =>
  queryOptions({
    queryKey: [KIND, query, filters],
    queryFn: ({ signal }) =>
      readList(
        api.GET('/api/v1/chorus-imports', { params: { query: { ...query, ...filters } }, signal }),
      ),
    placeholderData: keepPreviousData,
  });

export const importQuery = (id: string) =>
  queryOptions({
    queryKey: [KIND, id],
    queryFn: ({ signal }) =>
      readTagged(api.GET('/api/v1/chorus-imports/{id}', { params: { path: { id } }, signal })),
    // Whoever finds an import being applied is told of its end.
    refetchInterval: ({ state }) => state.data?.value.status === 'APPLYING' && 2000,
  });

interface Asked {
  query: { limit: number; offset?: number; sort?: string; q?: string };
  filters: Record<string, string[]>;
}

export const rowsQuery = (id: string, { query, filters }: Asked) =>
  queryOptions({
    queryKey: [KIND, id, 'rows', query, filters],
    queryFn: ({ signal }) =>
      readList(
        api.GET('/api/v1/chorus-imports/{id}/rows', {
          params: { path: { id }, query: { ...query, ...filters } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  });

/** The last extract in which a commitment was read, of those that were applied. */
export const readInQuery = (number: string) =>
  queryOptions({
    queryKey: [KIND, 'of', number],
    queryFn: ({ signal }) =>
      readList(
        call<{ items: ImportSummary[]; total: number }>('GET', IMPORTS, {
          params: {
            query: { commitment: [number], status: ['APPLIED'], sort: '-createdAt', limit: 1 },
          },
          signal,
        }),
      ),
  });

/** What the application writes, or has written, row by row: enough of them to name each kind. */
export const WRITES = 100;
export const writesQuery = (id: string) =>
  rowsQuery(id, {
    query: { limit: WRITES, sort: 'row' },
    filters: { state: ['NEW', 'CORRECTED'] },
  });

export const verdictsQuery = (id: string, { query, filters }: Asked) =>
  queryOptions({
    queryKey: [KIND, id, 'verdicts', query, filters],
    queryFn: ({ signal }) =>
      readList(
        api.GET('/api/v1/chorus-imports/{id}/verdicts', {
          params: { path: { id }, query: { ...query, ...filters } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  });

export const mappingQuery = (id: string) =>
  queryOptions({
    queryKey: [KIND, id, 'mapping'],
    queryFn: () => readMapping(id),
  });

/** Sends the extracts to be read: AE and CP together are one import; nothing is written yet. */
export const checkFiles = (body: FormData, key: { 'Idempotency-Key': string }) =>
  readTagged(
    api.POST('/api/v1/chorus-imports', {
      params: { header: key },
      // The contract writes a file of a form as a string.
      body: body,
      bodySerializer: (form) => form,
    }),
  );

export const matchRow = (id: string, row: number, body: Match, etag: string) =>
  readTagged(
    api.PUT('/api/v1/chorus-imports/{id}/rows/{row}/match', {
      params: { path: { id, row }, header: ifMatch(etag) },
      body,
    }),
  );

/** @param rows those whose suggestion is accepted; all that have one without it */
export const acceptSuggestions = (id: string, rows: number[] | null, etag: string) =>
  readTagged(
    api.POST('/api/v1/chorus-imports/{id}/matches', {
      params: { path: { id }, header: ifMatch(etag) },
      body: { rows, basis: null },
    }),
  );

export const readMapping = (id: string): Promise<Tagged<Mapping>> =>
  readTagged(api.GET('/api/v1/chorus-imports/{id}/mapping', { params: { path: { id } } }));

export const saveMapping = (id: string, body: Schemas['UpdateChorusMapping'], etag: string) =>
  read(
    api.PUT('/api/v1/chorus-imports/{id}/mapping', {
      params: { path: { id }, header: ifMatch(etag) },
      body,
    }),
  );

export const touched = (client: QueryClient) => touch(client, KIND);

/** The acts on an import, and their words. */
export const chorusRoom: IntakeRoom<Import> = {
  kind: KIND,
  path: IMPORTS,
  apply: (id, etag) =>
    readTagged(
      api.POST('/api/v1/chorus-imports/{id}/application', {
        params: { path: { id }, header: ifMatch(etag) },
      }),
    ),
  reverse: (id, etag) =>
    readTagged(
      api.POST('/api/v1/chorus-imports/{id}/reversal', {
        params: { path: { id }, header: ifMatch(etag) },
      }),
    ),
  abandon: (id, etag) =>
    readTagged(
      api.POST('/api/v1/chorus-imports/{id}/abandonment', {
        params: { path: { id }, header: ifMatch(etag) },
      }),
    ),
  progress: (id, signal) =>
    read(api.GET('/api/v1/chorus-imports/{id}', { params: { path: { id } }, signal })),
  may: {
    apply: 'applyChorusImport',
    reverse: 'reverseChorusImport',
    abandon: 'abandonChorusImport',
  },
  words: {
    written: 'Opérations écrites',
    applying: 'Tout est écrit, ou rien. Annuler l’import ensuite remettra les livres comme avant.',
    applied: 'L’import est appliqué : les chiffres du budget sont à jour.',
    abandoning:
      'Rien ne sera écrit, et l’import ne pourra plus être appliqué. Ses fichiers et ses lignes restent lisibles, vos rapprochements servent au prochain import ; pour le reprendre, déposez de nouveau les fichiers.',
  },
};

/** Ten commitments for a text: number, object, supplier. */
export async function searchCommitments(q: string): Promise<Option[]> {
  const { items } = await readList(
    api.GET('/api/v1/commitments', { params: { query: { q, limit: 10 } } }),
  );
  return items.map(({ number, object, supplier }) => ({
    value: number,
    label: `${number} · ${object}`,
    ...(supplier ? { hint: supplier.name } : {}),
  }));
}

/** The postes of one commitment, of which a row names one. */
export const itemsQuery = (number: string) =>
  queryOptions({
    queryKey: ['commitments', 'one', number, 'items'],
    queryFn: async ({ signal }) => {
      const { items } = await read(
        api.GET('/api/v1/commitments/{id}', { params: { path: { id: number } }, signal }),
      );
      return items;
    },
    enabled: number !== '',
  });

/** The lines of the State's credits in the year of a row: those on which it may count. */
export const linesQuery = (year: number | null) =>
  queryOptions({
    queryKey: ['budget-lines', 'spendable', String(year)],
    queryFn: async ({ signal }) => {
      const { items } = await readList(
        api.GET('/api/v1/budget-lines', {
          params: { query: { year: [Number(year)], limit: 100 } },
          signal,
        }),
      );
      return items.filter(({ scheme }) => scheme?.ledger === 'ETAT');
    },
    enabled: year !== null,
  });
