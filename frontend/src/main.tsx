import { oidcEarlyInit } from 'oidc-spa/entrypoint';

// Runs before anything else: it takes the answer of the sign-in server out of the address bar.
const { shouldLoadApp } = oidcEarlyInit({
  BASE_URL: import.meta.env.BASE_URL,
  sessionRestorationMethod: 'full page redirect',
});

if (shouldLoadApp) {
  void import('./app/start').then(({ start }) => start());
}
