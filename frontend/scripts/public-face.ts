// Makes `/public/ui/`: what the pages of the public face look like, from the design system, for a build and for
// development. The pages themselves are the API's templates.
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';
import { build, type Plugin } from 'vite';
import { faceCss, namesIn } from './face-css.ts';

const templates = new URL('../../backend/src/main/resources/templates/', import.meta.url);
const dsfr = new URL('../node_modules/@codegouvfr/react-dsfr/dsfr/', import.meta.url);
const own = new URL('../public-face/', import.meta.url);
const folder = 'public/ui/';

const span = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_none, i) => String.fromCodePoint(from + i)).join('');

/** French, and the letters of other names of Western Europe; what is rarer is shown in the system's own letters. */
function letters(): string {
  return `${span(0x20, 0x7e)}${span(0xa0, 0xff)}ŒœŸ‘’“”‐–—…•€→−\u202f`;
}

async function pages(): Promise<string> {
  const files = await readdir(templates, { recursive: true });
  const html = files.filter((file) => file.endsWith('.html'));
  if (html.length < 5) throw new Error(`${fileURLToPath(templates)} holds no pages`);
  const texts = html.map((file) => readFile(new URL(file, templates), 'utf8'));
  return (await Promise.all([...texts, readFile(new URL('unavailable.html', own), 'utf8')])).join(
    '\n',
  );
}

/** Two weights: the half-bold of buttons is shown bold, which spares a third file. */
async function fonts(): Promise<Map<string, Buffer>> {
  const made = new Map<string, Buffer>();
  for (const weight of ['Regular', 'Bold']) {
    const font = await readFile(new URL(`fonts/Marianne-${weight}.woff2`, dsfr));
    made.set(
      `Marianne-${weight}.woff2`,
      await subsetFont(font, letters(), { targetFormat: 'woff2' }),
    );
  }
  return made;
}

const face = ([file, weight]: [string, string]) =>
  `@font-face{font-family:Marianne;src:url(Marianne-${file}.woff2) format("woff2");font-weight:${weight};font-display:swap}`;

/** What the files of `/public/ui/` are, by name. */
async function faceFiles(): Promise<Map<string, string | Buffer>> {
  const names = namesIn(await pages());
  const whole = await readFile(new URL('dsfr.min.css', dsfr), 'utf8');
  const print = await readFile(new URL('dsfr.print.min.css', dsfr), 'utf8');
  const { css, files } = faceCss(
    `${whole}@media print{${print.replace(/^@charset[^;]{1,20};/, '')}}`,
    names,
  );
  const weights = (
    [
      ['Regular', '400'],
      ['Bold', '500 700'],
    ] as [string, string][]
  )
    .map(face)
    .join('');
  const page = await readFile(new URL('face.css', own), 'utf8');
  const made = new Map<string, string | Buffer>([['face.css', `${weights}${css}${page}`]]);
  for (const [name, font] of await fonts()) made.set(name, font);
  for (const file of files)
    made.set(file.split('/').at(-1) ?? file, await readFile(new URL(file, dsfr)));
  for (const name of ['favicon.svg'])
    made.set(name, await readFile(new URL(`favicon/${name}`, dsfr)));
  made.set('check-in.js', await doorScript());
  made.set('unavailable.html', await readFile(new URL('unavailable.html', own), 'utf8'));
  return made;
}

/** The script of the door, the one page of the face that has one. */
async function doorScript(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rollupOptions: { input: fileURLToPath(new URL('check-in.ts', own)) },
    },
  });
  const [made] = [built].flat();
  if (!made || !('output' in made)) throw new Error('the script of the door was not built');
  return made.output[0].code;
}

const types: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  html: 'text/html; charset=utf-8',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
};

export function publicFace(): Plugin {
  return {
    name: 'pilo-public-face',
    async generateBundle() {
      for (const [name, source] of await faceFiles()) {
        this.emitFile({ type: 'asset', fileName: folder + name, source });
      }
    },
    configureServer(server) {
      const files = faceFiles();
      server.middlewares.use(`/${folder}`, (request, response, next) => {
        const name = (request.url ?? '').slice(1).split('?', 1)[0] ?? '';
        files
          .then((made) => {
            const file = made.get(name);
            if (!file) return next();
            response.setHeader('Content-Type', types[name.split('.').at(-1) ?? ''] ?? 'text/plain');
            return response.end(file);
          })
          .catch(next);
      });
    },
  };
}
