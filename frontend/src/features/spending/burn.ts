import { queryOptions } from '@tanstack/react-query';
import { readList, api } from '@/shared/api/client';
import { plus } from '@/shared/lib/money';
import { commitments, type Operation } from './api';

/** Enough for any project; beyond, a picture would say nothing. */
const MOST = 40;

/** Committed and paid, added up day after day. */
export interface BurnPoint {
  day: string;
  ae: string;
  cp: string;
}

const AE: ReadonlySet<string> = new Set(['COMMITMENT', 'AMENDMENT', 'WITHDRAWAL', 'AFFIRMATION']);

/** The sums at the end of each day on which something moved, up to today: no curve runs ahead of it. */
export function pointsOf(operations: Operation[], project: string, today: string): BurnPoint[] {
  const own = operations
    .filter((operation) => operation.project?.code === project)
    .filter(({ kind }) => AE.has(kind) || kind === 'PAYMENT')
    .filter(({ valueDate }) => valueDate <= today)
    .toSorted((one, other) => one.valueDate.localeCompare(other.valueDate));
  const points: BurnPoint[] = [];
  for (const { kind, amount, valueDate } of own) {
    const last = points.at(-1) ?? { day: '', ae: '0.00', cp: '0.00' };
    const next = {
      day: valueDate,
      ae: AE.has(kind) ? plus(last.ae, amount) : last.ae,
      cp: AE.has(kind) ? last.cp : plus(last.cp, amount),
    };
    if (last.day === valueDate) {
      points.pop();
    }
    points.push(next);
  }
  return points;
}

/** A project's operations on all its commitments; nothing where there are too many to be drawn. */
export const burnQuery = (project: string, today: string) =>
  queryOptions({
    queryKey: ['commitments', 'burn', project, today],
    queryFn: async ({ signal }) => {
      const { items, total } = await readList(
        api.GET('/api/v1/commitments', {
          params: { query: { project: [project], limit: MOST } },
          signal,
        }),
      );
      if (total > MOST) {
        return null;
      }
      const views = await Promise.all(items.map(({ number }) => commitments.read(number, signal)));
      return pointsOf(
        views.flatMap(({ value }) => value.operations),
        project,
        today,
      );
    },
  });
