// The promise p10: what a first load transfers, gzipped, stays under its budget; and the sign-in
// made for development never reaches a build.
import { readdir, readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';

const dist = new URL('../dist/', import.meta.url);
const budget = { js: 200_000, css: 60_000 };

const html = await readFile(new URL('index.html', dist), 'utf8');
const manifest = JSON.parse(await readFile(new URL('.vite/manifest.json', dist), 'utf8'));

/** The chunks of the entry, of the application that it starts and of the first page shown. */
function firstLoad() {
  const seen = new Set();
  const visit = (key) => {
    if (seen.has(key)) return;
    seen.add(key);
    for (const next of manifest[key].imports ?? []) visit(next);
  };
  visit('index.html');
  visit('src/app/start.tsx');
  visit('src/app/oidc/real.ts');
  visit('src/features/home/home-page.tsx');
  visit(Object.keys(manifest).find((key) => key.endsWith('dsfr.module.js')));
  return seen;
}

async function gzipped(files) {
  let total = 0;
  for (const file of files) {
    total += gzipSync(await readFile(new URL(file, dist)), { level: 9 }).length;
  }
  return total;
}

const chunks = [...firstLoad()].map((key) => manifest[key]);
const scripts = new Set(chunks.map((chunk) => chunk.file));
const styles = new Set([
  ...chunks.flatMap((chunk) => chunk.css ?? []),
  ...[...html.matchAll(/href="\/([^"]+\.css)"/g)].map((match) => match[1]),
]);
const sizes = { js: await gzipped(scripts), css: await gzipped(styles) };

let failed = false;
for (const kind of ['js', 'css']) {
  const kilobytes = (sizes[kind] / 1000).toFixed(1);
  console.log(`first load, ${kind}: ${kilobytes} kB gzip (budget ${budget[kind] / 1000} kB)`);
  // Nothing to measure is no saving.
  failed ||= sizes[kind] > budget[kind] || sizes[kind] === 0;
}
/** What the sign-in made for development says of itself: in its own source, or its name has changed. */
const mock = 'my-mock-oidc-server';
const made = new URL('../node_modules/oidc-spa/core/createMockOidc.js', import.meta.url);
const assets = (await readdir(new URL('assets/', dist))).filter((file) => file.endsWith('.js'));
if (!(await readFile(made, 'utf8')).includes(mock) || assets.length === 0) {
  console.error('the sign-in made for development is looked for by another name than its own');
  failed = true;
}
for (const file of assets) {
  const code = await readFile(new URL(`assets/${file}`, dist), 'utf8');
  if (code.includes(mock)) {
    console.error(`${file} holds the sign-in made for development`);
    failed = true;
  }
}
if (/<style|<script(?![^>]*\bsrc=)|\sstyle="/.test(html)) {
  console.error('index.html holds an inline script or style: the security policy would refuse it');
  failed = true;
}

// A page of the public face, in all: its HTML is the API's, and its journey weighs it.
const face = await readdir(new URL('public/ui/', dist));
const pageBudget = 60_000;
const page = 4_000;
const ui = await gzipped(
  face.filter((file) => /\.(?:css|woff2)$|^favicon/.test(file)).map((file) => `public/ui/${file}`),
);
console.log(
  `public face: ${(ui / 1000).toFixed(1)} kB gzip beside its page (budget ${(pageBudget - page) / 1000} kB)`,
);
failed ||= ui > pageBudget - page || face.length < 5;
process.exit(failed ? 1 : 0);
