import { keepPreviousData, queryOptions, type QueryClient } from '@tanstack/react-query';
import { api, ifMatch, read, readList, readTagged } from '@/shared/api/client';
import type { Schemas } from '@/shared/api/types';
import type { ListState } from '@/shared/ui/list-state';

export type Project = Schemas['ProjectView'];
export type ProjectSummary = Schemas['ProjectSummary'];
export type ProjectDraft = Schemas['ProjectDraft'];
export type HistoryItem = Schemas['ProjectHistoryItem'];
export type Stage = ProjectSummary['stage'];

export const PROJECTS = '/api/v1/projects';
/** The board shows whole columns: as many as one page of the contract can hold. */
export const BOARD_LIMIT = 100;

type Filters = Record<string, string[]>;

/** `archived` and `late` are one yes or no in the contract, the others are lists. */
const toQuery = ({ archived, late, ...filters }: Filters) => ({
  ...filters,
  ...(late?.[0] === 'true' ? { late: true } : {}),
  ...(archived?.[0] === 'true' ? { archived: true } : {}),
});

export const projectsQuery = ({ query, filters }: ListState) =>
  queryOptions({
    queryKey: ['projects', 'list', query, filters],
    queryFn: ({ signal }) =>
      readList(api.GET(PROJECTS, { params: { query: { ...query, ...toQuery(filters) } }, signal })),
    placeholderData: keepPreviousData,
  });

export const boardQuery = ({ q, filters }: ListState) =>
  queryOptions({
    queryKey: ['projects', 'board', q, filters],
    queryFn: ({ signal }) =>
      readList(
        api.GET(PROJECTS, {
          params: {
            query: {
              limit: BOARD_LIMIT,
              offset: 0,
              sort: 'stage,title',
              ...(q ? { q } : {}),
              ...toQuery(filters),
            },
          },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  });

/** Counts of the portfolio: with the list's filters, that of the stage left out. */
export const stageCountsQuery = ({ q, filters: { stage: _stage, ...filters } }: ListState) =>
  queryOptions({
    queryKey: ['projects', 'counts', q, filters],
    queryFn: ({ signal }) =>
      read(
        api.GET('/api/v1/projects/stage-counts', {
          params: { query: { ...(q ? { q } : {}), ...toQuery(filters) } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  });

export const getProject = (id: string, signal?: AbortSignal) =>
  readTagged(
    api.GET('/api/v1/projects/{id}', { params: { path: { id } }, ...(signal ? { signal } : {}) }),
  );

export const projectQuery = (id: string) =>
  queryOptions({
    queryKey: ['projects', 'one', id],
    queryFn: ({ signal }) => getProject(id, signal),
  });

/** The present version, with who made it: what a form that met it says. */
export async function reloadProject(id: string) {
  const [project, { items }] = await Promise.all([
    getProject(id),
    readList(
      api.GET('/api/v1/projects/{id}/history', {
        params: { path: { id }, query: { limit: 1, offset: 0 } },
      }),
    ),
  ]);
  const [last] = items;
  return { ...project, change: last && { by: last.accountName, at: last.occurredAt } };
}

export const historyQuery = (id: string, offset: number) =>
  queryOptions({
    queryKey: ['projects', 'history', id, offset],
    queryFn: ({ signal }) =>
      readList(
        api.GET('/api/v1/projects/{id}/history', {
          params: { path: { id }, query: { limit: 20, offset } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  });

export const createProject = (body: ProjectDraft, key: { 'Idempotency-Key': string }) =>
  read(api.POST(PROJECTS, { body, params: { header: key } }));

export const updateProject = (id: string, body: ProjectDraft, etag: string) =>
  read(api.PUT('/api/v1/projects/{id}', { params: { path: { id }, header: ifMatch(etag) }, body }));

export const archiveProject = (id: string, etag: string) =>
  read(api.DELETE('/api/v1/projects/{id}', { params: { path: { id }, header: ifMatch(etag) } }));

export const changeStage = (id: string, stage: Stage, reason: string | null, etag: string) =>
  read(
    api.POST('/api/v1/projects/{id}/stage-changes', {
      params: { path: { id }, header: ifMatch(etag) },
      body: { stage, reason },
    }),
  );

export const signStatus = (
  id: string,
  body: Schemas['StatusUpdate'],
  etag: string,
  key: { 'Idempotency-Key': string },
) =>
  read(
    api.POST('/api/v1/projects/{id}/status-updates', {
      params: { path: { id }, header: { ...key, ...ifMatch(etag) } },
      body,
    }),
  );

/** After any act: lists, counts, sheet and history are read again. */
export const refreshProjects = (client: QueryClient) =>
  client.invalidateQueries({ queryKey: ['projects'] });
