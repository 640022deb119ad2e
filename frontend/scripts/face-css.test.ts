import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { faceCss, isUsed, namesIn } from './face-css.ts';

const names = namesIn(
  '<main class="fr-btn {#if x}fr-btn--secondary{/if}"><p><a href="#">x</a></p></main>',
);

describe('the rules that pages of the public face can meet', () => {
  it('are those whose every class and element is in a template', () => {
    for (const selector of [
      '.fr-btn',
      '.fr-btn--secondary:hover',
      'a',
      'p>a',
      ':root',
      '[href]',
      '*',
      'main .fr-btn::before',
      'a:not([href])',
    ]) {
      expect(isUsed(selector, names), selector).toBe(true);
    }
    for (const selector of [
      '.fr-tag',
      '.fr-btn.fr-tag',
      'table',
      'p>em',
      ':root[data-fr-theme=dark]',
      'a[target=_blank]',
    ]) {
      expect(isUsed(selector, names), selector).toBe(false);
    }
  });

  it('stand as they were written, with the properties that they read and no other', () => {
    const { css, files } = faceCss(
      ':root{--a:var(--b);--b:1px;--c:2px}.fr-btn{margin:var(--a);mask:url(icons/x.svg)}.fr-tag{padding:0}@media print{.fr-tag{x:y}}',
      names,
    );
    expect(css).toBe(':root{--a:var(--b);--b:1px}.fr-btn{margin:var(--a);mask:url(x.svg)}');
    expect(files).toEqual(['icons/x.svg']);
  });

  it('keep those of the design system itself', () => {
    const whole = resolve(
      import.meta.dirname,
      '../node_modules/@codegouvfr/react-dsfr/dsfr/dsfr.min.css',
    );
    const { css } = faceCss(readFileSync(whole, 'utf8'), names);
    expect(css).toContain('.fr-btn{');
    expect(css.length).toBeLessThan(40_000);
  });
});
