import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, readList } from '@/shared/api/client';
import { resource } from '@/shared/api/resource';
import type { Schemas } from '@/shared/api/types';

export type Indicator = Schemas['IndicatorView'];
export type IndicatorSummary = Schemas['IndicatorSummary'];
export type Rate = Schemas['RateItem'];
export type Definition = Schemas['IndicatorDefinition'];

export const INDICATORS = '/api/v1/indicators';

export const indicators = resource(INDICATORS);
export const indicatorsQuery = indicators.list;

/** The last local code that is taken, by an archived indicator too: the next one is proposed to the person. */
export const lastLocalQuery = queryOptions({
  queryKey: ['indicators', 'last-local'],
  queryFn: async ({ signal }) => {
    const lists = await Promise.all(
      (['PRESENT', 'ARCHIVED'] as const).map((state) =>
        readList(
          api.GET(INDICATORS, {
            params: { query: { kind: ['LOCAL'], sort: '-code', limit: 1, state } },
            signal,
          }),
        ),
      ),
    );
    const codes = lists.flatMap(({ items }) => items.map(({ code }) => code));
    return codes.toSorted().at(-1) ?? null;
  },
});

/** The final rate of the indicators of one page, in one territory, by their codes. */
export const standingQuery = (indicator: string[], territory: string) =>
  queryOptions({
    queryKey: ['rates', 'standing', indicator, territory],
    queryFn: async ({ signal }) => {
      const query = { indicator, territory: [territory], kind: ['FINAL' as const], limit: 100 };
      const { items } = await readList(api.GET('/api/v1/rates', { params: { query }, signal }));
      return new Map(items.map((rate) => [rate.indicator, rate]));
    },
    enabled: indicator.length > 0,
    placeholderData: keepPreviousData,
  });
