import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { api, ifMatch, read, readTagged } from '@/shared/api/client';
import type { Key } from '@/shared/api/resource';
import { touch } from '@/shared/api/touches';
import type { Schemas } from '@/shared/api/types';

export type Survey = Schemas['EventSurveyView'];
export type SurveyForm = Schemas['UpdateEventSurvey'];
export type Result = Schemas['SurveyQuestionResultItem'];

const at = (event: string) => ({ path: { event } });

const readSurvey = (event: string, signal?: AbortSignal) =>
  readTagged(
    api.GET('/api/v1/event-surveys/{event}', {
      params: at(event),
      ...(signal ? { signal } : {}),
    }),
  );

export const surveyQuery = (event: string) =>
  queryOptions({
    queryKey: ['event-surveys', 'one', event],
    queryFn: ({ signal }) => readSurvey(event, signal),
  });

/** The survey of an event, as a page that changes an object takes it. */
export const surveys = {
  name: 'event-surveys',
  read: (event: string) => readSurvey(event),
  save: (event: string, body: SurveyForm, etag: string) =>
    read(
      api.PUT('/api/v1/event-surveys/{event}', {
        params: { ...at(event), header: ifMatch(etag) },
        body,
      }),
    ),
  touched: (client: QueryClient) => touch(client, 'event-surveys'),
};

export const thank = (event: string, etag: string, key: Key) =>
  read(
    api.POST('/api/v1/event-surveys/{event}/thanks', {
      params: { ...at(event), header: { ...ifMatch(etag), ...key } },
    }),
  );

export const closeSurvey = (event: string, etag: string, key: Key) =>
  read(
    api.POST('/api/v1/event-surveys/{event}/closures', {
      params: { ...at(event), header: { ...ifMatch(etag), ...key } },
    }),
  );

export const resultsPath = (event: string) => `/api/v1/event-surveys/${event}/results`;
