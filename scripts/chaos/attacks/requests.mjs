// How an attack speaks: to the API itself, by fetch for what is well formed, by a bare socket for what is not.
import { connect } from 'node:net';

const port = Number(process.env.PILO_API_PORT);
const base = `http://127.0.0.1:${port}`;

/** Status of one call, whose answer is read and thrown away unless it is for `keep`; 0 when nobody answered. */
export async function send(
  bearer,
  method,
  path,
  { body, headers = {}, limit = 60_000, keep } = {},
) {
  try {
    const answer = await fetch(base + path, {
      method,
      headers: { Authorization: `Bearer ${bearer}`, ...headers },
      body,
      signal: AbortSignal.timeout(limit),
    });
    if (keep) {
      keep(answer.status, await answer.text());
      return answer.status;
    }
    for await (const piece of answer.body ?? []) {
      void piece;
    }
    return answer.status;
  } catch {
    return 0;
  }
}

export const json = (bearer, method, path, body) =>
  send(bearer, method, path, { body, headers: { 'Content-Type': 'application/json' } });

/** Writes these bytes and gives the status of the answer; 0 for a connection that closes without one. */
export function raw(text, limit = 20_000) {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    const done = (status) => {
      socket.destroy();
      resolve(status);
    };
    socket.setTimeout(limit, () => done(0));
    socket.on('data', (bytes) =>
      done(Number(/^HTTP\/1\.1 (\d{3})/.exec(bytes.toString())?.[1] ?? 0)),
    );
    socket.on('error', () => done(0));
    socket.on('close', () => done(0));
  });
}

/**
 * Asks and does not read on. Gives the status once the first bytes are there, and ends when the server has dropped the
 * connection, or after the limit, when it is closed here.
 */
export function unread(bearer, path, accept, { limit = 90_000, to = port } = {}) {
  return new Promise((resolve) => {
    let status = 0;
    const socket = connect(to, '127.0.0.1', () =>
      socket.write(
        `GET ${path} HTTP/1.1\r\nHost: localhost\r\nAccept: ${accept}\r\nAuthorization: Bearer ${bearer}\r\n\r\n`,
      ),
    );
    socket.once('data', (bytes) => {
      status = Number(/^HTTP\/1\.1 (\d{3})/.exec(bytes.toString())?.[1] ?? 0);
      socket.pause();
      if (status !== 200) {
        socket.destroy();
      }
    });
    // A paused socket is not told of an end, so it is held for as long as the attack lasts.
    const held = setTimeout(() => socket.destroy(), limit);
    socket.on('error', () => {});
    socket.on('close', () => {
      clearTimeout(held);
      resolve(status);
    });
  });
}
