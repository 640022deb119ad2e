import { defineConfig } from '@playwright/test';

/** Journeys in Debian's Chromium against a product that runs: `make e2e` starts one apart. */
export default defineConfig({
  testDir: './e2e',
  // A browser, Keycloak and the API fill two cores: two journeys at once take as long, and wait for each other.
  workers: 1,
  retries: 0,
  // Each load of a page passes through the sign-in server, which a busy host makes slow: its time is no fault of ours.
  timeout: 300_000,
  expect: { timeout: 60_000 },
  reporter: [['list'], ['json', { outputFile: 'target/journeys.json' }]],
  use: {
    // What stands on the page answers at once: a field that went is told with its name, and not as a test without an end.
    actionTimeout: 30_000,
    baseURL: `http://localhost:${process.env['PILO_SPA_PORT'] ?? 3000}`,
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    // Recording each journey takes a fifth of its time: asked for when one fails.
    trace: process.env['PILO_TRACE'] ? 'on' : 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env['PILO_CHROMIUM'] ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-dev-shm-usage'],
    },
  },
});
