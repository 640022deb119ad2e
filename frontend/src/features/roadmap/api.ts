import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, read, readList } from '@/shared/api/client';
import type { Schemas } from '@/shared/api/types';
import { priorities } from './composition-api';

export type TerritoryRoadmap = Schemas['TerritoryRoadmapView'];
export type PriorityInTerritory = Schemas['PriorityInTerritoryView'];
export type IndicatorInPriority = Schemas['IndicatorInPriorityView'];
export type PriorityExplanation = Schemas['PriorityExplanationView'];
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

export type DepartmentRate = Schemas['RateItem'];
export type ProjectHere = Schemas['ProjectSummary'];

const PAGE = 100;

/** The final rates of several indicators in several territories: a page of the contract holds 100 lines. */
export const ratesOfQuery = (indicators: string[], territories: string[], asOf: AsOf) =>
  queryOptions({
    queryKey: ['rates', 'of', indicators, territories, asOf],
    queryFn: async ({ signal }) => {
      const rates: DepartmentRate[] = [];
      for (let offset = 0, total = 1; offset < total; offset += PAGE) {
        const query = {
          indicator: indicators,
          territory: territories,
          kind: ['FINAL' as const],
          limit: PAGE,
          offset,
          ...(asOf ? { asOf } : {}),
        };
        // Page after page: the next one is asked once it is known to exist.
        // oxlint-disable-next-line no-await-in-loop
        const page = await readList(api.GET('/api/v1/rates', { params: { query }, signal }));
        rates.push(...page.items);
        ({ total } = page);
      }
      return rates;
    },
    enabled: indicators.length > 0 && territories.length > 0,
    placeholderData: keepPreviousData,
  });

const RUNNING = [
  'CADRAGE',
  'EXPLORATION',
  'CONCEPTION',
  'EXPERIMENTATION',
  'DEPLOIEMENT',
  'PASSAGE_A_L_ECHELLE',
] as const;

/** What is under way in a territory. */
export const projectsHereQuery = (territory: string, limit: number) =>
  queryOptions({
    queryKey: ['projects', 'here', territory, limit],
    queryFn: ({ signal }) =>
      readList(
        api.GET('/api/v1/projects', {
          params: {
            query: {
              territory: [territory],
              stage: [...RUNNING],

              limit,
            },
          },
          signal,
        }),
      ),
  });
