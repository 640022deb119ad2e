import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { api, read, readList } from '@/shared/api/client';
import type { Schemas } from '@/shared/api/types';
import { commitments } from './api';
import type { PastedLine } from './pasted-line';

export type SpendableLine = Schemas['BudgetLineItem'];

/** The lines of a year on which one may spend: those of the State's credits. */
export const spendableQuery = (year: string) =>
  queryOptions({
    queryKey: ['budget-lines', 'spendable', year],
    queryFn: async ({ signal }) => {
      const { items } = await readList(
        api.GET('/api/v1/budget-lines', {
          params: { query: { year: [Number(year)], limit: 100 } },
          signal,
        }),
      );
      return items.filter(({ scheme }) => scheme?.ledger === 'ETAT');
    },
    enabled: /^\d{4}$/.test(year),
  });

export interface Suggested {
  line?: string | undefined;
  project?: { code: string; title: string } | undefined;
  /** From what: said beside the field. */
  from: string;
}

/** B14: what was bought last from the same supplier says the project, and this year's line of the same axis. */
export async function ofSupplier(
  client: QueryClient,
  supplier: string,
  lines: SpendableLine[],
): Promise<Suggested | undefined> {
  const { items } = await client.fetchQuery(
    commitments.list({
      query: { limit: 1, offset: 0, sort: '-signedOn' },
      filters: { supplier },
    }),
  );
  const [last] = items;
  if (!last) {
    return undefined;
  }
  const { value } = await client.fetchQuery(commitments.one(last.number));
  const [part] = value.items;
  const line = lines.find(
    ({ scheme, axis }) =>
      scheme?.code === part?.budgetLine?.scheme &&
      axis?.code === (part?.budgetLine?.axis ?? undefined),
  );
  return {
    line: line?.id,
    project: part?.project ?? undefined,
    from: `l’engagement ${last.number}`,
  };
}

/** A line kept for the project, else the one of its axis if there is but one. */
export async function ofProject(
  code: string,
  lines: SpendableLine[],
): Promise<Suggested | undefined> {
  const own = lines.find(({ project }) => project?.code === code);
  if (own) {
    return { line: own.id, from: 'le projet' };
  }
  const { axis } = await read(api.GET('/api/v1/projects/{id}', { params: { path: { id: code } } }));
  const shared = lines.filter((line) => line.project === null && line.axis?.code === axis);
  return shared.length === 1 ? { line: shared[0]?.id, from: 'l’axe du projet' } : undefined;
}

/** An extract names a line by its cost centre and its activity. */
export const ofExtract = (
  { costCentre, activity }: PastedLine,
  lines: SpendableLine[],
): SpendableLine | undefined =>
  lines.find(
    (line) =>
      (costCentre !== undefined && line.costCentre === costCentre) ||
      (activity !== undefined && line.activity === activity),
  );
