import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, read, readList } from '@/shared/api/client';
import type { Key } from '@/shared/api/resource';
import type { Schemas } from '@/shared/api/types';

export type Message = Schemas['EventMessageItem'];
export type MessageDraft = Schemas['CreateEventMessage'];

export const messagesPath = (event: string) => `/api/v1/events/${event}/messages`;

export const messagesQuery = (id: string) =>
  queryOptions({
    queryKey: ['events', 'messages', id],
    queryFn: ({ signal }) =>
      readList(
        api.GET('/api/v1/events/{id}/messages', {
          params: { path: { id }, query: { limit: 50, sort: '-createdAt' } },
          signal,
        }),
      ),
  });

/** To how many a message would go, and to whom first. */
export const recipientsQuery = (
  id: string,
  { states, modes, presences }: Pick<MessageDraft, 'states' | 'modes' | 'presences'>,
) =>
  queryOptions({
    queryKey: ['events', 'message-recipients', id, states, modes, presences],
    queryFn: ({ signal }) =>
      read(
        api.GET('/api/v1/events/{id}/message-recipients', {
          params: { path: { id }, query: { state: states, mode: modes, presence: presences } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
    enabled: states.length > 0,
  });

export const sendMessage = (id: string, body: MessageDraft, key: Key) =>
  read(api.POST('/api/v1/events/{id}/messages', { params: { path: { id }, header: key }, body }));
