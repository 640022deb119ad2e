import { keepPreviousData, queryOptions, type QueryClient } from '@tanstack/react-query';
import { api, ifMatch, read, readList, readTagged, type Answer } from './client';
import type { paths } from './schema';
import { touch, type Kind } from './touches';

type Json<T> = T extends { content: { 'application/json': infer Body } } ? Body : never;
type Given<T> = T extends { requestBody: infer Request } ? Json<Request> : never;
type Got<T, Status extends number> = T extends { responses: infer All }
  ? Status extends keyof All
    ? Json<All[Status]>
    : never
  : never;

/** The address of one object of a collection: "/api/v1/projects/{id}". */
type One<Path extends string> = Extract<keyof paths, `${Path}/{${'id' | 'code'}}`>;
type Line<Path extends keyof paths> =
  Got<paths[Path]['get'], 200> extends { items: (infer Item extends object)[] } ? Item : never;

/** The collections of the contract on which one acts. */
type Collection = Extract<keyof paths, `/api/v1/${Kind}`>;

/** The header that makes an act sent twice happen once. */
export type Key = { 'Idempotency-Key': string };

interface Sent {
  params?: { query?: object; header?: object };
  body?: unknown;
  signal?: AbortSignal | undefined;
}

/**
 * The client without its types: an address that is made at run time has none to check. What goes in and comes out is
 * typed by the functions below, from the contract.
 */
const loose = api as unknown as {
  request(method: string, path: string, sent: Sent): Promise<Answer<unknown>>;
};

const ask = <T>(method: string, path: string, sent: Sent) =>
  loose.request(method, path, sent) as Promise<Answer<T>>;

/** A collection of the contract: its list, one of its objects with the ETag, and the acts that make, change and delete. */
export function resource<Path extends Collection>(path: Path) {
  const name = path.slice('/api/v1/'.length) as Kind;
  const at = (id: string) => `${path}/${encodeURIComponent(id)}`;
  const readOne = (id: string, signal?: AbortSignal) =>
    readTagged(ask<Got<paths[One<Path>]['get'], 200>>('get', at(id), { signal }));
  return {
    name,
    list: ({ query, filters = {} }: { query: object; filters?: object }) =>
      queryOptions({
        queryKey: [name, 'list', query, filters],
        queryFn: ({ signal }) =>
          readList(
            ask<{ items: Line<Path>[]; total: number }>('get', path, {
              params: { query: { ...query, ...filters } },
              signal,
            }),
          ),
        placeholderData: keepPreviousData,
      }),
    one: (id: string) =>
      queryOptions({
        queryKey: [name, 'one', id],
        queryFn: ({ signal }) => readOne(id, signal),
      }),
    read: readOne,
    create: (body: Given<paths[Path]['post']>, key: Key) =>
      read(ask<Got<paths[Path]['post'], 201>>('post', path, { body, params: { header: key } })),
    save: (id: string, body: Given<paths[One<Path>]['put']>, etag: string) =>
      read(
        ask<Got<paths[One<Path>]['put'], 200>>('put', at(id), {
          body,
          params: { header: ifMatch(etag) },
        }),
      ),
    remove: (id: string, etag: string) =>
      read(ask<unknown>('delete', at(id), { params: { header: ifMatch(etag) } })),
    touched: (client: QueryClient) => touch(client, name),
  };
}
