import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, ifMatch, read, readList } from '@/shared/api/client';
import { resource, type Key } from '@/shared/api/resource';
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

export const projects = resource(PROJECTS);
export const projectsQuery = projects.list;
export const projectQuery = projects.one;
export const refreshProjects = projects.touched;

export const boardQuery = ({ q, filters }: ListState) =>
  projects.list({
    query: { limit: BOARD_LIMIT, offset: 0, sort: 'stage,title', ...(q ? { q } : {}) },
    filters,
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

/** Who made the present version. */
export async function lastChangeOf({ id }: Project) {
  const { items } = await readList(
    api.GET('/api/v1/projects/{id}/history', {
      params: { path: { id }, query: { limit: 1, offset: 0 } },
    }),
  );
  const [last] = items;
  return last && { by: last.accountName, at: last.occurredAt };
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

export const changeStage = (id: string, stage: Stage, reason: string | null, etag: string) =>
  read(
    api.POST('/api/v1/projects/{id}/stage-changes', {
      params: { path: { id }, header: ifMatch(etag) },
      body: { stage, reason },
    }),
  );

export const signStatus = (id: string, body: Schemas['StatusUpdate'], etag: string, key: Key) =>
  read(
    api.POST('/api/v1/projects/{id}/status-updates', {
      params: { path: { id }, header: { ...key, ...ifMatch(etag) } },
      body,
    }),
  );
