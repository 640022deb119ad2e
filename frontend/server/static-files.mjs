// The built files, held in memory with their compressed forms: the folder is small and never changes.
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { cacheControl } from './headers.mjs';

const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};
const compressible = new Set(['.css', '.html', '.js', '.json', '.svg', '.txt', '.webmanifest']);
const encoders = {
  br: (body) =>
    promisify(brotliCompress)(body, {
      params: { [constants.BROTLI_PARAM_QUALITY]: qualityOf(body) },
    }),
  gzip: (body) => promisify(gzip)(body, { level: 9 }),
};

/** The best there is takes a second for what is large: its first visitor would wait for it. */
const qualityOf = ({ length }) => (length < 100_000 ? 11 : 9);

export async function loadStaticFiles(folder) {
  const files = new Map();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = relative(folder, join(entry.parentPath ?? entry.path, entry.name));
    const hidden = path.split(sep).some((part) => part.startsWith('.'));
    if (entry.isFile() && !hidden) {
      files.set(`/${path.split(sep).join('/')}`, await loadFile(join(folder, path), path));
    }
  }
  if (!files.has('/index.html'))
    throw new Error(`${folder} holds no index.html: build the SPA first`);
  return files;
}

async function loadFile(file, path) {
  const body = await readFile(file);
  const extension = extname(file);
  return {
    body,
    type: types[extension] ?? 'application/octet-stream',
    etag: createHash('sha256').update(body).digest('base64url').slice(0, 22),
    cache: cacheOf(path.split(sep).join('/')),
    encodings: compressible.has(extension) && body.length > 1024 ? {} : null,
  };
}

function cacheOf(path) {
  if (path.startsWith('assets/')) return cacheControl.assets;
  return path.startsWith('public/ui/') ? cacheControl.face : cacheControl.pages;
}

/** The file in the best form that the browser takes; each form is made once, at its first use. */
async function inBestForm(file, acceptEncoding) {
  if (!file.encodings) return { body: file.body };
  for (const name of ['br', 'gzip']) {
    if (new RegExp(`(^|[ ,])${name}([ ,;]|$)`).test(acceptEncoding)) {
      file.encodings[name] ??= encoders[name](file.body);
      return { body: await file.encodings[name], encoding: name };
    }
  }
  return { body: file.body };
}

/** A path of the SPA answers its page; a missing file is a plain 404, never a page that looks like it. */
export function findFile(files, path) {
  const ofSpa = extname(path) === '' && !path.startsWith('/public/');
  return files.get(path) ?? (ofSpa ? files.get('/index.html') : undefined);
}

export async function sendFile(file, request, response) {
  const { body, encoding } = await inBestForm(file, request.headers['accept-encoding'] ?? '');
  const etag = `"${file.etag}${encoding ? `-${encoding}` : ''}"`;
  response.setHeader('ETag', etag);
  response.setHeader('Cache-Control', file.cache);
  if (file.encodings) response.setHeader('Vary', 'Accept-Encoding');
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304).end();
    return;
  }
  if (encoding) response.setHeader('Content-Encoding', encoding);
  response.writeHead(200, { 'Content-Type': file.type, 'Content-Length': body.length });
  response.end(request.method === 'HEAD' ? undefined : body);
}
