import { keepPreviousData, queryOptions, type QueryClient } from '@tanstack/react-query';
import { api, ifMatch, read, readList, readTagged } from '@/shared/api/client';
import type { Schemas } from '@/shared/api/types';
import type { ListState } from '@/shared/ui/list-state';

export type Seat = Schemas['ReferentItem'];
export type Referent = Schemas['ReferentView'];
export type Mandate = Schemas['ReferentMandate'];
export type MandateItem = Schemas['ReferentMandateItem'];
export type HistoryItem = Schemas['ReferentHistoryItem'];
export type Coverage = Schemas['ReferentCoverageView'];

type Key = { 'Idempotency-Key': string };

export const REFERENTS = '/api/v1/referents';

/** One day in the contract, where the others are lists. */
const toQuery = ({ endingBefore, ...filters }: Record<string, string[]>) => ({
  ...filters,
  ...(endingBefore?.[0] ? { endingBefore: endingBefore[0] } : {}),
});

export const referentsQuery = ({ query, filters }: ListState) =>
  queryOptions({
    queryKey: ['referents', 'list', query, filters],
    queryFn: ({ signal }) =>
      readList(
        api.GET(REFERENTS, {
          params: { query: { ...query, ...toQuery(filters) } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  });

/** Reference data: read once. */
export const topicsQuery = queryOptions({
  queryKey: ['referents', 'topics'],
  queryFn: ({ signal }) =>
    readList(api.GET('/api/v1/referent-topics', { params: { query: { limit: 100 } }, signal })),
  staleTime: Number.POSITIVE_INFINITY,
  select: ({ items }) => items.map(({ code, label }) => ({ value: code, label })),
});

export const coverageQuery = (topic: string | undefined) =>
  queryOptions({
    queryKey: ['referents', 'coverage', topic],
    queryFn: ({ signal }) =>
      read(
        api.GET('/api/v1/referent-coverage', {
          params: { query: topic ? { topic } : {} },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  });

export const getReferent = (id: string, signal?: AbortSignal) =>
  readTagged(
    api.GET('/api/v1/referents/{id}', { params: { path: { id } }, ...(signal ? { signal } : {}) }),
  );

export const referentQuery = (id: string) =>
  queryOptions({
    queryKey: ['referents', 'one', id],
    queryFn: ({ signal }) => getReferent(id, signal),
  });

const getHistory = (id: string, limit: number, offset: number, signal?: AbortSignal) =>
  readList(
    api.GET('/api/v1/referents/{id}/history', {
      params: { path: { id }, query: { limit, offset } },
      ...(signal ? { signal } : {}),
    }),
  );

export const historyQuery = (id: string, offset: number) =>
  queryOptions({
    queryKey: ['referents', 'history', id, offset],
    queryFn: ({ signal }) => getHistory(id, 20, offset, signal),
    placeholderData: keepPreviousData,
  });

/** The present version, with who made it: what a form that met it says. */
export async function reloadReferent(id: string) {
  const [referent, { items }] = await Promise.all([getReferent(id), getHistory(id, 1, 0)]);
  const [last] = items;
  return { ...referent, change: last && { by: last.accountName, at: last.occurredAt } };
}

export const createReferent = (body: Schemas['CreateReferent'], key: Key) =>
  read(api.POST(REFERENTS, { body, params: { header: key } }));

export const nameReferent = (id: string, body: Mandate, key: Key) =>
  read(
    api.POST('/api/v1/referents/{id}/mandates', { body, params: { path: { id }, header: key } }),
  );

export const updateMandate = (id: string, mandate: string, body: Mandate, etag: string) =>
  read(
    api.PUT('/api/v1/referents/{id}/mandates/{mandate}', {
      body,
      params: { path: { id, mandate }, header: ifMatch(etag) },
    }),
  );

export const recordDeparture = (
  id: string,
  mandate: string,
  body: Schemas['RecordDeparture'],
  etag: string,
) =>
  read(
    api.POST('/api/v1/referents/{id}/mandates/{mandate}/departures', {
      body,
      params: { path: { id, mandate }, header: ifMatch(etag) },
    }),
  );

export const confirmReferent = (id: string, etag: string) =>
  read(
    api.POST('/api/v1/referents/{id}/confirmations', {
      params: { path: { id }, header: ifMatch(etag) },
    }),
  );

export const closeReferent = (id: string, etag: string) =>
  read(api.DELETE('/api/v1/referents/{id}', { params: { path: { id }, header: ifMatch(etag) } }));

/** After any act: lists, pages, coverage, the home and the territories' pages are read again. */
export const refreshReferents = async (client: QueryClient) => {
  await Promise.all(
    ['referents', 'home', 'territory-facts'].map((name) =>
      client.invalidateQueries({ queryKey: [name] }),
    ),
  );
};

export const STATES: Record<Seat['state'], string> = {
  HELD: 'Pourvu',
  ENDING: 'Bientôt vacant',
  VACANT: 'Vacant',
};

export const ACTS: Record<HistoryItem['act'], string> = {
  OPENING: 'Ouverture du siège',
  NAMING: 'Nomination',
  CHANGE: 'Correction',
  DEPARTURE: 'Départ',
  CONFIRMATION: 'Confirmation annuelle',
  CLOSING: 'Fermeture du siège',
};
