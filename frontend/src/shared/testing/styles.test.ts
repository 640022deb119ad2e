import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';

const src = resolve(import.meta.dirname, '../..');

type Files = [file: string, text: string][];

const read = (wanted: RegExp): Files =>
  readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((file) => wanted.test(file) && !file.includes('.test.'))
    .map((file) => [file, readFileSync(join(src, file), 'utf8')]);

const bare = (css: string) => css.replaceAll(/\/\*[\s\S]*?\*\//g, '');

/** Styled, and written by no page; `pilo-map__step-${step}` is written by its beginning. */
function dead(styles: Files, pages: Files): string[] {
  const source = pages.map(([, text]) => text).join('\n');
  const written = new Set(source.match(/pilo-[\w-]+/g));
  const begun = [...source.matchAll(/(pilo-[\w-]+)\$\{/g)].map(([, start = '']) => start);
  const styled = styles.flatMap(([, css]) =>
    [...bare(css).matchAll(/\.(pilo-[\w-]+)/g)].map(([, name = '']) => name),
  );
  return [...new Set(styled)].filter(
    (name) => !written.has(name) && !begun.some((start) => name.startsWith(start)),
  );
}

/** The classes that a file styles as such, outside of a width or of the paper. */
function own(css: string): string[] {
  const flat = bare(css).replaceAll(/@(?:media|keyframes)[^{]*\{(?:[^{}]|\{[^{}]*\})*\}/g, '');
  return [...flat.matchAll(/([^{}]+)\{/g)]
    .flatMap(([, selectors = '']) => selectors.split(','))
    .map((selector) => selector.trim())
    .filter((selector) => /^\.pilo-[\w-]+$/.test(selector));
}

/** Styled in two files: what a page looks like would hang on which pages were seen before. */
function twice(styles: Files): string[] {
  const names = styles.flatMap(([, css]) => [...new Set(own(css))]);
  return names.filter((name, index) => names.indexOf(name) !== index);
}

const styles = read(/\.css$/);

it('styles no class that no page writes', () => {
  const pages = read(/\.tsx?$/);
  expect(styles.length).toBeGreaterThan(10);
  expect(dead(styles, pages)).toEqual([]);
  const css = '.pilo-a { } .pilo-step-3 { } .pilo-gone { } /* .pilo-said { } */';
  expect(dead([['a.css', css]], [['a.tsx', '"pilo-a" `pilo-step-${n}`']])).toEqual(['pilo-gone']);
});

it('styles each class in one file', () => {
  expect(styles.flatMap(([, css]) => own(css)).length).toBeGreaterThan(100);
  expect(twice(styles)).toEqual([]);
  expect(
    twice([
      ['a.css', '.pilo-a { } .pilo-b { } @media print { .pilo-c { } }'],
      ['b.css', '.pilo-b,\n.pilo-a > p { } .pilo-c { }'],
    ]),
  ).toEqual(['.pilo-b']);
});
