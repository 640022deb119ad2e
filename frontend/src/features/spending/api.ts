import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, call, ifMatch, read, readList } from '@/shared/api/client';
import { resource, type Key } from '@/shared/api/resource';
import type { Schemas } from '@/shared/api/types';
import type { Option } from '@/shared/ui/form/fields';

export type Commitment = Schemas['CommitmentView'];
export type CommitmentRow = Schemas['CommitmentItem'];
export type Part = Schemas['CommitmentPartItem'];
export type Operation = Schemas['OperationItem'];
export type Payment = Schemas['PaymentItem'];
export type Request = Schemas['CommitmentRequestView'];
export type RequestRow = Schemas['CommitmentRequestItem'];
export type Planned = Schemas['PlannedCertificationView'];
export type LineRef = Schemas['SpendingLineItem'];

export const COMMITMENTS = '/api/v1/commitments';
export const PAYMENTS = '/api/v1/payments';
export const REQUESTS = '/api/v1/commitment-requests';
export const PLANNED = '/api/v1/planned-certifications';

export const commitments = resource(COMMITMENTS);
export const payments = resource(PAYMENTS);
export const requests = resource(REQUESTS);
export const planned = resource(PLANNED);
export const anomalies = resource('/api/v1/budget-anomalies');

interface ActBodies {
  amendments: Schemas['CreateAmendment'];
  withdrawals: Schemas['CreateWithdrawal'];
  'tranche-affirmations': Schemas['CreateTrancheAffirmation'];
  acceptances: Schemas['CreateAcceptance'];
}
export type ActName = keyof ActBodies;

const at = (id: string) => `${COMMITMENTS}/${encodeURIComponent(id)}`;

/** An operation on a commitment, on the version that was read. */
export const operate = <Name extends ActName>(
  id: string,
  act: Name,
  body: ActBodies[Name],
  etag: string,
  key: Key,
) =>
  read(
    call<Commitment>('POST', `${at(id)}/${act}`, {
      params: { header: { ...key, ...ifMatch(etag) } },
      body,
    }),
  );

export const signAcceptance = (id: string, acceptance: string, etag: string) =>
  read(
    call<Commitment>('POST', `${at(id)}/acceptances/${acceptance}/signatures`, {
      params: { header: ifMatch(etag) },
    }),
  );

export const discardAcceptance = (id: string, acceptance: string, etag: string) =>
  read(
    call<unknown>('DELETE', `${at(id)}/acceptances/${acceptance}`, {
      params: { header: ifMatch(etag) },
    }),
  );

export const reversePayment = (id: string, reason: string, key: Key) =>
  read(
    api.POST('/api/v1/payments/{id}/reversals', {
      params: { path: { id }, header: key },
      body: { reason },
    }),
  );

export const submitRequest = (id: string, overReason: string | null, etag: string, key: Key) =>
  read(
    api.POST('/api/v1/commitment-requests/{id}/submissions', {
      params: { path: { id }, header: { ...key, ...ifMatch(etag) } },
      body: { overReason },
    }),
  );

export const approveRequest = (id: string, note: string | null, etag: string, key: Key) =>
  read(
    api.POST('/api/v1/commitment-requests/{id}/approvals', {
      params: { path: { id }, header: { ...key, ...ifMatch(etag) } },
      body: { note },
    }),
  );

export const refuseRequest = (id: string, reason: string, etag: string, key: Key) =>
  read(
    api.POST('/api/v1/commitment-requests/{id}/refusals', {
      params: { path: { id }, header: { ...key, ...ifMatch(etag) } },
      body: { reason },
    }),
  );

export const receiveRequest = (
  id: string,
  body: Schemas['ReceiveCommitmentRequest'],
  etag: string,
  key: Key,
) =>
  read(
    api.POST('/api/v1/commitment-requests/{id}/receptions', {
      params: { path: { id }, header: { ...key, ...ifMatch(etag) } },
      body,
    }),
  );

/** "FTAP 2026 · Développer des outils": a line as an operation names it. */
export const refName = ({ scheme, year, axisLabel }: LineRef): string =>
  [`${scheme} ${year}`, axisLabel].filter(Boolean).join(' · ');

/** A line in a list of choices. */
export const lineLabel = ({
  scheme,
  fiscalYear,
  axis,
  project,
  label,
}: Schemas['BudgetLineItem']): string =>
  [`${scheme?.code} ${fiscalYear}`, axis?.label, project?.title, label].filter(Boolean).join(' · ');

/** Ten commitments for a text: number, object, supplier. */
export async function searchCommitments(q: string): Promise<Option[]> {
  const { items } = await readList(
    api.GET('/api/v1/commitments', { params: { query: { q, limit: 10 } } }),
  );
  return items.map(({ number, object, supplier }) => ({
    value: number,
    label: `${number} · ${object}`,
    ...(supplier ? { hint: supplier.name } : {}),
  }));
}

export type Landing = Schemas['BudgetLandingView'];
export type Schedule = Schemas['PaymentScheduleView'];
export type Idle = Schemas['IdleAppropriationItem'];
export type Anomaly = Schemas['BudgetAnomalyItem'];

/** What was known at the end of that day. */
const known = (asOf: string | undefined) => (asOf ? { asOf } : {});

export const ANOMALIES = '/api/v1/budget-anomalies';
export const IDLE = '/api/v1/idle-appropriations';

/** Where the year ends, by what is entered and never guessed (B15, B16). */
export const landingQuery = (scheme: string, year: number, asOf?: string) =>
  queryOptions({
    queryKey: ['budget-landings', scheme, year, asOf],
    queryFn: ({ signal }) =>
      read(
        call<Landing>('GET', '/api/v1/budget-landings', {
          params: { query: { scheme, year, ...known(asOf) } },
          signal,
        }),
      ),
  });

/** What is to be paid in the years that follow (B6). */
export const scheduleQuery = (scheme: string, year: number, asOf?: string) =>
  queryOptions({
    queryKey: ['payment-schedules', scheme, year, asOf],
    queryFn: ({ signal }) =>
      read(
        call<Schedule>('GET', '/api/v1/payment-schedules', {
          params: { query: { scheme, year, ...known(asOf) } },
          signal,
        }),
      ),
  });

interface Asked {
  query: { limit: number; offset: number; sort?: string };
  filters?: Record<string, string[]>;
}

export const idleQuery = ({ query, filters = {} }: Asked) =>
  queryOptions({
    queryKey: ['idle-appropriations', query, filters],
    queryFn: ({ signal }) =>
      readList(
        call<{ items: Idle[]; total: number }>('GET', IDLE, {
          params: { query: { ...query, ...filters } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  });

export const anomaliesQuery = ({ query, filters = {} }: Asked) =>
  queryOptions({
    queryKey: ['budget-anomalies', query, filters],
    queryFn: ({ signal }) =>
      readList(
        call<{ items: Anomaly[]; total: number }>('GET', ANOMALIES, {
          params: { query: { ...query, ...filters } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  });

export type YearEnd = Schemas['YearEndItem'];
export const YEAR_END = '/api/v1/year-end-items';

/** B16, B17: what the year's end asks to look at. */
export const yearEndQuery = ({ query, filters = {} }: Asked) =>
  queryOptions({
    queryKey: ['year-end-items', query, filters],
    queryFn: ({ signal }) =>
      readList(
        call<{ items: YearEnd[]; total: number }>('GET', YEAR_END, {
          params: { query: { ...query, ...filters } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  });

export type Hypotheses = Schemas['LandingSimulationForm'];
export type Simulation = Schemas['LandingSimulationView'];

/** The landing as it would be: read, never written. */
export const simulationQuery = (hypotheses: Hypotheses) =>
  queryOptions({
    queryKey: ['budget-landings', 'simulation', hypotheses],
    queryFn: ({ signal }) =>
      read(
        call<Simulation>('POST', '/api/v1/budget-landings/simulations', {
          body: hypotheses,
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
    retry: false,
  });

/** The API's own sum of one scheme and year. */
export const totalQuery = (scheme: string, year: number, asOf?: string) =>
  queryOptions({
    queryKey: ['budget-executions', 'total', scheme, year, asOf],
    queryFn: async ({ signal }) => {
      const { items } = await readList(
        api.GET('/api/v1/budget-executions', {
          params: { query: { scheme: [scheme], year: [year], ...known(asOf) } },
          signal,
        }),
      );
      return items[0] ?? null;
    },
  });
