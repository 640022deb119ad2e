import { keepPreviousData, queryOptions, type QueryClient } from '@tanstack/react-query';
import { call, ifMatch, read, readList, readTagged } from './client';
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

/** A collection of the contract: its list, one of its objects with the ETag, and the acts that make, change and delete. */
export function resource<Path extends Collection>(path: Path) {
  const name = path.slice('/api/v1/'.length) as Kind;
  const at = (id: string) => `${path}/${encodeURIComponent(id)}`;
  const readOne = (id: string, signal?: AbortSignal, asOf?: string) =>
    readTagged(
      call<Got<paths[One<Path>]['get'], 200>>('GET', at(id), {
        signal,
        ...(asOf ? { params: { query: { asOf } } } : {}),
      }),
    );
  return {
    name,
    list: ({ query, filters = {} }: { query: object; filters?: object }) =>
      queryOptions({
        queryKey: [name, 'list', query, filters],
        queryFn: ({ signal }) =>
          readList(
            call<{ items: Line<Path>[]; total: number }>('GET', path, {
              params: { query: { ...query, ...filters } },
              signal,
            }),
          ),
        placeholderData: keepPreviousData,
      }),
    /** @param asOf the day of knowledge, where the object has one */
    one: (id: string, asOf?: string) =>
      queryOptions({
        queryKey: [name, 'one', id, ...(asOf ? [asOf] : [])],
        queryFn: ({ signal }) => readOne(id, signal, asOf),
      }),
    read: readOne,
    create: (body: Given<paths[Path]['post']>, key: Key) =>
      read(call<Got<paths[Path]['post'], 201>>('POST', path, { body, params: { header: key } })),
    save: (id: string, body: Given<paths[One<Path>]['put']>, etag: string) =>
      read(
        call<Got<paths[One<Path>]['put'], 200>>('PUT', at(id), {
          body,
          params: { header: ifMatch(etag) },
        }),
      ),
    remove: (id: string, etag: string) =>
      read(call<unknown>('DELETE', at(id), { params: { header: ifMatch(etag) } })),
    touched: (client: QueryClient) => touch(client, name),
  };
}
