import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { departmentShapes } from './scripts/department-shapes.ts';
import { frenchSpaces } from './scripts/french-spaces.ts';
import { publicFace } from './scripts/public-face.ts';
import { slimCss } from './scripts/slim-css.ts';
import { slimDsfr } from './scripts/slim-dsfr.ts';

const api =
  process.env['PILO_API_URL'] ?? `http://localhost:${process.env['PILO_API_PORT'] ?? 8080}`;

/** What the SPA server answers in production, for `npm run dev`. */
function devConfig(): Plugin {
  const keycloak = process.env['PILO_KEYCLOAK_PORT'] ?? '8180';
  const config = {
    oidcIssuer: `http://localhost:${keycloak}/realms/pilo`,
    oidcClientId: 'pilo-spa',
    businessDate: process.env['PILO_DEMO_DATE'] ?? null,
    regionName: process.env['PILO_REGION_NAME'] ?? 'Occitanie',
  };
  return {
    name: 'pilo-dev-config',
    configureServer(server) {
      server.middlewares.use('/config.json', (_request, response) => {
        response.setHeader('Content-Type', 'application/json');
        response.end(JSON.stringify(config));
      });
    },
  };
}

/** The mocked sign-in is for development only: a build that asks for it must fail. */
function refuseMockedSignIn(): Plugin {
  return {
    name: 'pilo-refuse-mocked-sign-in',
    apply: 'build',
    config(_config, { mode }) {
      if (process.env['VITE_OIDC_MOCK'] || mode === 'mock') {
        throw new Error('VITE_OIDC_MOCK is for development and tests: no build may hold it.');
      }
    },
  };
}

export default defineConfig({
  plugins: [
    frenchSpaces(),
    react(),
    departmentShapes(),
    slimDsfr(),
    publicFace(),
    devConfig(),
    refuseMockedSignIn(),
  ],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  css: { postcss: { plugins: [slimCss()] } },
  server: {
    host: '127.0.0.1',
    port: Number(process.env['PILO_SPA_PORT'] ?? 3000),
    strictPort: true,
    proxy: { '/api': api, '/problems': api, '^/public(?!/ui/)': api },
  },
  build: {
    manifest: true,
    // Fonts and icons stay files of our origin: the security policy allows no data: font.
    assetsInlineLimit: 0,
    target: 'es2022',
  },
  test: {
    environment: 'jsdom',
    pool: 'vmThreads',
    setupFiles: ['./src/shared/testing/setup.ts'],
    include: ['src/**/*.test.{ts,tsx}', 'scripts/*.test.ts', 'public-face/*.test.ts'],
    restoreMocks: true,
    reporters: ['default', 'json'],
    outputFile: { json: './target/pages.json' },
    // A loop over nothing asserts nothing.
    expect: { requireAssertions: true },
    // A shared machine may be slow; a test that waits for nothing is not.
    testTimeout: 20_000,
  },
});
