import createClient, { type Middleware } from 'openapi-fetch';
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

const acceptJson: Middleware = {
  onRequest({ request }) {
    if (!request.headers.has('Accept')) {
      request.headers.set('Accept', 'application/json');
    }
    return request;
  },
};

/** Typed from openapi.yaml. Repeated parameters mean OR: ?stage=A&stage=B. */
export const api = createClient<paths, 'application/json'>({
  baseUrl: globalThis.location.origin,
  fetch: send,
  querySerializer: { array: { style: 'form', explode: true } },
});
api.use(acceptJson);

export interface Answer<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

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
