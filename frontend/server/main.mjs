// Entry: node frontend/server/main.mjs
import { fileURLToPath } from 'node:url';
import { createSpaServer } from './server.mjs';
import { settingsFrom } from './settings.mjs';

const settings = settingsFrom(process.env);
const server = await createSpaServer(settings, fileURLToPath(new URL('../dist', import.meta.url)));
server.listen(settings.port, settings.host, () => {
  process.stdout.write(`SPA on ${settings.publicUrl.origin}\n`);
});

for (const signal of ['SIGTERM', 'SIGINT']) {
  process.on(signal, () => {
    server.close(() => process.exit(0));
    server.closeIdleConnections();
    // An answer that never ends must not hold the stop.
    setTimeout(() => process.exit(0), 5_000).unref();
  });
}
