// Runs frontend/nginx as the container does, with the machine's own nginx.
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const source = new URL('../frontend/nginx/', import.meta.url);

/** Below those that the system gives to every connection that leaves: such a one would take it before nginx does. */
export async function freePort() {
  for (let draw = 0; draw < 200; draw += 1) {
    const port = 10_000 + Math.floor(Math.random() * 22_000);
    const free = await new Promise((resolve) => {
      const server = createServer();
      server.once('error', () => resolve(false));
      server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
    });
    if (free) return port;
  }
  throw new Error('no port is free');
}

/** Fills in the template as the image's entry point does. */
export function render(env) {
  const template = readFileSync(new URL('default.conf.template', source), 'utf8');
  return Object.entries(env).reduce((text, [name, value]) => text.replaceAll(`\${${name}}`, value), template);
}

export async function startNginx(env, html, change = (conf) => conf) {
  const dir = mkdtempSync(join(tmpdir(), 'pilo-nginx-'));
  const port = await freePort();
  for (const folder of ['tmp', 'pilo', 'conf.d']) mkdirSync(join(dir, folder));
  cpSync(new URL('security-headers.conf', source), join(dir, 'pilo/security-headers.conf'));
  const conf = change(render(env))
    .replace('listen 8080;', `listen 127.0.0.1:${port};`)
    .replace('root /usr/share/nginx/html;', `root ${html};`)
    .replace('root /tmp/pilo;', `root ${dir}/settings;`)
    .replaceAll('/etc/nginx/pilo/', `${dir}/pilo/`);
  execFileSync(fileURLToPath(new URL('40-config-json.sh', source)), [join(dir, 'settings')], { env: { ...process.env, ...env } });
  writeFileSync(join(dir, 'conf.d/default.conf'), conf);
  writeFileSync(join(dir, 'nginx.conf'), mainFile(dir));
  execFileSync('nginx', ['-t', '-q', '-p', dir, '-c', join(dir, 'nginx.conf')], { stdio: 'inherit' });
  const child = spawn('nginx', ['-p', dir, '-c', join(dir, 'nginx.conf'), '-g', 'daemon off;'], { stdio: 'inherit' });
  const base = `http://127.0.0.1:${port}`;
  await answers(`${base}/config.json`);
  return {
    base,
    log: () => readFileSync(join(dir, 'access.log'), 'utf8'),
    stop: async () => {
      child.kill('SIGTERM');
      await new Promise((resolve) => child.once('exit', resolve));
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

function mainFile(dir) {
  const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `${kind}_temp_path ${dir}/tmp/${kind};`);
  const user = process.getuid() === 0 ? 'user root;' : '';
  return `${user}
pid ${dir}/nginx.pid;
error_log stderr warn;
events {}
http {
  include /etc/nginx/mime.types;
  access_log ${dir}/access.log;
  ${paths.join('\n  ')}
  include ${dir}/conf.d/*.conf;
}
`;
}

async function answers(url) {
  for (let tries = 0; tries < 50; tries += 1) {
    try {
      await fetch(url);
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  throw new Error(`${url} does not answer`);
}
