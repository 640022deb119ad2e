// The product as a script sees it.
const url = process.env.PILO_URL;
const management = `http://127.0.0.1:${process.env.PILO_MANAGEMENT_PORT}`;

export async function token(account = 'chargee') {
  const answer = await fetch(process.env.PILO_TOKEN_URL, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'password',
      client_id: 'pilo-spa',
      username: account,
      password: 'pilo-demo',
    }),
  });
  if (!answer.ok) {
    throw new Error(`no token: ${answer.status}`);
  }
  return (await answer.json()).access_token;
}

/** Status, headers and body of one call; status 0 when nobody answered. */
export async function call(bearer, method, path, { body, headers = {}, limit = 15_000 } = {}) {
  const start = Date.now();
  try {
    const answer = await fetch(url + path, {
      method,
      headers: {
        Authorization: `Bearer ${bearer}`,
        ...(typeof body === 'string' ? { 'Content-Type': 'application/json' } : {}),
        ...headers,
      },
      ...(body ? { body } : {}),
      signal: AbortSignal.timeout(limit),
    });
    const text = await answer.text();
    const type = answer.headers.get('content-type') ?? '';
    return {
      status: answer.status,
      headers: answer.headers,
      body: /json/.test(type) ? JSON.parse(text) : text,
      took: Date.now() - start,
    };
  } catch (error) {
    return { status: 0, headers: new Headers(), body: String(error), took: Date.now() - start };
  }
}

export async function health(kind) {
  try {
    return (await fetch(`${management}/q/health/${kind}`, { signal: AbortSignal.timeout(10_000) }))
      .status;
  } catch {
    return 0;
  }
}
