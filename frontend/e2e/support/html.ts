import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** The checker of the W3C, on what was sent and not on what the browser made of it. */
export function expectValid(pages: Map<string, string>): void {
  const folder = mkdtempSync(join(tmpdir(), 'pilo-pages-'));
  for (const [name, html] of pages)
    writeFileSync(join(folder, `${name.replace(/\W/g, '_')}.html`), html);
  const jar = resolve(import.meta.dirname, '../../node_modules/vnu-jar/build/dist/vnu.jar');
  // It ends with a failure, and tells each, if there is one.
  execFileSync('java', ['-jar', jar, '--errors-only', '--skip-non-html', folder], {
    stdio: 'pipe',
  });
}
