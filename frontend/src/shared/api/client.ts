import type { Client } from 'openapi-fetch';
import type { paths } from './schema';
import { NetworkError, toApiError } from './problem';

interface TokenSource {
  accessToken(): Promise<string>;
  renew(): Promise<void>;
}

let tokens: TokenSource | undefined;

/** Called once at start, and by tests. */
export function readTokensFrom(source: TokenSource | undefined): void {
  tokens = source;
}

async function authorized(request: Request): Promise<Request> {
  if (!tokens) {
    return request;
  }
  const signed = new Request(request);
  signed.headers.set('Authorization', `Bearer ${await tokens.accessToken()}`);
  return signed;
}

/** Sends with the token; on a 401 renews it and tries once more (the API has done nothing yet). */
async function send(request: Request): Promise<Response> {
  const spare = request.clone();
  try {
    const response = await fetch(await authorized(request));
    if (response.status !== 401 || !tokens) {
      return response;
    }
    await tokens.renew();
    return await fetch(await authorized(spare));
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') {
      throw error;
    }
    throw new NetworkError(error);
  }
}

export interface Answer<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

interface Sent {
  params?: { path?: Record<string, unknown>; query?: object; header?: object };
  body?: unknown;
  signal?: AbortSignal | null | undefined;
}

/** Repeated parameters mean OR: ?stage=A&stage=B. */
function addressOf(path: string, { path: ids = {}, query = {} }: NonNullable<Sent['params']>) {
  const search = Object.entries(query).flatMap(([name, value]: [string, unknown]) =>
    [value]
      .flat()
      .filter((one) => one !== undefined && one !== null)
      .map((one) => `${name}=${encodeURIComponent(String(one))}`),
  );
  const own = path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String(ids[name])),
  );
  return globalThis.location.origin + own + (search.length > 0 ? `?${search.join('&')}` : '');
}

/** What is no JSON is given as it came: it is then no problem of the API's. */
function parsed(text: string): unknown {
  try {
    return text ? JSON.parse(text) : undefined;
  } catch {
    return text;
  }
}

/** One call, whatever its address: who calls says what comes back. */
export async function call<T>(
  method: string,
  path: string,
  { params = {}, body, signal = null }: Sent = {},
): Promise<Answer<T>> {
  const json = body !== undefined && !(body instanceof FormData);
  const response = await send(
    new Request(addressOf(path, params), {
      method,
      signal,
      headers: {
        Accept: 'application/json',
        ...(json && { 'Content-Type': 'application/json' }),
        ...params.header,
      },
      body: json ? JSON.stringify(body) : ((body as FormData | undefined) ?? null),
    }),
  );
  const content = parsed(await response.text());
  return response.ok ? { data: content as T, response } : { error: content, response };
}

/** Typed from openapi.yaml by openapi-fetch, of which nothing but its types is taken: a first load is counted. */
export const api = {
  GET: call.bind(undefined, 'GET'),
  POST: call.bind(undefined, 'POST'),
  PUT: call.bind(undefined, 'PUT'),
  DELETE: call.bind(undefined, 'DELETE'),
} as unknown as Pick<Client<paths, 'application/json'>, 'GET' | 'POST' | 'PUT' | 'DELETE'>;

/** The body of an answer; throws ApiError on a problem. */
export async function read<T>(call: Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await call;
  if (!response.ok) {
    throw toApiError(response, error);
  }
  return data as T;
}

type Live<T> = Exclude<T, { deleted: true }>;

/** A page of a list. Lines that tell a deletion only come with updatedSince, which pages never ask. */
export async function readList<T extends object>(
  call: Promise<Answer<{ items: T[]; total: number }>>,
): Promise<{ items: Live<T>[]; total: number }> {
  const { items, total } = await read(call);
  return { items: items.filter((item): item is Live<T> => !('deleted' in item)), total };
}

/** A resource with the ETag that its next change must quote. */
export interface Tagged<T> {
  value: T;
  etag: string;
}

export async function readTagged<T>(call: Promise<Answer<T>>): Promise<Tagged<T>> {
  const { data, error, response } = await call;
  if (!response.ok) {
    throw toApiError(response, error);
  }
  return { value: data as T, etag: response.headers.get('ETag') ?? '' };
}

export const ifMatch = (etag: string) => ({ 'If-Match': etag });

/** Downloads a list as a file, by the same address with another Accept. */
export async function download(path: string, accept: string, name: string): Promise<void> {
  const response = await send(
    new Request(new URL(path, globalThis.location.origin), { headers: { Accept: accept } }),
  );
  if (!response.ok) {
    throw toApiError(response, await response.json().catch(() => undefined));
  }
  const address = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
