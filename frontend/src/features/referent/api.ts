import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, ifMatch, read, readList } from '@/shared/api/client';
import { resource, type Key } from '@/shared/api/resource';
import type { Schemas } from '@/shared/api/types';
import type { ListState } from '@/shared/ui/list-state';

export type Seat = Schemas['ReferentItem'];
export type Referent = Schemas['ReferentView'];
export type Mandate = Schemas['ReferentMandate'];
export type MandateItem = Schemas['ReferentMandateItem'];
export type HistoryItem = Schemas['ReferentHistoryItem'];
export type Coverage = Schemas['ReferentCoverageView'];

export const REFERENTS = '/api/v1/referents';

export const referents = resource(REFERENTS);
export const referentsQuery = referents.list;
export const referentQuery = referents.one;
export const refreshReferents = referents.touched;

/** Reference data: read once. */
export const topicsQuery = queryOptions({
  queryKey: ['referents', 'topics'],
  queryFn: ({ signal }) =>
    readList(api.GET('/api/v1/referent-topics', { params: { query: { limit: 100 } }, signal })),
  staleTime: Number.POSITIVE_INFINITY,
  select: ({ items }) => items.map(({ code, label }) => ({ value: code, label })),
});

/** Counts of the seats: with the list's filters, that of the state left out. */
export const coverageQuery = ({ q, filters: { state: _state, ...filters } }: ListState) =>
  queryOptions({
    queryKey: ['referents', 'coverage', q, filters],
    queryFn: ({ signal }) =>
      read(
        api.GET('/api/v1/referent-coverage', {
          params: { query: { ...(q ? { q } : {}), ...filters } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
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

/** Who made the present version. */
export async function lastChangeOf({ seat }: Referent) {
  const [last] = (await getHistory(seat.id, 1, 0)).items;
  return last && { by: last.accountName, at: last.occurredAt };
}

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

/** Changes nothing of the seat: it makes a link. */
export const createContactLink = (id: string, mandate: string) =>
  read(
    api.POST('/api/v1/referents/{id}/mandates/{mandate}/contact-links', {
      params: { path: { id, mandate } },
    }),
  );

/** How a seat's state is shown, on its page and in the list. */
export const BADGES = {
  HELD: { severity: 'success', children: 'Pourvu' },
  ENDING: { severity: 'warning', children: 'Bientôt vacant' },
  VACANT: { severity: 'error', children: 'Vacant' },
} as const satisfies Record<Seat['state'], object>;

export const ACTS: Record<HistoryItem['act'], string> = {
  OPENING: 'Ouverture du siège',
  NAMING: 'Nomination',
  CHANGE: 'Correction',
  DEPARTURE: 'Départ',
  CONFIRMATION: 'Confirmation annuelle',
  CLOSING: 'Fermeture du siège',
};
