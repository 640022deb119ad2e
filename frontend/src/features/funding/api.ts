import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, ifMatch, read, readList, readTagged } from '@/shared/api/client';
import { resource, type Key } from '@/shared/api/resource';
import type { Schemas } from '@/shared/api/types';

export type Scheme = Schemas['FundingSchemeItem'];
export type Line = Schemas['BudgetLineItem'];
export type Movement = Schemas['MovementItem'];
export type Execution = Schemas['BudgetExecutionItem'];
export type CarryOver = Schemas['CarryOverItem'];
export type Forecast = Schemas['PaymentForecastItem'];
export type ClosingDates = Schemas['ClosingDatesItem'];

export const LINES = '/api/v1/budget-lines';
export const MOVEMENTS = '/api/v1/movements';
export const SCHEMES = '/api/v1/funding-schemes';
export const CARRY_OVERS = '/api/v1/carry-overs';
export const FORECASTS = '/api/v1/payment-forecasts';

export const schemes = resource(SCHEMES);
export const lines = resource(LINES);
export const movements = resource(MOVEMENTS);
export const carryOvers = resource(CARRY_OVERS);
export const forecasts = resource(FORECASTS);

/** What was known at the end of that day. */
const known = (asOf: string | undefined) => (asOf ? { asOf } : {});

type GroupBy = 'scheme' | 'year' | 'axis' | 'project';

interface Asked {
  /** None: one line, the total of what the filters keep. */
  groupBy?: GroupBy[];
  scheme?: string[];
  year?: string[];
  axis?: string[];
  project?: string[];
  territory?: string[];
  asOf?: string | undefined;
}

/** What is opened, committed, paid and left, by any choice of groups. An office has a few dozen of them. */
export const executionsQuery = ({ groupBy = [], asOf, year, ...filters }: Asked) =>
  queryOptions({
    queryKey: ['budget-executions', groupBy, year, filters, asOf],
    queryFn: async ({ signal }) => {
      const { items } = await readList(
        api.GET('/api/v1/budget-executions', {
          params: {
            query: {
              ...(groupBy.length > 0 ? { groupBy: groupBy.join(',') } : {}),
              ...(year ? { year: year.map(Number) } : {}),
              ...filters,
              ...known(asOf),
              limit: 100,
            },
          },
          signal,
        }),
      );
      return items;
    },
    placeholderData: keepPreviousData,
  });

export const readClosingDates = (year: number, programme: string, signal?: AbortSignal) =>
  readTagged(
    api.GET('/api/v1/fiscal-years/{year}/closing-dates', {
      params: { path: { year: String(year) }, query: { programme } },
      ...(signal ? { signal } : {}),
    }),
  );

export const closingDatesQuery = (year: number, programme: string) =>
  queryOptions({
    queryKey: ['closing-dates', year, programme],
    queryFn: ({ signal }) => readClosingDates(year, programme, signal),
  });

export const saveClosingDates = (
  year: number,
  programme: string,
  body: Schemas['ClosingDatesForm'],
  etag: string,
) =>
  read(
    api.PUT('/api/v1/fiscal-years/{year}/closing-dates', {
      params: { path: { year: String(year) }, query: { programme }, header: ifMatch(etag) },
      body,
    }),
  );

export const reverseMovement = (id: string, reason: string, key: Key) =>
  read(
    api.POST('/api/v1/movements/{id}/reversals', {
      params: { path: { id }, header: key },
      body: { reason },
    }),
  );

/** B17: what becomes of a carry-over, on the version that was read. */
export const decideCarryOver = (
  id: string,
  body: Schemas['CarryOverDecisionForm'],
  etag: string,
  key: Key,
) =>
  read(
    api.POST('/api/v1/carry-overs/{id}/decisions', {
      params: { path: { id }, header: { ...key, ...ifMatch(etag) } },
      body,
    }),
  );

export const openCarryOver = (
  id: string,
  body: Schemas['CarryOverOpeningForm'],
  etag: string,
  key: Key,
) =>
  read(
    api.POST('/api/v1/carry-overs/{id}/openings', {
      params: { path: { id }, header: { ...key, ...ifMatch(etag) } },
      body,
    }),
  );

export const refuseCarryOver = (
  id: string,
  body: Schemas['CarryOverRefusalForm'],
  etag: string,
  key: Key,
) =>
  read(
    api.POST('/api/v1/carry-overs/{id}/refusals', {
      params: { path: { id }, header: { ...key, ...ifMatch(etag) } },
      body,
    }),
  );

/** Every scheme: an office has a handful. */
export const schemeChoices = queryOptions({
  queryKey: ['funding-schemes', 'choices'],
  queryFn: ({ signal }) =>
    readList(api.GET('/api/v1/funding-schemes', { params: { query: { limit: 100 } }, signal })),
  select: ({ items }) => items.map(({ code, name }) => ({ value: code, label: name })),
});

/** What of a line says which one it is: of its own, or as another object refers to it. */
interface Named {
  scheme?: { code: string } | null;
  fiscalYear?: number;
  axis?: { label: string } | null;
  project?: { title: string } | null;
  label?: string | null;
}

/** How a line is called in one breath: "FTAP 2026 · Développer des outils". */
export const lineName = ({ scheme, fiscalYear, axis, project, label }: Named): string =>
  [`${scheme?.code ?? ''} ${fiscalYear}`, axis?.label, project?.title, label]
    .filter(Boolean)
    .join(' · ');

/** Ten lines for a text: what they are called, what is left of them. */
export async function searchLines(q: string) {
  const { items } = await readList(
    api.GET('/api/v1/budget-lines', { params: { query: { q, limit: 10, sort: '-fiscalYear' } } }),
  );
  return items.map((line) => ({ value: line.id, label: lineName(line) }));
}
