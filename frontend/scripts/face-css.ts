// The design system as the public face needs it: the rules, unaltered, whose every class, element and attribute a page
// of the face has, and the properties that they read. The whole of it weighs more than such a page may (60 kB).
import { parse, type Root } from 'postcss';

/** What a page of the face may hold: its classes and its elements, read off the templates. */
export type Names = { classes: Set<string>; elements: Set<string> };

export function namesIn(html: string): Names {
  const elements = new Set(['html', 'body']);
  for (const [, name] of html.matchAll(/<([a-z][a-z0-9]*)/g)) elements.add(name ?? '');
  return { classes: new Set(html.match(/\bfr-[\w-]+/g)), elements };
}

/** States that no page of the face is in: themes that only a script sets, frames, links that open a window. */
const never =
  /dark|\[target|-fr-(?!theme\])|\[aria-current|\[aria-expanded|\[aria-controls|:not\(a\)/;

export function isUsed(selector: string, names: Names): boolean {
  if (never.test(selector)) return false;
  const plain = selector.replace(/:not\([^)]*\)/g, '').replace(/\[[^\]]*\]/g, '');
  const classes = [...plain.matchAll(/\.([\w-]+)/g)].map(([, name]) => name ?? '');
  const elements = [...plain.matchAll(/(?:^|[\s>+~,(])([a-z][a-z0-9]*)/g)].map(
    ([, name]) => name ?? '',
  );
  return (
    classes.every((name) => names.classes.has(name)) &&
    elements.every((name) => names.elements.has(name)) &&
    (classes.length > 0 || elements.length > 0 || /^(?:$|:root|\*|::?[a-z-]+)/.test(plain))
  );
}

function dropRules(root: Root, names: Names): void {
  root.walkComments((comment) => void comment.remove());
  root.walkAtRules((rule) => {
    if (
      /^(?:font-face|charset|keyframes)$/.test(rule.name) ||
      /high-contrast|dark/.test(rule.params)
    ) {
      if (!/print/.test(rule.params)) rule.remove();
    }
  });
  root.walkRules((rule) => {
    const kept = rule.selectors.filter((selector) => isUsed(selector, names));
    if (kept.length === 0) rule.remove();
    else rule.selectors = kept;
  });
}

/** Properties that nothing reads, directly or through another that is read. */
function dropProperties(root: Root): void {
  const values = new Map<string, string[]>();
  const reached: string[] = [];
  root.walkDecls((declaration) => {
    const reads = [...declaration.value.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name ?? '');
    if (declaration.prop.startsWith('--')) {
      values.set(declaration.prop, [...(values.get(declaration.prop) ?? []), ...reads]);
    } else {
      reached.push(...reads);
    }
  });
  const seen = new Set<string>();
  for (let name = reached.pop(); name !== undefined; name = reached.pop()) {
    if (!seen.has(name)) {
      seen.add(name);
      reached.push(...(values.get(name) ?? []));
    }
  }
  root.walkDecls(/^--/, (declaration) => {
    if (!seen.has(declaration.prop)) declaration.remove();
  });
}

function dropEmpty(root: Root): void {
  root.walkRules((rule) => {
    if (rule.nodes.length === 0) rule.remove();
  });
  root.walkAtRules((rule) => {
    if (rule.nodes?.length === 0) rule.remove();
  });
}

/** @returns the rules, and the files that they name (icons), by their path in the design system */
export function faceCss(css: string, names: Names): { css: string; files: string[] } {
  const root = parse(css);
  dropRules(root, names);
  dropProperties(root);
  dropEmpty(root);
  const files = new Set<string>();
  root.walkDecls((declaration) => {
    declaration.value = declaration.value.replace(
      /url\("?(?!data:)([^")]+)"?\)/g,
      (_all, file: string) => {
        files.add(file);
        return `url(${file.split('/').at(-1)})`;
      },
    );
  });
  return { css: root.toString(), files: [...files] };
}
