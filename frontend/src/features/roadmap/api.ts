import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, read, readList } from '@/shared/api/client';
import type { Schemas } from '@/shared/api/types';
import { priorities } from './composition-api';

export type TerritoryRoadmap = Schemas['TerritoryRoadmapView'];
export type PriorityInTerritory = Schemas['PriorityInTerritoryView'];
export type IndicatorInPriority = Schemas['IndicatorInPriorityView'];
export type PriorityRate = Schemas['PriorityRateView'];
export type RoadmapAlert = Schemas['RoadmapAlertView'];

type AsOf = string | undefined;

/** The roadmap as one territory sees it: the tree and the territory's page show nothing else. */
export const territoryRoadmapQuery = (code: string, asOf: AsOf) =>
  queryOptions({
    queryKey: ['roadmap-summary', code, asOf],
    queryFn: ({ signal }) =>
      read(
        api.GET('/api/v1/territories/{code}/roadmap-summary', {
          params: { path: { code }, query: asOf ? { asOf } : {} },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  });

export const priorityQuery = priorities.one;

export const priorityRatesQuery = (id: string, territories: string[], asOf: AsOf) =>
  queryOptions({
    queryKey: ['priorities', id, 'rates', territories, asOf],
    queryFn: async ({ signal }) => {
      const query = { territory: territories, limit: 100, ...(asOf ? { asOf } : {}) };
      const path = { id };
      const { items } = await read(
        api.GET('/api/v1/priorities/{id}/rates', { params: { path, query }, signal }),
      );
      return items;
    },
    enabled: territories.length > 0,
    placeholderData: keepPreviousData,
  });

export const priorityExplanationQuery = (id: string, territory: string, asOf: AsOf) =>
  queryOptions({
    queryKey: ['priorities', id, 'explanation', territory, asOf],
    queryFn: ({ signal }) =>
      read(
        api.GET('/api/v1/priorities/{id}/explanation', {
          params: { path: { id }, query: { territory, ...(asOf ? { asOf } : {}) } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  });

export const indicatorRatesQuery = (indicator: string, territories: string[], asOf: AsOf) =>
  queryOptions({
    queryKey: ['rates', indicator, territories, asOf],
    queryFn: async ({ signal }) => {
      const { items } = await readList(
        api.GET('/api/v1/rates', {
          params: {
            query: {
              indicator: [indicator],
              territory: territories,
              kind: ['FINAL'],
              limit: 100,
              ...(asOf ? { asOf } : {}),
            },
          },
          signal,
        }),
      );
      return items;
    },
    enabled: territories.length > 0,
    placeholderData: keepPreviousData,
  });
