import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, ifMatch, read, readList } from '@/shared/api/client';
import type { Schemas } from '@/shared/api/types';
import { endOfDayInParis } from '@/shared/lib/dates';

export type Explanation = Schemas['RateExplanationView'];
export type Rate = Schemas['RateItem'];
export type RateKind = Schemas['RateKind'];
export type Indicator = Schemas['IndicatorView'];
export type Measurement = Schemas['MeasurementItem'];
export type Trajectory = Schemas['RateTrajectoryView'];
export type NewValue = Schemas['CreateMeasurement'];

type AsOf = string | undefined;

/** What every part of the indicator's page is about. */
export interface Subject {
  indicator: string;
  territory: string;
  kind: RateKind;
  asOf: AsOf;
}

const PAGE = 100;

export const explanationQuery = ({ indicator, territory, kind, asOf }: Subject) =>
  queryOptions({
    queryKey: ['rates', 'explanation', indicator, territory, kind, asOf],
    queryFn: ({ signal }) =>
      read(
        api.GET('/api/v1/rates/explanation', {
          params: { query: { indicator, territory, kind, ...(asOf ? { asOf } : {}) } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  });

/** R15: the value of each month, what was expected, and where it lands. */
export const trajectoryQuery = ({ indicator, territory, kind, asOf }: Subject) =>
  queryOptions({
    queryKey: ['rates', 'trajectory', indicator, territory, kind, asOf],
    queryFn: ({ signal }) =>
      read(
        api.GET('/api/v1/rates/trajectory', {
          params: { query: { indicator, territory, kind, ...(asOf ? { asOf } : {}) } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  });

export type Scope = { territory: string[] } | { level: Schemas['TerritoryLevel'][] };

/** All the rates of a scope: France has 101 départements, a page of the contract holds 100 lines. */
async function allRates({ indicator, kind, asOf }: Subject, scope: Scope, signal: AbortSignal) {
  const page = (offset: number) =>
    readList(
      api.GET('/api/v1/rates', {
        params: {
          query: {
            indicator: [indicator],
            kind: [kind],
            limit: PAGE,
            offset,
            ...scope,
            ...(asOf ? { asOf } : {}),
          },
        },
        signal,
      }),
    );
  const { items, total } = await page(0);
  return total > PAGE ? [...items, ...(await page(PAGE)).items] : items;
}

export const ratesQuery = (subject: Subject, scope: Scope) =>
  queryOptions({
    queryKey: ['rates', subject.indicator, subject.kind, subject.asOf, scope],
    queryFn: ({ signal }) => allRates(subject, scope, signal),
    enabled: !('territory' in scope) || scope.territory.length > 0,
    placeholderData: keepPreviousData,
  });

/** The latest current values that stand at the territory itself: what a value that is typed corrects. */
export const currentValuesQuery = (indicator: string, territory: string) =>
  queryOptions({
    queryKey: ['measurements', indicator, territory, 'current'],
    queryFn: async ({ signal }) => {
      const query = {
        indicator: [indicator],
        territory: [territory],
        type: ['CURRENT' as const],
        sort: '-month',
        limit: PAGE,
      };
      return (await readList(api.GET('/api/v1/measurements', { params: { query }, signal }))).items;
    },
    staleTime: 0,
  });

export const typeValue = (body: NewValue, key: { 'Idempotency-Key': string }) =>
  read(api.POST('/api/v1/measurements', { params: { header: key }, body }));

/** What was learnt last about this indicator here: values of all three types. */
export const historyQuery = ({ indicator, territory, asOf }: Subject, offset: number) =>
  queryOptions({
    queryKey: ['measurements', indicator, territory, asOf, 'history', offset],
    queryFn: ({ signal }) =>
      readList(
        api.GET('/api/v1/measurements', {
          params: {
            query: {
              indicator: [indicator],
              territory: [territory],
              sort: '-recordedAt,-month',
              limit: 20,
              offset,
              ...(asOf ? { knownAt: endOfDayInParis(asOf) } : {}),
            },
          },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  });

export const indicatorQuery = (code: string) =>
  queryOptions({
    queryKey: ['indicators', code],
    queryFn: ({ signal }) =>
      read(api.GET('/api/v1/indicators/{code}', { params: { path: { code } }, signal })),
  });

/** Asked before an act: what may be done with it changes with its values, not with its own version. */
export const indicatorNowQuery = (code: string) =>
  queryOptions({
    ...indicatorQuery(code),
    queryKey: ['indicators', code, 'now'],
    staleTime: 0,
    gcTime: 0,
  });

const asRead = ({ code, version }: Indicator) => ({
  params: { path: { code }, header: ifMatch(`"${version}"`) },
});

export const deleteIndicator = (indicator: Indicator) =>
  read(api.DELETE('/api/v1/indicators/{code}', asRead(indicator)));

export const archiveIndicator = (indicator: Indicator) =>
  read(api.POST('/api/v1/indicators/{code}/archival', asRead(indicator)));

export const restoreIndicator = (indicator: Indicator) =>
  read(api.POST('/api/v1/indicators/{code}/restoration', asRead(indicator)));
