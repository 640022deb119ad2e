// What the environment says; nothing is baked into the built files.
export function settingsFrom(env) {
  const issuer = env.PILO_OIDC_URL || 'http://localhost:8180/realms/pilo';
  const port = Number(env.PILO_SPA_PORT || 3000);
  return {
    port,
    host: env.PILO_HOST || '127.0.0.1',
    apiUrl: new URL(env.PILO_API_URL || 'http://127.0.0.1:8080'),
    publicUrl: new URL(env.PILO_PUBLIC_URL || `http://localhost:${port}`),
    // A host for everybody: nothing but the public face answers.
    publicOnly: env.PILO_FACE === 'public',
    oidcOrigin: new URL(issuer).origin,
    config: {
      oidcIssuer: issuer,
      oidcClientId: env.PILO_OIDC_CLIENT || 'pilo-spa',
      demo: env.PILO_DEMO === 'true',
      businessDate: env.PILO_DEMO_DATE || null,
      regionName: env.PILO_REGION_NAME || null,
    },
  };
}
