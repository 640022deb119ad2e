// Serves the SPA as production does: static files, run-time settings, security headers, and the API on the same origin.
import { createServer } from 'node:http';
import { areaOf, cacheControl, isShut, securityHeaders } from './headers.mjs';
import { createProxy } from './proxy.mjs';
import { findFile, loadStaticFiles, sendFile } from './static-files.mjs';

export async function createSpaServer(settings, folder) {
  const files = await loadStaticFiles(folder);
  const proxy = createProxy(settings, files.get('/public/ui/unavailable.html')?.body);
  const config = JSON.stringify(settings.config);
  const server = createServer((request, response) => {
    const path = request.url.split('?', 1)[0];
    const area = settings.publicOnly && isShut(path) ? 'shut' : areaOf(path);
    const security = securityHeaders(area, settings.oidcOrigin);
    for (const [name, value] of Object.entries(security)) response.setHeader(name, value);
    if (area === 'shut') {
      refuse(response, 404, 'Page introuvable');
    } else if (area !== 'spa' && !path.startsWith('/public/ui/')) {
      proxy(request, response, security, area);
    } else if (request.method !== 'GET' && request.method !== 'HEAD') {
      refuse(response, 405, 'Méthode non permise', { Allow: 'GET, HEAD' });
    } else if (path === '/config.json') {
      sendConfig(config, request, response);
    } else {
      const file = findFile(files, decoded(path));
      if (file) sendFile(file, request, response).catch(() => response.destroy());
      else refuse(response, 404, 'Fichier introuvable');
    }
  });
  // A long upload of measurements is not cut, a client that never ends its headers is.
  server.requestTimeout = 300_000;
  server.headersTimeout = 15_000;
  // A connection that is silent for longer than any act takes serves nobody. The API drops sooner who does not read.
  server.timeout = 360_000;
  return server;
}

function decoded(path) {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function sendConfig(config, request, response) {
  response.writeHead(200, {
    'Content-Type': 'application/json; charset=utf-8',
    'Cache-Control': cacheControl.config,
  });
  response.end(request.method === 'HEAD' ? undefined : config);
}

function refuse(response, status, text, headers = {}) {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', ...headers });
  response.end(text);
}
