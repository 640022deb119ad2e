// /api, /problems and /public go to the API as they come, streamed both ways: bodies, ETag and If-Match are not touched,
// and nothing is compressed here, since a proxy that compresses makes ETags weak.
import { randomUUID } from 'node:crypto';
import { Agent, request as httpRequest } from 'node:http';
import { isAnonymous } from './headers.mjs';

/** What the API takes as an id, since it is harmless in a log line. */
const requestIds = /^[A-Za-z0-9._-]{8,64}$/;

const hopByHop = new Set([
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

/** @param away the page that says to people that the API is away */
export function createProxy({ apiUrl, publicUrl }, away) {
  const agent = new Agent({ keepAlive: true });
  return (request, response, security, area) => {
    // Given to the API too: its log and an answer of ours then name the same request.
    const proposed = request.headers['x-request-id'] ?? '';
    const id = requestIds.test(proposed) ? proposed : randomUUID();
    const upstream = httpRequest({
      agent,
      hostname: apiUrl.hostname,
      port: apiUrl.port || 80,
      method: request.method,
      path: request.url,
      headers: {
        ...forwardedHeaders(request, apiUrl, publicUrl),
        'x-request-id': id,
      },
    });
    upstream.on('response', (answer) => relay(answer, response, security));
    upstream.on('error', () => unavailable(request, response, id, faces.has(area) && away));
    response.on('close', () => upstream.destroy());
    request.pipe(upstream);
  };
}

const faces = new Set(['public', 'door']);

/** Of an account: the public face knows none, nor does what the page of the door asks. */
const personal = new Set(['authorization', 'cookie']);

/** What a client says of itself in X-Forwarded-* is replaced: this server is the first that can be trusted. */
function forwardedHeaders(request, apiUrl, publicUrl) {
  const headers = {};
  const nobody = isAnonymous(request.url.split('?', 1)[0]);
  for (const [name, value] of Object.entries(request.headers)) {
    if (nobody && personal.has(name)) continue;
    if (!hopByHop.has(name) && !name.startsWith('x-forwarded-') && name !== 'forwarded') {
      headers[name] = value;
    }
  }
  headers.host = apiUrl.host;
  headers['x-forwarded-for'] = request.socket.remoteAddress;
  headers['x-forwarded-host'] = publicUrl.host;
  headers['x-forwarded-proto'] = publicUrl.protocol.replace(':', '');
  if (request.headers['transfer-encoding']) headers['transfer-encoding'] = 'chunked';
  return headers;
}

function relay(answer, response, security) {
  const ours = new Set(Object.keys(security).map((name) => name.toLowerCase()));
  const headers = [];
  for (let i = 0; i < answer.rawHeaders.length; i += 2) {
    const name = answer.rawHeaders[i].toLowerCase();
    if (!hopByHop.has(name) && !ours.has(name)) {
      headers.push(answer.rawHeaders[i], answer.rawHeaders[i + 1]);
    }
  }
  for (const [name, value] of Object.entries(security)) {
    response.removeHeader(name);
    headers.push(name, value);
  }
  response.writeHead(answer.statusCode, headers);
  answer.on('error', () => response.destroy());
  answer.pipe(response);
}

/** The API is away: said as the API says its own failures, so that clients need one way of reading. */
function unavailable(request, response, id, page) {
  if (response.headersSent || response.destroyed) {
    response.destroy();
    return;
  }
  const problem = {
    type: '/problems/unavailable',
    title: 'Momentanément indisponible',
    status: 503,
    detail: 'Le service ne répond pas. Réessayez dans quelques instants.',
    instance: new URL(request.url, 'http://localhost').pathname,
    traceId: id,
  };
  response.writeHead(503, {
    'Content-Type': page ? 'text/html; charset=utf-8' : 'application/problem+json',
    'Cache-Control': 'no-store',
    'Retry-After': '5',
    'X-Request-Id': id,
  });
  response.end(page || JSON.stringify(problem));
}
