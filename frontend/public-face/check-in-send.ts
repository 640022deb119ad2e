// Between the page of the door and the API: what waits is sent, then the list is read anew.
import { sent, type Kept, type List } from './check-in-list.ts';
import { said, type Untaken } from './check-in-untaken.ts';

/** As many as one sending may hold. */
const MOST = 200;

/** What became of one turn; the list may be over while what was ticked is still taken. */
export type Turn = { kept: Kept; refusals: Untaken[]; over?: true } | 'away' | 'shut' | 'busy';

interface Outcome {
  id: string;
  kept: boolean;
  refusal: string | null;
}

export const addressOf = (token: string, what = ''): string =>
  `/api/v1/public/check-in/${encodeURIComponent(token)}${what}`;

export const post = (address: string, body: unknown, key: string): Promise<Response> =>
  fetch(address, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
    body: JSON.stringify(body),
  });

const failure = (status: number): Turn => (status === 404 ? 'shut' : 'busy');

/** Sends what waits; what is refused is told, and waits no more. */
async function send(token: string, kept: Kept): Promise<Turn> {
  const acts = kept.waiting.slice(0, MOST);
  if (acts.length === 0) return { kept, refusals: [] };
  const answer = await post(addressOf(token, '/attendances'), { acts }, crypto.randomUUID());
  if (!answer.ok) return failure(answer.status);
  const { acts: outcomes } = (await answer.json()) as { acts: Outcome[] };
  const refused = outcomes.filter((one) => !one.kept);
  const dropped = new Set(refused.map(({ id }) => id));
  const left = { ...kept, waiting: kept.waiting.filter(({ id }) => !dropped.has(id)) };
  return {
    kept: sent(left, new Set(outcomes.map(({ id }) => id))),
    refusals: refused.flatMap(({ id, refusal }) =>
      acts.filter((tick) => tick.id === id).map((tick) => said(kept, tick, [id], refusal ?? '')),
    ),
  };
}

/** Reads the list, unless it is as it was. */
async function read(token: string, kept?: Kept): Promise<Kept | Turn> {
  const answer = await fetch(addressOf(token), {
    headers: kept?.tag ? { 'If-None-Match': kept.tag } : {},
    cache: 'no-store',
  });
  if (answer.status === 304 && kept) return kept;
  if (!answer.ok) return failure(answer.status);
  const list = (await answer.json()) as List;
  return {
    list,
    tag: answer.headers.get('ETag'),
    behind: Date.parse(list.now) - Date.now(),
    waiting: [],
  };
}

/** One turn: what is ticked meanwhile is the caller's to keep. */
export async function turn(token: string, kept?: Kept): Promise<Turn> {
  try {
    const done = kept ? await send(token, kept) : undefined;
    if (typeof done === 'string') return done;
    const list = await read(token, done?.kept);
    if (list === 'shut' && done) return { ...done, over: true };
    if (typeof list === 'string') return done ?? list;
    if (!('list' in list)) return list;
    return {
      kept: { ...list, waiting: done?.kept.waiting ?? [] },
      refusals: done?.refusals ?? [],
    };
  } catch {
    return 'away';
  }
}
