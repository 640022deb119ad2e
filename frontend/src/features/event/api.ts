import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, ifMatch, read, readList } from '@/shared/api/client';
import { resource, type Key } from '@/shared/api/resource';
import type { Schemas } from '@/shared/api/types';
import type { Option } from '@/shared/ui/form/fields';

export type EventRow = Schemas['EventItem'];
export type EventSheet = Schemas['EventView'];
export type EventDraft = Schemas['UpdateEvent'];
export type Registration = Schemas['RegistrationItem'];
export type RegistrationSheet = Schemas['RegistrationView'];
export type QueueMove = Schemas['QueueMoveItem'];
export type Speaker = Schemas['SpeakerItem'];
export type SpeakerSheet = Schemas['SpeakerView'];
export type SeatMode = Schemas['SeatMode'];

export const EVENTS = '/api/v1/events';
export const REGISTRATIONS = '/api/v1/registrations';
export const SPEAKERS = '/api/v1/speakers';
/** As many as one page of the contract can hold. */
export const MOST = 100;

export const events = resource(EVENTS);
export const registrations = resource(REGISTRATIONS);
export const speakers = resource(SPEAKERS);

const acted = (id: string, etag: string, key: Key) => ({
  path: { id },
  header: { ...key, ...ifMatch(etag) },
});

export const publishEvent = (id: string, etag: string, key: Key) =>
  read(api.POST('/api/v1/events/{id}/publications', { params: acted(id, etag, key) }));

export const closeEvent = (id: string, etag: string, key: Key) =>
  read(api.POST('/api/v1/events/{id}/closures', { params: acted(id, etag, key) }));

export const archiveEvent = (id: string, etag: string, key: Key) =>
  read(api.POST('/api/v1/events/{id}/archivals', { params: acted(id, etag, key) }));

export const cancelEvent = (id: string, reason: string, etag: string, key: Key) =>
  read(
    api.POST('/api/v1/events/{id}/cancellations', {
      params: acted(id, etag, key),
      body: { reason },
    }),
  );

export const postponeEvent = (
  id: string,
  body: Schemas['CreatePostponement'],
  etag: string,
  key: Key,
) => read(api.POST('/api/v1/events/{id}/postponements', { params: acted(id, etag, key), body }));

export const copyEvent = (id: string, body: Schemas['CreateCopies'], key: Key) =>
  read(api.POST('/api/v1/events/{id}/copies', { params: { path: { id }, header: key }, body }));

export const cancelRegistration = (id: string, reason: string, etag: string, key: Key) =>
  read(
    api.POST('/api/v1/registrations/{id}/cancellations', {
      params: acted(id, etag, key),
      body: { reason: reason || null },
    }),
  );

export const changeMode = (id: string, body: Schemas['CreateModeChange'], etag: string, key: Key) =>
  read(api.POST('/api/v1/registrations/{id}/mode-changes', { params: acted(id, etag, key), body }));

export const letPass = (id: string, reason: string, etag: string, key: Key) =>
  read(
    api.POST('/api/v1/registrations/{id}/offers', {
      params: acted(id, etag, key),
      body: { reason },
    }),
  );

/** The journal of an event's queue, the last move first. */
export const movesQuery = (id: string, offset: number) =>
  queryOptions({
    queryKey: ['registrations', 'moves', id, offset],
    queryFn: ({ signal }) =>
      readList(
        api.GET('/api/v1/events/{id}/queue-moves', {
          params: { path: { id }, query: { limit: 20, offset, sort: '-occurredAt' } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  });

/** Ten speakers of the pool for a text. */
export async function searchSpeakers(q: string): Promise<Option[]> {
  const { items } = await readList(
    api.GET('/api/v1/speakers', { params: { query: { q, limit: 10, archived: false } } }),
  );
  return (items as Speaker[]).map(({ id, name, organisation, subject }) => ({
    value: id,
    label: organisation ? `${name} (${organisation})` : name,
    hint: subject,
  }));
}

const lineName = ({ scheme, fiscalYear, axis, label }: Schemas['BudgetLineItem']): string =>
  [`${scheme?.code} ${fiscalYear}`, axis?.label, label].filter(Boolean).join(' · ');

/** Ten budget lines for a text. */
export async function searchLines(q: string): Promise<Option[]> {
  const { items } = await readList(
    api.GET('/api/v1/budget-lines', { params: { query: { q, limit: 10, sort: '-fiscalYear' } } }),
  );
  return (items as Schemas['BudgetLineItem'][]).map((line) => ({
    value: line.id,
    label: lineName(line),
  }));
}

/** How the line that pays is called. */
export const nameOfLine = async (id: string): Promise<string> =>
  lineName(
    await read(api.GET('/api/v1/budget-lines/{id}', { params: { path: { id } } })).then(
      (line) => line as unknown as Schemas['BudgetLineItem'],
    ),
  );
